package org.zhibu.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contents in pieces: never more than one piece is in memory. */
@Component
class BlobStore {
    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    BlobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the content, or finds that it is kept already. In the caller's transaction. */
    @Transactional
    UUID keep(Incoming incoming) {
        while (true) {
            Optional<UUID> added = jdbc.sql("insert into app.blob (sha256, size) values (?, ?)"
                            + " on conflict (tenant_id, sha256) do nothing returning id")
                    .params(incoming.sha256(), incoming.size())
                    .query(UUID.class)
                    .optional();
            if (added.isPresent()) {
                write(added.get(), incoming);
                return added.get();
            }
            // held, so that it is not swept away before the attachment refers to it
            Optional<UUID> kept = jdbc.sql(
                            "select id from app.blob where tenant_id = app.tenant() and sha256 = ? for key share")
                    .param(incoming.sha256())
                    .query(UUID.class)
                    .optional();
            if (kept.isPresent()) {
                return kept.get();
            }
        }
    }

    /** A piece of a content, own or shared; empty behind the last one. */
    Optional<byte[]> piece(long owner, UUID blob, int position) {
        return jdbc.sql("select content from app.blob_chunk where tenant_id = ? and blob_id = ? and position = ?")
                .params(owner, blob, position)
                .query((row, i) -> row.getBytes(1))
                .optional();
    }

    private void write(UUID blob, Incoming incoming) {
        try (InputStream in = Files.newInputStream(incoming.file())) {
            int position = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("insert into app.blob_chunk (blob_id, position, content) values (?, ?, ?)")
                        .params(blob, position++, piece)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
