package org.zhibu.development.cultivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.policy.Period;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.path.CaseFacts.Assessment.Kind;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Span;
import org.zhibu.testkit.Rule;
import org.zhibu.testkit.Statements;

/** A branch of students with 230 activists and a year of reports and talks: each month is filled by one entry. */
class StudentYearTest extends CultivationTest {
    private static final int STUDENTS = 230;
    private static final int YEAR = 2025;

    @Test
    @Rule({"DACC-01", "DEV-15"})
    void aYearOfReportsAndTalksIsEnteredMonthByMonthAndCounted() {
        school();
        clock.setDate(LocalDate.of(YEAR, 12, 31));
        List<UUID> all = activists(school, STUDENTS, LocalDate.of(YEAR - 1, 9, 1));
        DueReports due = bean(DueReports.class);
        for (int month = 1; month <= 9; month++) {
            Span span = Span.of(Period.MONTH, LocalDate.of(YEAR, month, 1));
            List<UUID> missing = due.missing(CultivationFilter.of(span));
            assertThat(missing).hasSize(STUDENTS);
            Batch batch = bean(ThoughtReports.class)
                    .recordAll(
                            month == 9 ? all.subList(0, 5) : missing,
                            span,
                            ReportDraft.on(span.last(), "Group leader"),
                            TalkDraft.on(span.last(), "Group leader"));
            assertThat(batch.reports()).isEqualTo(batch.talks());
            assertThat(due.progress(span).delivered()).isEqualTo(month == 9 ? 5 : STUDENTS);
            bean(Talks.class).recordAll(all.subList(0, 114), byContact(span.last()));
        }
        CultivationFigures figures = bean(CultivationFigures.class);
        LocalDate from = LocalDate.of(YEAR, 1, 1);
        LocalDate until = LocalDate.of(YEAR, 12, 31);
        CultivationFigures.Reports reports = figures.reports(from, until);
        CultivationFigures.Talks talks = figures.talks(from, until);
        assertThat(reports.activists() + talks.activists()).isEqualTo(3690);
        assertThat(talks.contacts()).isEqualTo(1026);
    }

    @Test
    void everythingTakesAsManyStatementsForTwoHundredAndThirtyAsForThirty() {
        school();
        List<UUID> few = activists(school, 30, DAY.minusYears(1));
        statements(few, Span.of(Period.MONTH, DAY.minusMonths(3)));
        Map<String, Long> thirty = statements(few, Span.of(Period.MONTH, DAY.minusMonths(1)));
        List<UUID> more = activists(school, 200, DAY.minusYears(1));
        List<UUID> all = new java.util.ArrayList<>(few);
        all.addAll(more);
        // the first entry after so many newcomers brings the tasks of all open months up to date
        statements(all, Span.of(Period.MONTH, DAY.minusMonths(4)));
        Map<String, Long> many = statements(all, Span.of(Period.MONTH, DAY.minusMonths(2)));
        // an entry of many touches as many tasks as there are open months, whoever is entered
        assertThat(many.remove("bulk")).isLessThanOrEqualTo(thirty.remove("bulk"));
        assertThat(many).isEqualTo(thirty);
        assertThat(thirty.values()).allMatch(n -> n > 0);
    }

    private Map<String, Long> statements(List<UUID> cases, Span span) {
        CultivationFilter filter = CultivationFilter.of(span);
        Map<String, Runnable> work = new LinkedHashMap<>();
        work.put("list", () -> {
            bean(DueReports.class).count(filter);
            bean(DueReports.class).page(filter, 0, 50);
            bean(DueReports.class).progress(span);
        });
        work.put("facts", () -> bean(Cases.class).all(cases));
        work.put(
                "bulk",
                () -> bean(ThoughtReports.class)
                        .recordAll(cases, span, ReportDraft.on(DAY, "Reader"), TalkDraft.on(span.last(), "Reader")));
        work.put(
                "assess",
                () -> bean(Assessments.class)
                        .recordAll(
                                cases,
                                Kind.ACTIVIST,
                                Span.of(Period.QUARTER, span.first()),
                                AssessmentDraft.good(DAY, "Reader")));
        work.put(
                "assessments",
                () -> bean(DueAssessments.class)
                        .page(Kind.ACTIVIST, CultivationFilter.of(Span.of(Period.QUARTER, span.first())), 0, 50));
        work.put("board", () -> bean(Overhauls.class).people());
        work.put("scores", () -> bean(SemesterScores.class).page(Span.of(Period.HALF_YEAR, DAY), "", 0, 500));
        List<PersonId> people = people(cases);
        work.put("papers", () -> bean(CultivationMaterials.class).of(people));
        work.put("trainees", () -> {
            UUID training = bean(Trainings.class)
                    .add(new TrainingDraft(
                            false,
                            "Training",
                            "School",
                            span.first(),
                            span.last(),
                            java.math.BigDecimal.ONE,
                            java.math.BigDecimal.ZERO,
                            true));
            bean(Trainees.class).addAll(training, CaseState.Stage.ACTIVIST, null, null);
            bean(Trainees.class).page(training, 0, 500);
        });
        work.put("figures", () -> bean(CultivationFigures.class).reports(span.first(), span.last()));
        Map<String, Long> counts = new HashMap<>();
        work.forEach((name, one) -> counts.put(name, Statements.of(one)));
        return counts;
    }

    private List<PersonId> people(List<UUID> cases) {
        return world
                .jdbc()
                .sql("select person_id from app.development_case where id = any (?)")
                .param(cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private static TalkDraft byContact(LocalDate day) {
        return new TalkDraft(TalkTopic.THINKING, day, "", "Contact", true, "", "", "");
    }
}
