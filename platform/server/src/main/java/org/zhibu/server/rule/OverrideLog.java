package org.zhibu.server.rule;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.OverriddenWarning;
import org.zhibu.api.rule.Overrides;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.rule.Severity;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.text.Typed;

/** Writes the reasons beside the act; they are never changed. */
@Service
class OverrideLog implements Overrides {
    private final JdbcClient jdbc;
    private final Access access;
    private final Messages messages;

    OverrideLog(JdbcClient jdbc, Access access, Messages messages) {
        this.jdbc = jdbc;
        this.access = access;
        this.messages = messages;
    }

    @Override
    @Transactional
    public void keep(String subjectKind, String subjectId, List<Finding> findings, String reason) {
        access.require(PlatformPermissions.ENTER);
        if (findings.isEmpty()) {
            return;
        }
        if (findings.stream().anyMatch(f -> f.severity() == Severity.BLOCK)) {
            throw new RefusedException(findings);
        }
        if (reason.isBlank()) {
            throw new RefusedException(
                    findings.stream().map(f -> f.at("reason")).toList());
        }
        String written = Typed.required("reason", reason, MAX_REASON);
        for (Finding finding : findings) {
            jdbc.sql("""
                            insert into app.rule_override (subject_kind, subject_id, rule, warning, reason, account_id, person_name)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            subjectKind,
                            subjectId,
                            finding.rule(),
                            messages.text(
                                    finding.messageKey(), finding.arguments().toArray()),
                            written,
                            access.user().account(),
                            access.user().name())
                    .update();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<OverriddenWarning> of(String subjectKind, String subjectId) {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql("""
                        select rule, warning, reason, person_name, at from app.rule_override
                        where subject_kind = ? and subject_id = ? order by at, id""")
                .params(subjectKind, subjectId)
                .query((row, i) -> new OverriddenWarning(
                        row.getString("rule"),
                        row.getString("warning"),
                        row.getString("reason"),
                        row.getString("person_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
