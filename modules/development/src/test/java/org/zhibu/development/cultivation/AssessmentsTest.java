package org.zhibu.development.cultivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.Materials;
import org.zhibu.api.policy.Period;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.path.CaseFacts.Assessment.Kind;
import org.zhibu.development.path.Span;
import org.zhibu.testkit.Rule;

/** Assessments are due period by period, a bad one begins a time to improve, and a judgement is made of three scores. */
class AssessmentsTest extends CultivationTest {
    private static final Span QUARTER = Span.of(Period.QUARTER, DAY);
    private static final Span YEAR = Span.of(Period.YEAR, DAY);

    @Test
    @Rule({"DEV-16", "DEV-82"})
    void everybodyIsAssessedEachQuarterWithATalkAfterwards() {
        List<UUID> cases = activists(branch, 3, DAY.minusYears(1));
        probationers(branch, 1, DAY.minusMonths(5));
        DueAssessments due = bean(DueAssessments.class);
        Assessments assessments = bean(Assessments.class);
        assertThat(due.missing(Kind.ACTIVIST, CultivationFilter.of(QUARTER)))
                .containsExactlyInAnyOrderElementsOf(cases);
        assertThat(due.progress(Kind.PROBATIONER, QUARTER)).isEqualTo(new DueAssessments.Progress(1, 0, 0, 0));
        Batch batch = assessments.recordAll(
                cases.subList(0, 2), Kind.ACTIVIST, QUARTER, AssessmentDraft.good(DAY, "Secretary"));
        assertThat(batch.reports()).isEqualTo(2);
        assertThat(due.progress(Kind.ACTIVIST, QUARTER)).isEqualTo(new DueAssessments.Progress(3, 2, 0, 2));
        DueAssessment first =
                due.page(Kind.ACTIVIST, CultivationFilter.of(QUARTER), 0, 1).getFirst();
        assertThat(first.talkOutstanding()).isTrue();
        assessments.change(id(first), first.version(), talked(AssessmentDraft.good(DAY, "Secretary")));
        assertThat(due.progress(Kind.ACTIVIST, QUARTER).talksOutstanding()).isEqualTo(1);
        assertThat(assessments.undo(batch)).isEqualTo(1);
        assertThat(due.progress(Kind.ACTIVIST, QUARTER).done()).isEqualTo(1);
        assessments.remove(id(first), "another person's");
        assertThat(assessments.of(cases.getFirst())).isEmpty();
    }

    @Test
    @Rule("DEV-17")
    void whoIsNotQualifiedHasAQuarterToImproveThenStoppingIsProposed() {
        UUID id = activists(branch, 1, DAY.minusYears(1)).getFirst();
        Assessments assessments = bean(Assessments.class);
        AssessmentDraft bad = new AssessmentDraft(DAY, "Secretary", "", "", "", "", false, null, null, "");
        assertThatThrownBy(() -> assessments.record(id, Kind.ACTIVIST, QUARTER, bad))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-17"));
        assessments.record(id, Kind.ACTIVIST, QUARTER, withProblems(bad));
        Improvement improvement = improvement(QUARTER);
        assertThat(improvement.until()).isEqualTo(DAY.plusMonths(3));
        assertThat(improvement.stopProposed(DAY.plusMonths(3))).isFalse();
        assertThat(improvement.stopProposed(DAY.plusMonths(3).plusDays(1))).isTrue();
        assertThat(Improvement.of(read(id), 3)).contains(improvement);
        LocalDate later = DAY.plusMonths(2);
        clock.setDate(later);
        Span next = Span.of(Period.QUARTER, later);
        assessments.record(id, Kind.ACTIVIST, next, AssessmentDraft.good(later, "Secretary"));
        assertThat(bean(DueAssessments.class)
                        .page(Kind.ACTIVIST, CultivationFilter.of(next), 0, 1)
                        .getFirst()
                        .improvement())
                .isNull();
        assertThat(Improvement.of(read(id), 3)).isEmpty();
    }

    @Test
    @Rule({"DEV-81", "SCOR-02", "SCOR-03", "MAT-24"})
    void aJudgementIsMadeOfThreeScoresAndBadBelowTheCutOff() {
        UUID id = probationers(branch, 1, DAY.minusMonths(5)).getFirst();
        Assessments assessments = bean(Assessments.class);
        assertThat(assessments.total(scores("95", "88", "90"), DAY)).isEqualByComparingTo("90.40");
        assertThatThrownBy(() ->
                        assessments.record(id, Kind.JUDGEMENT, YEAR, AssessmentDraft.good(DAY, "Branch committee")))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("SCOR-02"));
        assertThatThrownBy(() -> assessments.record(id, Kind.JUDGEMENT, YEAR, judged(scores("60", "60", "59.98"))))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("SCOR-03"));
        assessments.record(id, Kind.JUDGEMENT, YEAR, judged(scores("60", "60", "60")));
        assertThat(context.getBean(Materials.class).missing(read(id).person().id(), "CONVERSION_MEETING"))
                .extracting(f -> f.arguments().getFirst())
                .contains("MAT-08")
                .doesNotContain("MAT-24");
    }

    private Improvement improvement(Span span) {
        return Objects.requireNonNull(bean(DueAssessments.class)
                .page(Kind.ACTIVIST, CultivationFilter.of(span), 0, 1)
                .getFirst()
                .improvement());
    }

    private static UUID id(DueAssessment of) {
        return Objects.requireNonNull(of.id());
    }

    private static AssessmentDraft talked(AssessmentDraft d) {
        return new AssessmentDraft(d.on(), d.assessors(), "", "", "", "", true, d.on(), null, "");
    }

    private static AssessmentDraft withProblems(AssessmentDraft d) {
        return new AssessmentDraft(d.on(), d.assessors(), "", "", "", "Late at meetings", false, null, null, "");
    }

    private static AssessmentDraft judged(AssessmentDraft.Judged scores) {
        return new AssessmentDraft(DAY, "Branch committee", "", "", "", "", true, DAY, scores, "");
    }

    private static AssessmentDraft.Judged scores(String self, String masses, String branch) {
        return new AssessmentDraft.Judged(new BigDecimal(self), new BigDecimal(masses), new BigDecimal(branch));
    }
}
