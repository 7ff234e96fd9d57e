package org.zhibu.server.people.file;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** The photo in a person's file (PPL-01). Each look asks for the permission again, and a photo that was removed is gone. */
@Service
public class PersonPhotos {
    /** Largest file in bytes. */
    public static final int MAX_SIZE = 2 * 1024 * 1024;

    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Access access;
    private final Audit audit;

    PersonPhotos(JdbcClient jdbc, Attachments attachments, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.access = access;
        this.audit = audit;
    }

    /** Which file it is; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<AttachmentId> of(PersonId person) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return jdbc.sql("select attachment_id from app.person_photo where person_id = ?")
                .param(person.value())
                .query(UUID.class)
                .optional()
                .map(AttachmentId::new);
    }

    /** Puts a photo in, in the place of the one before. The type is told from the content, not from the name. */
    @Transactional
    public void put(PersonId person, String fileName, byte[] content) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        if (content.length > MAX_SIZE) {
            throw new RefusedException(Finding.block("PPL-01", "people.refused.photoSize", MAX_SIZE / 1024 / 1024));
        }
        String name = nameOf(person);
        AttachmentId stored = attachments.store(fileName, new ByteArrayInputStream(content));
        Attachment file = attachments.byIds(List.of(stored)).get(stored);
        if (file == null || !TYPES.contains(file.contentType())) {
            throw new RefusedException(Finding.block("PPL-01", "people.refused.photoType"));
        }
        Optional<AttachmentId> before = of(person);
        jdbc.sql("insert into app.person_photo (person_id, attachment_id) values (?, ?)"
                        + " on conflict (tenant_id, person_id) do update set attachment_id = excluded.attachment_id")
                .params(person.value(), stored.value())
                .update();
        before.filter(b -> !b.equals(stored)).ifPresent(attachments::remove);
        audit.record("people.photo", name);
    }

    /** Takes the photo out. */
    @Transactional
    public void remove(PersonId person) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        AttachmentId photo = of(person).orElseThrow(() -> new RefusedException(Finding.block("", "input.stale")));
        jdbc.sql("delete from app.person_photo where person_id = ?")
                .param(person.value())
                .update();
        attachments.remove(photo);
        audit.record("people.photoRemove", nameOf(person));
    }

    /** What is known of the photo; refused when there is none. */
    @Transactional(readOnly = true)
    public Attachment file(PersonId person) {
        AttachmentId photo = of(person).orElseThrow(() -> new RefusedException(Finding.block("", "input.stale")));
        return Optional.ofNullable(attachments.byIds(List.of(photo)).get(photo))
                .orElseThrow(() -> new RefusedException(Finding.block("", "input.stale")));
    }

    /** Writes the photo; refused when there is none. */
    @Transactional
    public void read(PersonId person, OutputStream to) {
        AttachmentId photo = of(person).orElseThrow(() -> new RefusedException(Finding.block("", "input.stale")));
        attachments.read(photo, to);
    }

    private String nameOf(PersonId person) {
        return jdbc.sql("select name from app.person where id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }
}
