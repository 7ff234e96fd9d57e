package org.zhibu.development.cultivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.policy.Period;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.path.Span;
import org.zhibu.testkit.Rule;

/** Studies and hearings in their time, and semester scores by the branch's own items. */
class StudiesAndScoresTest extends CultivationTest {
    @Test
    @Rule({"DEV-19", "PLAN-05"})
    void theBranchStudiesEachHalfYearAndTheCommitteeHearsOnceAYear() {
        Studies studies = bean(Studies.class);
        assertThat(studies.due(Studies.Kind.STUDY).enough()).isFalse();
        studies.add(Studies.Kind.STUDY, new Studies.Draft(DAY, "m/meetings/1", "Two are ready"));
        assertThat(studies.due(Studies.Kind.STUDY)).isEqualTo(new Studies.Due(Span.of(Period.HALF_YEAR, DAY), 1, 1));
        Studies.Kept kept = studies.list(Studies.Kind.STUDY).getFirst();
        studies.change(Studies.Kind.STUDY, kept.id(), kept.version(), new Studies.Draft(DAY, "", "Three are ready"));
        assertThat(studies.list(Studies.Kind.STUDY))
                .extracting(Studies.Kept::conclusions)
                .containsExactly("Three are ready");
        assertThatThrownBy(() -> studies.list(Studies.Kind.HEARING)).isInstanceOf(RefusedException.class);
        world.moduleOn(township, "development");
        actAs(township());
        studies.add(Studies.Kind.HEARING, new Studies.Draft(DAY, "", "All branches heard"));
        assertThat(studies.due(Studies.Kind.HEARING).enough()).isTrue();
        assertThatThrownBy(() -> studies.list(Studies.Kind.STUDY)).isInstanceOf(RefusedException.class);
    }

    @Test
    @Rule({"SCOR-05", "DEV-20"})
    void aMissingReportIsNothingForItsMonthAndTheSemesterIsTotalled() {
        school();
        List<UUID> cases = activists(school, 2, DAY.minusYears(1));
        clock.setDate(LocalDate.of(2026, 6, 30));
        SemesterScores scores = bean(SemesterScores.class);
        scores.addItem("Reports", new BigDecimal("30"), ScoreItem.Counts.REPORTS);
        scores.addItem("Dormitory duty", new BigDecimal("20"), ScoreItem.Counts.NOTHING);
        Span semester = scores.semesters(1).getFirst();
        for (int month = 1; month <= 5; month++) {
            LocalDate first = LocalDate.of(2026, month, 1);
            bean(ThoughtReports.class)
                    .recordAll(
                            month == 5 ? cases.subList(0, 1) : cases,
                            Span.of(Period.MONTH, first),
                            ReportDraft.on(first.plusDays(20), ""),
                            null);
        }
        UUID duty = scores.items().getLast().id();
        scores.enter(cases.getFirst(), duty, semester, new BigDecimal("18.5"));
        assertThatThrownBy(() -> scores.enter(cases.getFirst(), duty, semester, new BigDecimal("20.1")))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("SCOR-05"));
        List<SemesterScores.Sheet> sheets = scores.page(semester, "", 0, 10);
        assertThat(sheets)
                .extracting(SemesterScores.Sheet::total)
                .containsExactly(new BigDecimal("43.5"), new BigDecimal("20.0"));
        assertThat(sheets).extracting(SemesterScores.Sheet::name).isSorted();
        scores.enter(cases.getFirst(), duty, semester, null);
        assertThat(scores.of(cases.getFirst(), "", semester).total()).isEqualByComparingTo("25.0");
    }
}
