package org.zhibu.server.policy;

import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.signal.Signals;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.server.text.Typed;

/** Local rules with number, date and file, and the standards that rest on them (POL-06). Those below read them too. */
@Service
public class PolicyDocuments {
    public static final int MAX_TITLE = 100;
    public static final int MAX_NUMBER = 60;

    private static final String LIST = """
            select d.id, d.tenant_id, coalesce(o.name, '') as organization, d.tenant_id = app.tenant() as own, d.title, d.number, d.issued_on,
              d.repealed_on, d.attachment_id, d.file_name,
              (select coalesce(array_agg(distinct v.key order by v.key), '{}') from app.policy_value v
                where v.tenant_id = d.tenant_id and v.document_id = d.id) as keys
            from app.policy_document d left join app.org o on o.id = d.tenant_id
            order by d.repealed_on is not null, length(o.opath) desc, d.issued_on desc, d.id limit 100""";

    private record File(OrganizationId organization, AttachmentId id) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final PolicyPacks packs;
    private final PolicyWords words;
    private final Attachments attachments;
    private final Access access;
    private final Audit audit;
    private final TenantContext tenants;
    private final Signals signals;
    private final Clock clock;

    PolicyDocuments(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            PolicyPacks packs,
            PolicyWords words,
            Attachments attachments,
            Access access,
            Audit audit,
            TenantContext tenants,
            Signals signals,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.packs = packs;
        this.words = words;
        this.attachments = attachments;
        this.access = access;
        this.audit = audit;
        this.tenants = tenants;
        this.signals = signals;
        this.clock = clock;
    }

    /** The own ones and those of the committees above, the nearest first; one statement. */
    @Transactional(readOnly = true)
    public List<PolicyDocument> list() {
        access.require(PlatformPermissions.VIEW_POLICIES);
        return jdbc.sql(LIST)
                .query((row, i) -> new PolicyDocument(
                        row.getObject("id", UUID.class),
                        row.getLong("tenant_id"),
                        row.getString("organization"),
                        row.getBoolean("own"),
                        row.getString("title"),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("repealed_on", LocalDate.class),
                        row.getObject("attachment_id", UUID.class),
                        row.getString("file_name"),
                        Arrays.stream((String[]) row.getArray("keys").getArray())
                                .filter(packs::knows)
                                .map(key -> words.title(packs.declaration(key)))
                                .toList()))
                .list();
    }

    /** Adds a rule, with its file if there is one. */
    @Transactional
    public UUID add(String title, String number, LocalDate issuedOn, String fileName, @Nullable InputStream file) {
        access.require(PlatformPermissions.SET_POLICIES);
        String name = Typed.required("title", title, MAX_TITLE);
        String sign = Typed.optional("number", number, MAX_NUMBER);
        if (issuedOn.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("", "policies.document.refused.future").at("issuedOn"));
        }
        Optional<AttachmentId> stored = Optional.ofNullable(file).map(content -> attachments.store(fileName, content));
        UUID id = jdbc.sql(
                        "insert into app.policy_document (title, number, issued_on, attachment_id, file_name, added_by)"
                                + " values (:title, :number, :issued, :file, :fileName, :by) returning id")
                .param("title", name)
                .param("number", sign)
                .param("issued", issuedOn)
                .param("file", stored.map(AttachmentId::value).orElse(null), Types.OTHER)
                .param("fileName", stored.isPresent() ? fileName : "")
                .param("by", access.user().name())
                .query(UUID.class)
                .single();
        audit.record("policy.document", name + " " + sign);
        signals.send(PolicyChanges.TOPIC, "");
        return id;
    }

    /** From today on it is no ground for new settings. What was set by it stays. */
    @Transactional
    public void repeal(PolicyDocument document) {
        access.require(PlatformPermissions.SET_POLICIES);
        int changed = jdbc.sql("update app.policy_document set repealed_on = app.today(), version = version + 1"
                        + " where tenant_id = app.tenant() and id = ? and repealed_on is null")
                .param(document.id())
                .update();
        if (changed == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("policy.repeal", document.title() + " " + document.number());
        signals.send(PolicyChanges.TOPIC, "");
    }

    /**
     * Writes the file. It lies with the committee that made the rule; whoever may see the rule may read it, so it is read on the
     * committee's behalf.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void read(UUID document, OutputStream to) {
        File file = Objects.requireNonNull(transactions.execute(t -> file(document)));
        tenants.runAs(file.organization(), () -> attachments.read(file.id(), to));
    }

    private File file(UUID document) {
        access.require(PlatformPermissions.VIEW_POLICIES);
        return jdbc.sql(
                        "select tenant_id, attachment_id from app.policy_document where id = ? and attachment_id is not null")
                .param(document)
                .query((row, i) -> new File(
                        new OrganizationId(row.getLong("tenant_id")),
                        new AttachmentId(row.getObject("attachment_id", UUID.class))))
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("", "violation.outside")));
    }
}
