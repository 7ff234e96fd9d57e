package org.zhibu.server.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.tenant.TenantContext;

/** The rows of files. Own ones are found by the own number, shared ones by the shares, so that each way has its index. */
@Component
class AttachmentRows {
    private static final String READABLE = """
            select tenant_id, id from app.attachment where tenant_id = app.tenant() and id = any(:ids)
            union all
            select tenant_id, attachment_id from app.attachment_share where reader_id = app.tenant() and attachment_id = any(:ids)""";
    private static final String FROM = " from (" + READABLE
            + ") r join app.attachment a on a.tenant_id = r.tenant_id and a.id = r.id"
            + " join app.blob b on b.tenant_id = a.tenant_id and b.id = a.blob_id";

    /** Where a content lies. */
    record Place(long owner, UUID blob, long size, String name) {}

    private final JdbcClient jdbc;
    private final TenantContext tenants;

    AttachmentRows(JdbcClient jdbc, TenantContext tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    UUID add(UUID blob, String name, String contentType) {
        return jdbc.sql(
                        "insert into app.attachment (blob_id, name, content_type, stored_by) values (?, ?, ?, ?) returning id")
                .params(
                        blob,
                        name,
                        contentType,
                        tenants.signedIn().map(SignedIn::personName).orElse("-"))
                .query(UUID.class)
                .single();
    }

    List<Attachment> byIds(Collection<AttachmentId> ids) {
        return jdbc.sql("select a.id, a.name, a.content_type, b.size, a.stored_at, a.stored_by,"
                        + " encode(b.sha256, 'hex') as sha256" + FROM)
                .param("ids", ids.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .query(AttachmentRows::attachment)
                .list();
    }

    Optional<Place> place(AttachmentId id) {
        return jdbc.sql("select a.tenant_id as owner, a.blob_id as blob, b.size, a.name" + FROM)
                .param("ids", new UUID[] {id.value()})
                .query(Place.class)
                .optional();
    }

    /** The name of the file that is gone now. */
    Optional<String> delete(AttachmentId id) {
        return jdbc.sql("delete from app.attachment where tenant_id = app.tenant() and id = ? returning name")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /** The name of the own file that is shared now. */
    Optional<String> share(AttachmentId id, OrganizationId reader) {
        Optional<String> name = jdbc.sql("select name from app.attachment where tenant_id = app.tenant() and id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
        if (name.isPresent()) {
            jdbc.sql("insert into app.attachment_share (attachment_id, reader_id) values (?, ?) on conflict do nothing")
                    .params(id.value(), reader.value())
                    .update();
        }
        return name;
    }

    void unshare(AttachmentId id, OrganizationId reader) {
        jdbc.sql(
                        "delete from app.attachment_share where tenant_id = app.tenant() and attachment_id = ? and reader_id = ?")
                .params(id.value(), reader.value())
                .update();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                row.getString("stored_by"),
                row.getString("sha256"));
    }
}
