package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.server.submission.DecidingMeetings;
import org.zhibu.server.submission.Decisions;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.server.submission.Verdict;
import org.zhibu.testkit.Rule;

/** What the committee decided stands on the case, whatever the branch enters. */
class AnswersOnTheCaseTest extends CommitteeTest {
    @Test
    @Rule({"PPL-21", "AUTH-11", "DEV-72"})
    void theBranchDoesNotTakeTheCommitteesDecisionBackByItself() {
        UUID id = passed("Refused");
        answers(id, Outcome.REFUSED);
        assertThat(state(id)).isEqualTo(CaseState.CANDIDATE);
        Happening back = Happening.of(Act.UNDO, LocalDate.now(clock)).noting("it should have been approved");
        assertThatThrownBy(() -> record(id, back))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("PPL-21"));
        assertThat(state(id)).isEqualTo(CaseState.CANDIDATE);
        record(id, back.numbered("No. 7 of the committee"));
        assertThat(state(id)).isEqualTo(CaseState.PASSED);
    }

    @Test
    @Rule({"PPL-21", "DEV-93"})
    void theEndOfAProbationThatIsGoingOnIsNotMovedInTheRegister() {
        LocalDate today = LocalDate.now(clock);
        UUID person = world.person(branch, "Probationer", "PROBATIONARY");
        world.jdbc()
                .sql(
                        "update app.person set applied_on = ?, activist_on = ?, candidate_on = ?, admitted_on = ?, probation_until = ? where id = ?")
                .params(
                        today.minusYears(4),
                        today.minusYears(3),
                        today.minusYears(2),
                        today.minusMonths(8),
                        today.plusMonths(4),
                        person)
                .update();
        UUID id = cases().takeOver(
                        new PersonId(person), CaseState.PROBATION, today.minusYears(4), today.minusYears(3), "before");
        move(person, today.plusMonths(3));
        assertThat(read(id).probationUntil()).isEqualTo(today.plusMonths(3));
        record(id, Happening.of(Act.APPLY_CONVERSION, today));
        assertThatThrownBy(() -> move(person, today.minusDays(1))).rootCause().hasMessageContaining("decided");
        assertThat(read(id).probationUntil()).isEqualTo(today.plusMonths(3));
        record(id, Happening.of(Act.UNDO, today).noting("too early"));
        move(person, today.plusMonths(4));
        assertThat(read(id).probationUntil()).isEqualTo(today.plusMonths(4));
    }

    @Test
    @Rule("DEV-93")
    void anEndThatTheRegisterLacksIsFilledIn() {
        LocalDate today = LocalDate.now(clock);
        UUID person = world.person(branch, "Unknown end", "PROBATIONARY");
        UUID id = cases().takeOver(
                        new PersonId(person), CaseState.PROBATION, today.minusYears(4), today.minusYears(3), "before");
        record(id, Happening.of(Act.APPLY_CONVERSION, today));
        world.jdbc()
                .sql("update app.person set admitted_on = ?, probation_until = null where id = ?")
                .params(today.minusMonths(12), person)
                .update();
        move(person, today);
        assertThat(read(id).probationUntil()).isEqualTo(today);
        assertThatThrownBy(() -> move(person, today.minusDays(1))).rootCause().hasMessageContaining("decided");
    }

    /** As the page of the register does. */
    private void move(UUID person, LocalDate end) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(t -> context.getBean(JdbcClient.class)
                        .sql("update app.person set probation_until = ? where id = ?")
                        .params(end, person)
                        .update());
    }

    @Test
    @Rule({"DEV-04", "STEP-17", "STEP-16"})
    void whatTheBranchEnteredMeanwhileDoesNotHoldTheApprovalUp() {
        UUID id = passed("Approved");
        LocalDate met = LocalDate.now(clock);
        SubmissionKey key = handUp(id);
        clock.setDate(met.plusDays(5));
        record(id, Happening.of(Act.NAME_SPONSORS, met.plusDays(5)).with(List.of(second, first)));
        Submission came = atTownship(key);
        inbound().talk(key, came.version(), "Committee member 0", met.plusDays(2), "in favour");
        UUID meeting = context.getBean(DecidingMeetings.class).record(met.plusDays(3), "Minutes", members());
        context.getBean(Decisions.class)
                .decide(
                        key,
                        atTownship(key).version(),
                        new Verdict(meeting, Outcome.APPROVED, true, 5, 0, 0, Map.of(), ""),
                        REASON);
        actAs(secretary);
        comesTo(id, CaseState.PROBATION);
        assertThat(read(id).last(Act.APPROVE_ADMISSION).orElseThrow().day()).isEqualTo(met.plusDays(3));
        assertThat(read(id).last(Act.TALK_BEFORE_APPROVAL).orElseThrow().day()).isEqualTo(met.plusDays(2));
        assertThat(read(id).probationUntil()).isEqualTo(met.plusYears(1));
    }
}
