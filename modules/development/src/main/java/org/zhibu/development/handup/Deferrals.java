package org.zhibu.development.handup;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.event.EventListener;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.security.Post;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.SubmissionAnswered;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Happening;

/** The committee is told when the discussion of a conversion is deferred: by the branch's report, or else by the portal (AUTH-14). */
@Component
class Deferrals implements CaseFollower, EventListener<SubmissionAnswered> {
    private static final String SOURCE = "development";

    private record Deferred(UUID person, String name, boolean counts) {}

    private final JdbcClient jdbc;
    private final LimitsInForce limits;
    private final WorkingDays days;
    private final Inbox inbox;

    Deferrals(JdbcClient jdbc, LimitsInForce limits, WorkingDays days, Inbox inbox) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.days = days;
        this.inbox = inbox;
    }

    @Override
    public void moved(UUID caseId, Happening what) {
        if (what.act() != Act.DEFER && what.act() != Act.UNDO) {
            return;
        }
        Deferred deferred = jdbc.sql(
                        "select p.id as person, p.name, exists (select from app.development_entry e where e.tenant_id = c.tenant_id"
                                + " and e.case_id = c.id and e.act = 'DEFER' and not e.undone) as counts from app.development_case c"
                                + " join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id where c.id = ?")
                .param(caseId)
                .query(Deferred.class)
                .single();
        if (what.act() == Act.DEFER) {
            inbox.put(Task.of(
                            SOURCE,
                            key(deferred.person()),
                            "development.task.deferral",
                            "submissions",
                            deferred.name(),
                            String.valueOf(what.until()))
                    .due(days.plus(what.day(), limits.on(what.day()).filingWorkingDays()))
                    .rule("AUTH-14")
                    .to(Post.BRANCH_SECRETARY, Post.BRANCH_DEPUTY)
                    .thenCommittee("development.task.deferral.above"));
        } else if (!deferred.counts()) {
            inbox.withdraw(SOURCE, key(deferred.person()));
        }
    }

    @Override
    public String name() {
        return "development.deferrals";
    }

    @Override
    public Class<SubmissionAnswered> type() {
        return SubmissionAnswered.class;
    }

    @Override
    public void on(SubmissionAnswered answer) {
        if (answer.matter() == Matter.DEFER_CONVERSION) {
            answer.people().stream().map(PersonId::value).forEach(p -> inbox.done(SOURCE, key(p)));
        }
    }

    private static String key(UUID person) {
        return "deferral:" + person;
    }
}
