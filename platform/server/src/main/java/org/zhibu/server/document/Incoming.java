package org.zhibu.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/** A file on its way in: on disk, outside of any transaction, until it is known whether it is accepted. */
record Incoming(Path file, long size, byte[] sha256) implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final long MEGABYTE = 1024 * 1024;

    /** @throws RefusedException when it is empty or larger than allowed */
    static Incoming receive(InputStream content, long maxSize) throws IOException {
        Path file = Files.createTempFile("attachment-", ".part");
        boolean good = false;
        try (OutputStream disk = Files.newOutputStream(file);
                DigestOutputStream out = new DigestOutputStream(disk, digest())) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                if (size > maxSize) {
                    throw new RefusedException(
                            Finding.block("", "document.refused.tooLarge", Math.max(1, maxSize / MEGABYTE)));
                }
                out.write(buffer, 0, n);
            }
            if (size == 0) {
                throw new RefusedException(Finding.block("", "document.refused.empty"));
            }
            good = true;
            return new Incoming(file, size, out.getMessageDigest().digest());
        } finally {
            if (!good) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
