package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.handup.HandUps;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.server.submission.DecidingMeetings;
import org.zhibu.server.submission.Decisions;
import org.zhibu.server.submission.Inbound;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.SubmissionKey;

/** Base of tests of what the bodies above do: cases are brought to them quickly. */
public abstract class CommitteeTest extends DevelopmentTest {
    /** A candidate of fourteen months of cultivation, reviewed by the branch's committee on the day. */
    protected UUID reviewed(String name) {
        LocalDate day = LocalDate.now(clock);
        PersonId person = new PersonId(world.person(branch, name, "CANDIDATE"));
        UUID id = cases().takeOver(person, CaseState.CANDIDATE, day.minusMonths(20), day.minusMonths(14), "before");
        record(id, Happening.of(Act.NAME_SPONSORS, day).with(List.of(first, second)));
        record(
                id,
                Happening.of(Act.PASS_REVIEW, day)
                        .assuring(Assurance.REVIEW_GOOD)
                        .noting("good"));
        training(id, "CANDIDATE", day);
        OpinionSource.of(OpinionStage.ADMISSION).forEach(o -> opinion(id, OpinionStage.ADMISSION, o, day));
        record(
                id,
                Happening.of(Act.REVIEW, day)
                        .decided(committee())
                        .assuring(Assurance.FILE_TRUE, Assurance.OPINIONS_TRUE));
        papers(
                id, "MAT-01", "MAT-02", "MAT-03", "MAT-05", "MAT-06", "MAT-07", "MAT-08", "MAT-10", "MAT-11", "MAT-13",
                "MAT-15");
        return id;
    }

    /** The same, with the form filled after the pre-review. */
    protected UUID formed(String name) {
        UUID id = reviewed(name);
        answers(id, Outcome.APPROVED);
        form(id, "Z-1");
        return id;
    }

    protected void form(UUID id, String number) {
        record(
                id,
                Happening.of(Act.ISSUE_FORM, LocalDate.now(clock))
                        .numbered(number)
                        .assuring(Assurance.FORM_EXPLAINED));
    }

    /** The same, admitted by the general meeting three weeks later. */
    protected UUID passed(String name) {
        UUID id = formed(name);
        notice(id, "ADMISSION", LocalDate.now(clock));
        clock.setDate(LocalDate.now(clock).plusDays(20));
        pass(id);
        return id;
    }

    protected void pass(UUID id) {
        record(
                id,
                Happening.of(Act.PASS_ADMISSION, LocalDate.now(clock))
                        .decided(meeting())
                        .assuring(Assurance.PERSON_PRESENT, Assurance.SPONSORS_PRESENT));
        assertThat(state(id)).isEqualTo(CaseState.PASSED);
    }

    protected SubmissionKey handUp(UUID id) {
        return new SubmissionKey(
                branch, bean(HandUps.class).handUp(id, "", REASON).value());
    }

    protected Inbound inbound() {
        return context.getBean(Inbound.class);
    }

    /** Opens it as the township does. */
    protected Submission atTownship(SubmissionKey key) {
        actAs(township());
        return inbound().open(key).orElseThrow();
    }

    /** The meeting of the township's committee of today. */
    protected UUID townshipMeeting() {
        actAs(township());
        LocalDate today = LocalDate.now(clock);
        return context.getBean(DecidingMeetings.class).record(today, "Minutes of " + today, members());
    }

    /** Approves by the meeting, after the talk where one is needed. */
    protected void approve(SubmissionKey key, UUID meeting) {
        Submission came = atTownship(key);
        if (came.needsTalk() && came.talk().isEmpty()) {
            inbound().talk(key, came.version(), "Committee member 0", LocalDate.now(clock), "in favour");
            came = atTownship(key);
        }
        context.getBean(Decisions.class)
                .decide(
                        key,
                        came.version(),
                        new org.zhibu.server.submission.Verdict(meeting, Outcome.APPROVED, true, 5, 0, 0, Map.of(), ""),
                        REASON);
        actAs(secretary);
    }
}
