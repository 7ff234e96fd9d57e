package org.zhibu.development.cultivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.Materials;
import org.zhibu.api.policy.Period;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.path.Span;
import org.zhibu.testkit.Rule;

/** Thought reports are due period by period, entered one by one or all at once, and taken back. */
class ReportsTest extends CultivationTest {
    private static final Span FEBRUARY = Span.of(Period.MONTH, LocalDate.of(2026, 2, 1));
    private static final Span QUARTER = Span.of(Period.QUARTER, LocalDate.of(2026, 1, 1));

    @Test
    @Rule({"DEV-15", "DEV-80", "TIM-02", "TIM-03"})
    void studentsOweOneEachMonthWithATalkAndVillagersOneEachQuarter() {
        DueReports due = bean(DueReports.class);
        assertThat(due.spans(2)).containsExactly(QUARTER, Span.of(Period.QUARTER, LocalDate.of(2025, 12, 1)));
        assertThat(due.withTalk()).isFalse();
        school();
        List<UUID> old = activists(school, 3, DAY.minusYears(1));
        activists(school, 1, LocalDate.of(2026, 2, 10));
        activists(school, 1, DAY);
        probationers(school, 2, DAY.minusMonths(6));
        assertThat(due.spans(1)).containsExactly(Span.of(Period.MONTH, DAY));
        assertThat(due.withTalk()).isTrue();
        CultivationFilter all = CultivationFilter.of(FEBRUARY);
        assertThat(due.count(all)).isEqualTo(6);
        assertThat(due.progress(FEBRUARY)).isEqualTo(new DueReports.Progress(5, 0, 0));
        Batch batch = bean(ThoughtReports.class)
                .recordAll(
                        old,
                        FEBRUARY,
                        ReportDraft.on(DAY, "Reader"),
                        TalkDraft.on(LocalDate.of(2026, 2, 20), "Reader"));
        assertThat(batch.reports()).isEqualTo(3);
        assertThat(batch.talks()).isEqualTo(3);
        assertThat(due.progress(FEBRUARY)).isEqualTo(new DueReports.Progress(5, 3, 3));
        assertThat(due.missing(all)).hasSize(2);
        assertThat(due.page(all, 0, 50)).filteredOn(DueReport::delivered).allMatch(r -> r.late(FEBRUARY.last()));
        assertThat(due.page(all.missing(), 0, 50))
                .extracting(DueReport::probation)
                .containsExactly(true, true);
    }

    @Test
    @Rule("DEV-15")
    void whatWasEnteredAtOnceIsTakenBackExceptWhatWasPutRight() {
        List<UUID> cases = activists(branch, 3, DAY.minusYears(1));
        ThoughtReports reports = bean(ThoughtReports.class);
        DueReports due = bean(DueReports.class);
        reports.record(cases.getFirst(), QUARTER, new ReportDraft(DAY, "Study", "Reader", "Good", null));
        Batch batch = reports.recordAll(cases, QUARTER, ReportDraft.on(DAY, "Reader"), null);
        assertThat(batch.reports()).isEqualTo(2);
        DueReport second = due.page(CultivationFilter.of(QUARTER), 1, 1).getFirst();
        reports.change(id(second), second.version(), new ReportDraft(DAY, "", "Reader", "Read", null));
        assertThat(reports.undo(batch)).isEqualTo(1);
        assertThat(due.progress(QUARTER).delivered()).isEqualTo(2);
        assertThatThrownBy(() -> reports.change(id(second), second.version(), ReportDraft.on(DAY, "")))
                .isInstanceOf(RefusedException.class);
        reports.remove(id(second), "another person's");
        assertThat(reports.of(cases.get(1))).isEmpty();
    }

    @Test
    @Rule("DEV-04")
    void noReportIsDatedAheadOrBeforeItsPeriod() {
        List<UUID> cases = activists(branch, 1, DAY.minusYears(1));
        ThoughtReports reports = bean(ThoughtReports.class);
        for (LocalDate day : List.of(DAY.plusDays(1), LocalDate.of(2025, 12, 31))) {
            assertThatThrownBy(() -> reports.recordAll(cases, QUARTER, ReportDraft.on(day, ""), null))
                    .isInstanceOfSatisfying(
                            RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-04"));
        }
        assertThat(reports.of(cases.getFirst())).isEmpty();
    }

    @Test
    @Rule({"PPL-48", "MAT-07", "MAT-08", "MAT-09"})
    void whatTheModuleKeepsIsNotMissingInTheFile() {
        UUID id = activists(branch, 1, DAY.minusYears(1)).getFirst();
        Materials materials = context.getBean(Materials.class);
        assertThat(materials.missing(read(id).person().id(), "CANDIDATE_FILING"))
                .extracting(f -> f.arguments().getFirst())
                .contains("MAT-08", "MAT-09", "MAT-07");
        bean(ThoughtReports.class).record(id, QUARTER, new ReportDraft(DAY, "", "Reader", "", null));
        bean(Talks.class).record(id, TalkDraft.on(DAY, "Secretary"));
        assertThat(materials.missing(read(id).person().id(), "CANDIDATE_FILING"))
                .filteredOn(f -> f.arguments().getFirst().equals("MAT-08"))
                .extracting(Finding::messageKey)
                .containsExactly("people.material.lacks");
        DueReport kept =
                bean(DueReports.class).page(CultivationFilter.of(QUARTER), 0, 1).getFirst();
        bean(ThoughtReports.class).change(id(kept), 0, new ReportDraft(DAY, "", "Reader", "Honest", null));
        assertThat(materials.missing(read(id).person().id(), "CANDIDATE_FILING"))
                .extracting(f -> f.arguments().getFirst())
                .doesNotContain("MAT-08", "MAT-09");
    }

    @Test
    @Rule("DACC-01")
    void theFiguresOfATimeAreToldByTheStageOnTheirDay() {
        List<UUID> cases = activists(branch, 4, DAY.minusYears(1));
        probationers(branch, 2, DAY.minusMonths(6));
        DueReports due = bean(DueReports.class);
        bean(ThoughtReports.class)
                .recordAll(due.missing(CultivationFilter.of(QUARTER)), QUARTER, ReportDraft.on(DAY, "Reader"), null);
        bean(Talks.class).recordAll(cases, TalkDraft.on(DAY, "Secretary"));
        bean(Talks.class)
                .record(cases.getFirst(), new TalkDraft(TalkTopic.MOTIVE, DAY, "", "Contact", true, "", "", ""));
        CultivationFigures figures = bean(CultivationFigures.class);
        LocalDate from = LocalDate.of(2026, 1, 1);
        LocalDate until = LocalDate.of(2026, 12, 31);
        assertThat(figures.reports(from, until)).isEqualTo(new CultivationFigures.Reports(4, 0, 2));
        assertThat(figures.talks(from, until)).isEqualTo(new CultivationFigures.Talks(0, 4, 1, 0, 0));
        assertThat(figures.reports(from.minusYears(1), from.minusDays(1)).all()).isZero();
    }

    private static UUID id(DueReport report) {
        return Objects.requireNonNull(report.report());
    }
}
