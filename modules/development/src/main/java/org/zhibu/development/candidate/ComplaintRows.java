package org.zhibu.development.candidate;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Post;

/** Writes complaints, with the task to look into them. */
@Component
class ComplaintRows {
    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Access access;

    ComplaintRows(JdbcClient jdbc, Inbox inbox, Access access) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.access = access;
    }

    /** A new one, open. The task names nobody who raised it. */
    UUID raise(UUID caseId, LocalDate on, String source, String text) {
        String name = name(caseId);
        UUID id = jdbc.sql("insert into app.development_complaint (case_id, raised_on, source, text, recorded_by)"
                        + " values (?, ?, ?, ?, ?) returning id")
                .params(caseId, on, source.strip(), text.strip(), access.actor())
                .query(UUID.class)
                .single();
        inbox.put(Task.of("development", key(id), "development.task.complaint", "m/development/" + caseId, name)
                .rule("DEV-44")
                .to(Post.DISCIPLINE_COMMISSIONER, Post.BRANCH_SECRETARY));
        return id;
    }

    /** The person's name. @throws RefusedException when the case is none of this organisation, or closed */
    String name(UUID caseId) {
        return jdbc.sql(
                        "select p.name from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                                + " where c.id = ? and c.closed_on is null")
                .param(caseId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }

    static String key(UUID id) {
        return "complaint:" + id;
    }
}
