package org.zhibu.development.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.indicator.IndicatorValues;
import org.zhibu.api.indicator.Indicators;
import org.zhibu.api.indicator.Obligation;
import org.zhibu.api.policy.Period;
import org.zhibu.development.cultivation.AssessmentDraft;
import org.zhibu.development.cultivation.Assessments;
import org.zhibu.development.cultivation.Batch;
import org.zhibu.development.cultivation.CultivationTest;
import org.zhibu.development.cultivation.ReportDraft;
import org.zhibu.development.cultivation.TalkDraft;
import org.zhibu.development.cultivation.Talks;
import org.zhibu.development.cultivation.ThoughtReports;
import org.zhibu.development.path.CaseFacts.Assessment.Kind;
import org.zhibu.development.path.Span;
import org.zhibu.testkit.Rule;

/** What is entered between the steps stands in the figures of committees with the entry, not with the night. */
class RecordsCountAtOnceTest extends CultivationTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Autowired
    TransactionTemplate transactions;

    private List<UUID> cases = List.of();

    @BeforeEach
    void threeStudents() {
        refresh(MARCH);
        school();
        cases = activists(school, 3, DAY.minusYears(1));
        refresh(FEBRUARY);
    }

    @Test
    @Rule({"DASH-01", "DASH-03"})
    void aReportCountsWithItsEntryAndNoLongerWhenItIsTakenBack() {
        assertThat(kept(MARCH, "reports_due")).isEqualTo(3);
        assertThat(kept(MARCH, "reports_held")).isZero();
        Batch batch = bean(ThoughtReports.class)
                .recordAll(
                        cases, Span.of(Period.MONTH, DAY), ReportDraft.on(DAY, "Reader"), TalkDraft.on(DAY, "Talker"));
        assertThat(kept(MARCH, "reports_held")).isEqualTo(3);
        assertThat(kept(MARCH, "reports_activist")).isEqualTo(3);
        assertThat(kept(MARCH, "talks_activist")).isEqualTo(3);
        exact();
        bean(ThoughtReports.class).undo(batch);
        assertThat(kept(MARCH, "reports_held")).isZero();
        assertThat(kept(MARCH, "talks_activist")).isZero();
        exact();
    }

    @Test
    @Rule({"DASH-01", "DASH-03"})
    void whatIsPutRightMovesFromItsMonthToTheOther() {
        UUID id = cases.getFirst();
        bean(Talks.class).record(id, TalkDraft.on(DAY, "Talker"));
        assertThat(kept(MARCH, "talks_activist")).isOne();
        Talks.Kept talk = bean(Talks.class).of(id).getFirst();
        bean(Talks.class).change(talk.id(), talk.version(), TalkDraft.on(FEBRUARY.plusDays(9), "Talker"));
        assertThat(kept(MARCH, "talks_activist")).isZero();
        assertThat(kept(FEBRUARY, "talks_activist")).isOne();
        bean(Talks.class).remove(talk.id(), REASON);
        assertThat(kept(FEBRUARY, "talks_activist")).isZero();
        exact();
    }

    @Test
    @Rule({"DASH-01", "DASH-03"})
    void anAssessmentCountsUpToTheEndOfItsQuarter() {
        clock.setDate(LocalDate.of(2026, 4, 20));
        refresh(MARCH);
        Span quarter = Span.of(Period.QUARTER, DAY);
        bean(Assessments.class)
                .recordAll(cases, Kind.ACTIVIST, quarter, AssessmentDraft.good(FEBRUARY.plusDays(9), "Committee"));
        assertThat(kept(FEBRUARY, "assessments_held")).isEqualTo(3);
        assertThat(kept(MARCH, "assessments_held")).isEqualTo(3);
        assertThat(kept(LocalDate.of(2026, 4, 1), "assessments_held")).isZero();
        exact();
    }

    @Test
    @Rule("DASH-01")
    void rowsOfOtherOrganisationsAreLeftAlone() {
        OffsetDateTime before = asOf(branch);
        bean(Talks.class).record(cases.getFirst(), TalkDraft.on(DAY, "Talker"));
        assertThat(asOf(branch)).isEqualTo(before);
        assertThat(asOf(school)).isAfter(before);
    }

    private void refresh(LocalDate month) {
        transactions.executeWithoutResult(t ->
                context.getBean(Indicators.class).refresh(bean(DevelopmentIndicators.class), YearMonth.from(month)));
    }

    /** What is kept is what a count from the records says. */
    private void exact() {
        for (LocalDate month : List.of(FEBRUARY, MARCH)) {
            IndicatorValues counted =
                    transactions.execute(t -> bean(DevelopmentIndicators.class).count(YearMonth.from(month)));
            assertThat(counted).isNotNull();
            for (Obligation duty : counted.obligations()) {
                assertThat(kept(month, duty.code() + "_held")).as(duty.code()).isEqualTo(duty.held());
            }
            for (Map.Entry<String, Long> measure : counted.measures().entrySet()) {
                assertThat(kept(month, measure.getKey())).as(measure.getKey()).isEqualTo(measure.getValue());
            }
        }
    }

    private long kept(LocalDate month, String column) {
        return world.jdbc()
                .sql("select \"" + column + "\" from app.development_month where tenant_id = ? and month = ?")
                .params(school, month)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime asOf(long organization) {
        return world.jdbc()
                .sql("select as_of from app.development_month where tenant_id = ? and month = ?")
                .params(organization, MARCH)
                .query(OffsetDateTime.class)
                .single();
    }
}
