package org.zhibu.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Concerned;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.Outcome;
import org.zhibu.testkit.Rule;

/** Who may vote in a committee's meeting, how the votes are counted, and since when the committee has the case. */
class FairDecisionsTest extends SubmissionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    private static final int MEMBERS = 5;

    @BeforeEach
    void today() {
        clock.setDate(TODAY);
    }

    @Test
    @Rule({"AUTH-31", "AUTH-13"})
    void aNearRelativeInTheCommitteeWithdraws() {
        SubmissionKey key = sent("周委员");
        assertThat(decisions.findings(key))
                .extracting(Finding::rule, Finding::messageKey)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("AUTH-31", "submission.finding.relative"));
        UUID meeting = meetings.record(TODAY, "党委会记录", w.came(MEMBERS));
        refused(() -> decide(key, meeting, true, 5, 0, Map.of()), "violation.submission_relative");
        refused(() -> decide(key, meeting, true, 4, 0, Map.of()), "violation.submission_relative");
        refused(
                () -> decide(key, meeting, true, 5, 0, Map.of(w.members.get(2), Verdict.Vote.WITHDREW)),
                "violation.submission_majority");
        decide(key, meeting, true, 4, 0, Map.of(w.members.get(2), Verdict.Vote.WITHDREW));
        assertThat(inbound.open(key).orElseThrow().outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    @Rule("AUTH-31")
    void aNearRelativeDoesNotRecordTheDecisionEither() {
        SubmissionKey key = sent("林干事");
        assertThat(decisions.findings(key))
                .extracting(Finding::messageKey)
                .containsExactly("violation.submission_relative");
        UUID meeting = meetings.record(TODAY, "党委会记录", w.came(MEMBERS));
        Map<UUID, Verdict.Vote> withdrew = Map.of(w.members.getFirst(), Verdict.Vote.WITHDREW);
        refused(() -> decide(key, meeting, true, 4, 0, withdrew), "violation.submission_relative");
        actAs(w.deputy);
        decide(key, meeting, true, 4, 0, withdrew);
        assertThat(inbound.open(key).orElseThrow().outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    @Rule({"AUTH-29", "DEV-71"})
    void inAnOpenBallotTheNumbersAreThoseOfTheNames() {
        SubmissionKey key = sent("");
        UUID meeting = meetings.record(TODAY, "党委会记录", w.came(4));
        Map<UUID, Verdict.Vote> votes = new HashMap<>();
        w.members.subList(0, 3).forEach(m -> votes.put(m, Verdict.Vote.YES));
        refused(() -> decide(key, meeting, false, 3, 0, votes), "violation.submission_votes");
        votes.put(w.members.get(3), Verdict.Vote.NO);
        refused(() -> decide(key, meeting, false, 4, 0, votes), "violation.submission_votes");
        decide(key, meeting, false, 3, 1, votes);
        assertThat(decisions.voteOn(key).orElseThrow().votes()).hasSize(4);
    }

    @Test
    @Rule({"AUTH-11", "AUTH-29"})
    void theMeetingIsNotBeforeTheGeneralBranchSentTheCaseOn() {
        SubmissionKey key = handedIn("");
        clock.setDate(TODAY.plusDays(5));
        forwarded(key);
        UUID early = meetings.record(TODAY.plusDays(4), "此前的党委会", w.came(MEMBERS));
        refused(() -> decide(key, early, true, 5, 0, Map.of()), "violation.submission_meeting_day");
        decide(key, meetings.record(TODAY.plusDays(5), "党委会记录", w.came(MEMBERS)), true, 5, 0, Map.of());
        assertThat(inbound.open(key).orElseThrow().outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    @Rule({"DEV-73", "DEV-74", "TIM-11"})
    void sentBackAndHandedInAgainItHasNoMoreThanTheMonthsFromTheFirstTime() {
        SubmissionKey key = sent("");
        assertThat(inbound.open(key).orElseThrow().dueOn()).isEqualTo(TODAY.plusMonths(3));
        clock.setDate(TODAY.plusMonths(3));
        inbound.sendBack(key, inbound.open(key).orElseThrow().version(), List.of("签名"), "");
        clock.setDate(TODAY.plusMonths(4));
        actAs(w.secretary);
        outbound.handIn(key, outbound.find(key).orElseThrow().version());
        actAs(w.officer);
        Submission again = inbound.open(key).orElseThrow();
        assertThat(again.dueOn()).isEqualTo(TODAY.plusMonths(6));
        assertThat(inbound.latestDay(again)).isEmpty();
        clock.setDate(TODAY.plusMonths(6));
        actAs(w.secretary);
        refused(
                () -> outbound.takeBack(key, outbound.find(key).orElseThrow().version(), "逾期"),
                "violation.submission_in_time");
        clock.setDate(TODAY.plusMonths(6).plusDays(1));
        outbound.takeBack(key, outbound.find(key).orElseThrow().version(), "逾期");
        actAs(w.officer);
        refused(
                () -> inbound.sendBack(key, inbound.open(key).orElseThrow().version(), List.of("签名"), ""),
                "input.stale");
    }

    private void decide(
            SubmissionKey key, UUID meeting, boolean secret, int yes, int no, Map<UUID, Verdict.Vote> votes) {
        int version = inbound.open(key).orElseThrow().version();
        decisions.decide(key, version, new Verdict(meeting, Outcome.APPROVED, secret, yes, no, 0, votes, ""), "已核对");
    }

    private SubmissionKey sent(String relative) {
        SubmissionKey key = handedIn(relative);
        forwarded(key);
        return key;
    }

    private void forwarded(SubmissionKey key) {
        actAs(w.reviewer);
        inbound.review(key, inbound.open(key).orElseThrow().version(), "同意上报", null);
        actAs(w.officer);
        inbound.open(key);
    }

    private SubmissionKey handedIn(String relative) {
        actAs(w.secretary);
        UUID person = world.person(w.branch, "陈某", "PROBATIONARY");
        if (!relative.isEmpty()) {
            world.jdbc()
                    .sql(
                            "insert into app.person_relation (tenant_id, person_id, kind, name, relation, deciding, from_date)"
                                    + " values (?, ?, 'RELATIVE', ?, '舅舅', true, ?)")
                    .params(w.branch, person, relative, TODAY.minusYears(1))
                    .update();
        }
        SubmissionKey made = outbound.draft(new NewSubmission(
                "platform.CONVERT", null, "关于陈某的请示", "", List.of(Concerned.of(new PersonId(person)))));
        outbound.kindOf(outbound.find(made).orElseThrow())
                .orElseThrow()
                .required()
                .forEach(r -> contents.add(made, r.item(), r.item(), null));
        outbound.handIn(made, 0);
        return made;
    }

    private static void refused(Runnable act, String message) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        r -> assertThat(r.findings())
                                .extracting(Finding::messageKey)
                                .containsExactly(message));
    }
}
