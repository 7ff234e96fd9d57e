package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.submission.Concerned;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.server.submission.Outbound;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.testkit.Rule;

/** A probationer who came from elsewhere is discussed later, and the committee is told. */
class DeferralTest extends CommitteeTest {
    @Test
    @Rule({"DEV-85", "AUTH-14", "TIM-13"})
    void theCommitteeIsToldOfADeferral() {
        UUID person = world.person(branch, "Newcomer", "PROBATIONARY");
        world.jdbc()
                .sql("update app.person set admitted_on = ?, probation_until = ?, came_on = ? where id = ?")
                .params(DAY.minusMonths(11), DAY.plusMonths(1), DAY.minusMonths(2), person)
                .update();
        UUID id = cases().takeOver(
                        new PersonId(person),
                        CaseState.PROBATION,
                        DAY.minusYears(4),
                        DAY.minusYears(3),
                        "from elsewhere");
        defer(id);
        assertThat(open()).containsExactly("AUTH-14");
        record(id, Happening.of(Act.UNDO, DAY).noting("not decided yet"));
        assertThat(open()).isEmpty();
        defer(id);
        assertThat(open()).containsExactly("AUTH-14");
        Outbound outbound = context.getBean(Outbound.class);
        SubmissionKey report = outbound.draft(new NewSubmission(
                "platform.DEFER_CONVERSION",
                null,
                "Deferral",
                "as decided",
                List.of(Concerned.of(new PersonId(person)))));
        outbound.handIn(report, 0);
        decide(report, Outcome.NOTED);
        actAs(secretary);
        await().until(() -> open().isEmpty());
        assertThat(state(id)).isEqualTo(CaseState.PROBATION);
    }

    private void defer(UUID id) {
        LocalDate until = DAY.plusMonths(4);
        record(
                id,
                Happening.of(Act.DEFER, DAY)
                        .decided(committee())
                        .noting("not known well yet")
                        .until(until));
    }

    private List<String> open() {
        return world.jdbc()
                .sql("select rule from app.inbox_task where tenant_id = ? and state = 'OPEN' and key ~ '^deferral:'")
                .param(branch)
                .query(String.class)
                .list();
    }
}
