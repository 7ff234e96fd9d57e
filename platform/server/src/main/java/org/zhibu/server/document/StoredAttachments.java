package org.zhibu.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** Files in the database. A transfer as slow as its user holds no connection: each piece is a transaction of its own. */
@Service
class StoredAttachments implements Attachments {
    private final AttachmentRows rows;
    private final BlobStore blobs;
    private final ContentCheck check;
    private final TransactionTemplate transactions;
    private final Access access;
    private final Audit audit;

    StoredAttachments(
            AttachmentRows rows,
            BlobStore blobs,
            ContentCheck check,
            TransactionTemplate transactions,
            Access access,
            Audit audit) {
        this.rows = rows;
        this.blobs = blobs;
        this.check = check;
        this.transactions = transactions;
        this.access = access;
        this.audit = audit;
    }

    @Override
    public List<String> acceptedExtensions() {
        return check.extensions();
    }

    @Override
    public long maxSize() {
        return check.maxSize();
    }

    @Override
    public AttachmentId store(String name, InputStream content) {
        access.require(PlatformPermissions.ENTER);
        String kept = FileName.of(name);
        try (Incoming incoming = Incoming.receive(content, check.maxSize())) {
            FileType type = check.check(kept, incoming.file());
            return transactions.execute(t -> {
                UUID id = rows.add(blobs.keep(incoming), kept, type.contentType());
                audit.record("attachment.store", kept);
                return new AttachmentId(id);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AttachmentId, Attachment> byIds(Collection<AttachmentId> ids) {
        access.require(PlatformPermissions.ENTER);
        return ids.isEmpty()
                ? Map.of()
                : rows.byIds(ids).stream().collect(Collectors.toMap(Attachment::id, Function.identity()));
    }

    @Override
    public void read(AttachmentId id, OutputStream to) {
        access.require(PlatformPermissions.ENTER);
        AttachmentRows.Place place = transactions.execute(t -> {
            AttachmentRows.Place found = rows.place(id).orElseThrow(StoredAttachments::unknown);
            audit.record("attachment.read", found.name());
            return found;
        });
        try {
            long left = place.size();
            for (int i = 0; left > 0; i++) {
                byte[] piece = piece(place, i);
                to.write(piece);
                left -= piece.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Transactional
    public void remove(AttachmentId id) {
        access.require(PlatformPermissions.ENTER);
        try {
            String name = rows.delete(id).orElseThrow(StoredAttachments::unknown);
            audit.record("attachment.remove", name);
        } catch (DataIntegrityViolationException used) {
            throw new RefusedException(Finding.block("", "document.refused.used"));
        }
    }

    @Override
    @Transactional
    public void share(AttachmentId id, OrganizationId reader) {
        access.require(PlatformPermissions.ENTER);
        String name = rows.share(id, reader).orElseThrow(StoredAttachments::unknown);
        audit.record("attachment.share", name);
    }

    @Override
    @Transactional
    public void unshare(AttachmentId id, OrganizationId reader) {
        access.require(PlatformPermissions.ENTER);
        rows.unshare(id, reader);
    }

    private byte[] piece(AttachmentRows.Place place, int position) {
        Optional<byte[]> piece = transactions.execute(t -> blobs.piece(place.owner(), place.blob(), position));
        return piece.orElseThrow(() -> new IllegalStateException("A piece of " + place.blob() + " is missing"));
    }

    private static RefusedException unknown() {
        return new RefusedException(Finding.block("", "document.refused.unknown"));
    }
}
