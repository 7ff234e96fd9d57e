package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.testkit.Rule;

/** One person's whole way by the services, with the answers of the township, and votes entered by hand. */
class WayTest extends DevelopmentTest {
    @Test
    @Rule({
        "DEV-01", "STEP-03", "STEP-04", "STEP-07", "STEP-08", "STEP-12", "STEP-13", "STEP-15", "STEP-16", "STEP-17",
        "STEP-23", "STEP-24", "STEP-25"
    })
    void fromTheApplicationToTheArchive() {
        UUID id = ready("Person", DAY);
        record(id, Happening.of(Act.ADOPT, DAY).decided(committee()).assuring(Assurance.CONDITIONS));
        assertThat(state(id)).isEqualTo(CaseState.ADOPTED);
        answers(id, Outcome.NOTED);
        assertThat(state(id)).isEqualTo(CaseState.CULTIVATED);
        assertThat(read(id).countedFrom()).isEqualTo(DAY);
        record(id, Happening.of(Act.ASSIGN_CONTACTS, DAY).with(List.of(first)));
        cultivate(id, DAY, DAY.plusMonths(13));
        LocalDate choice = DAY.plusMonths(13);
        clock.setDate(choice);
        record(id, Happening.of(Act.CHOOSE, choice).decided(committee()));
        notice(id, "CANDIDATE", choice);
        LocalDate filed = choice.plusDays(20);
        clock.setDate(filed);
        answers(id, Outcome.NOTED);
        assertThat(state(id)).isEqualTo(CaseState.CANDIDATE);
        record(id, Happening.of(Act.NAME_SPONSORS, filed).with(List.of(first, second)));
        record(
                id,
                Happening.of(Act.PASS_REVIEW, filed)
                        .assuring(Assurance.REVIEW_GOOD)
                        .noting("nothing against it"));
        training(id, "CANDIDATE", filed);
        for (OpinionSource source : OpinionSource.of(OpinionStage.ADMISSION)) {
            opinion(id, OpinionStage.ADMISSION, source, filed);
        }
        record(
                id,
                Happening.of(Act.REVIEW, filed)
                        .decided(committee())
                        .assuring(Assurance.FILE_TRUE, Assurance.OPINIONS_TRUE));
        papers(id, "MAT-03", "MAT-07", "MAT-08", "MAT-10", "MAT-15");
        answers(id, Outcome.APPROVED);
        assertThat(state(id)).isEqualTo(CaseState.PRE_REVIEWED);
        record(id, Happening.of(Act.ISSUE_FORM, filed).numbered("Z-1").assuring(Assurance.FORM_EXPLAINED));
        notice(id, "ADMISSION", filed);
        LocalDate met = filed.plusDays(20);
        clock.setDate(met);
        record(
                id,
                Happening.of(Act.PASS_ADMISSION, met)
                        .decided(meeting())
                        .assuring(Assurance.PERSON_PRESENT, Assurance.SPONSORS_PRESENT));
        LocalDate approved = met.plusDays(30);
        clock.setDate(approved);
        answers(id, Outcome.APPROVED);
        assertThat(state(id)).isEqualTo(CaseState.PROBATION);
        assertThat(read(id).person().status()).isEqualTo(PoliticalStatus.PROBATIONARY);
        assertThat(read(id).probationFrom()).isEqualTo(met);
        assertThat(read(id).last(Act.TALK_BEFORE_APPROVAL).orElseThrow())
                .extracting(CaseFacts.Entry::day, CaseFacts.Entry::doneBy)
                .containsExactly(approved, "Committee member 0");
        LocalDate end = met.plusYears(1);
        clock.setDate(end);
        record(id, Happening.of(Act.APPLY_CONVERSION, end));
        for (OpinionSource source : OpinionSource.of(OpinionStage.CONVERSION)) {
            opinion(id, OpinionStage.CONVERSION, source, end);
        }
        notice(id, "CONVERSION", end);
        LocalDate again = end.plusDays(20);
        clock.setDate(again);
        record(
                id,
                Happening.of(Act.PASS_CONVERSION, again)
                        .decided(meeting())
                        .assuring(Assurance.PERSON_PRESENT, Assurance.SPONSORS_PRESENT));
        answers(id, Outcome.APPROVED);
        assertThat(state(id)).isEqualTo(CaseState.CONVERTED);
        assertThat(read(id).person().status()).isEqualTo(PoliticalStatus.FULL);
        assertThat(world.jdbc()
                        .sql("select full_on from app.person where id = ?")
                        .param(read(id).person().id().value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(end);
        record(id, Happening.of(Act.ARCHIVE, again).by("Township office"));
        assertThat(state(id)).isEqualTo(CaseState.ARCHIVED);
        assertThat(cases().openCaseOf(new PersonId(read(id).person().id().value())))
                .isEmpty();
    }
}
