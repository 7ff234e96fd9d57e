package org.zhibu.server.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.audit.AuditAnchors.Anchor;

/** Finds out whether the chains still hold together: each night, from the command line, and when someone asks. */
@Service
public class AuditChain {
    /** What a check found. @param chains how many were looked through */
    public record Result(int chains, long entries, List<AuditBreak> breaks) {}

    private record Head(long orgId, String name, long seq, byte[] hash) {}

    private final JdbcClient jdbc;
    private final AuditAnchors anchors;
    private final Access access;
    private final Audit audit;

    AuditChain(JdbcClient jdbc, AuditAnchors anchors, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.anchors = anchors;
        this.access = access;
        this.audit = audit;
    }

    /** Looks through the chain of the user's organisation, for the operator through all. */
    @Transactional
    public Result checkNow() {
        access.require(PlatformPermissions.VIEW_AUDIT);
        Result result = check(heads(), anchors.latest());
        audit.record(
                AuditEntry.of("audit.check", Integer.toString(result.breaks().size())));
        return result;
    }

    /** Looks through all chains, and notes how far those have come that hold. Runs without an organisation. */
    @Transactional(readOnly = true)
    public Result checkAll() {
        Map<Long, Anchor> before = anchors.latest();
        List<Head> heads = heads();
        Result result = check(heads, before);
        Map<Long, Anchor> after = new TreeMap<>();
        heads.forEach(h -> after.put(h.orgId(), new Anchor(h.orgId(), h.seq(), h.hash())));
        // a chain that is broken keeps its last good anchor, so that it stays broken until somebody has looked
        result.breaks().forEach(b -> {
            after.remove(b.organization());
            Optional.ofNullable(before.get(b.organization())).ifPresent(a -> after.put(b.organization(), a));
        });
        anchors.note(List.copyOf(after.values()));
        return result;
    }

    private List<Head> heads() {
        return jdbc.sql("select org_id, name, seq, hash from app.audit_heads()")
                .query(Head.class)
                .list();
    }

    private Result check(List<Head> heads, Map<Long, Anchor> noted) {
        List<AuditBreak> breaks = new ArrayList<>();
        Map<Long, Anchor> gone = new TreeMap<>(noted);
        for (Head head : heads) {
            first(head.orgId(), head.name(), gone.remove(head.orgId())).ifPresent(breaks::add);
        }
        // an anchor without a chain: the whole chain was taken away. Organisations that are not seen here do not count.
        gone.values()
                .forEach(anchor -> organization(anchor.organization())
                        .flatMap(name -> first(anchor.organization(), name, anchor))
                        .ifPresent(breaks::add));
        return new Result(heads.size(), heads.stream().mapToLong(Head::seq).sum(), breaks);
    }

    private Optional<AuditBreak> first(long organization, String name, @Nullable Anchor anchor) {
        return jdbc.sql("select seq, problem from app.audit_check(?, ?, ?)")
                .param(organization)
                .param(anchor == null ? null : anchor.seq())
                .param(anchor == null ? null : anchor.hash())
                .query((row, i) -> new AuditBreak(
                        organization, name, row.getLong("seq"), AuditBreak.Problem.valueOf(row.getString("problem"))))
                .optional();
    }

    private Optional<String> organization(long id) {
        return jdbc.sql("select name from app.audited_organization(?)")
                .param(id)
                .query(String.class)
                .optional();
    }
}
