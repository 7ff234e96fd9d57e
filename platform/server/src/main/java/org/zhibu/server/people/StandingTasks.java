package org.zhibu.server.people;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.EventListener;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.security.Post;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionAnswered;
import org.zhibu.api.submission.SubmissionState;

/**
 * An approval from above changes no status by itself (PPL-21): whoever keeps the register is asked to record the decision, until it is
 * recorded.
 */
@Component
class StandingTasks implements EventListener<SubmissionAnswered> {
    private static final String SOURCE = "platform";

    /** What can be recorded after a matter was approved. A commendation or a warning leaves the standing, so nothing is asked. */
    private static final Map<Matter, Set<StatusAct>> ACTS = new EnumMap<>(Map.of(
            Matter.ADMIT, EnumSet.of(StatusAct.ADMIT),
            Matter.CONVERT, EnumSet.of(StatusAct.CONVERT, StatusAct.EXTEND, StatusAct.CANCEL),
            Matter.DISPOSE, EnumSet.of(StatusAct.REMOVE, StatusAct.SET_CORRECTION),
            Matter.SUSPEND, EnumSet.of(StatusAct.SUSPEND_MEMBERSHIP, StatusAct.LIFT)));

    private final JdbcClient jdbc;
    private final Inbox inbox;

    StandingTasks(JdbcClient jdbc, Inbox inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    @Override
    public String name() {
        return "people.standing";
    }

    @Override
    public Class<SubmissionAnswered> type() {
        return SubmissionAnswered.class;
    }

    @Override
    public void on(SubmissionAnswered event) {
        LocalDate decidedOn = event.decidedOn();
        if (event.state() != SubmissionState.DECIDED
                || event.outcome() != Outcome.APPROVED
                || decidedOn == null
                || !ACTS.containsKey(event.matter())) {
            return;
        }
        for (PersonId person : event.people()) {
            waiting(person, event.matter(), decidedOn);
        }
    }

    /** In the transaction that recorded it. */
    void recorded(PersonId person, StatusAct act) {
        ACTS.forEach((matter, acts) -> {
            if (acts.contains(act)) {
                inbox.done(SOURCE, key(matter, person));
            }
        });
    }

    private void waiting(PersonId person, Matter matter, LocalDate approvedOn) {
        jdbc.sql("select p.name from app.person p where p.id = :person and p.left_on is null and not exists (select"
                        + " from app.status_decision d where d.person_id = p.id and d.act = any (:acts) and not d.reversed"
                        + " and d.approved_on >= :approved)")
                .param("person", person.value(), java.sql.Types.OTHER)
                .param("acts", acts(matter))
                .param("approved", approvedOn)
                .query(String.class)
                .optional()
                .ifPresent(name -> inbox.put(Task.of(
                                SOURCE,
                                key(matter, person),
                                "people.task.record." + matter,
                                "people/" + person.value(),
                                name)
                        .rule("PPL-21", "people.why.record")
                        .to(Post.BRANCH_SECRETARY, Post.ORGANIZATION_COMMISSIONER)
                        .then(Post.COMMITTEE_SECRETARY, Post.ORGANIZATION_OFFICER)));
    }

    private static String[] acts(Matter matter) {
        return ACTS.getOrDefault(matter, Set.of()).stream().map(Enum::name).toArray(String[]::new);
    }

    private static String key(Matter matter, PersonId person) {
        return "standing:" + matter + ":" + person.value();
    }
}
