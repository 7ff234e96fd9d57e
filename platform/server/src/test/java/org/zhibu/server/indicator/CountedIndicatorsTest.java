package org.zhibu.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.testkit.Rule;

class CountedIndicatorsTest extends ProbeTest {
    @Autowired
    IndicatorJobs jobs;

    private long village;

    @BeforeEach
    void makeVillage() {
        clock.setDate(LocalDate.of(2026, 3, 20));
        long county = founded(world.county("甲县委组织部"), LocalDate.of(2020, 1, 1));
        village = founded(world.branch(county, "乙村党支部"), LocalDate.of(2020, 1, 1));
        switchOn(village);
    }

    private int stored(YearMonth month, String column) {
        return world.jdbc()
                .sql("select coalesce(sum(" + column + "), 0) from app.probe_month where tenant_id = ? and month = ?")
                .params(village, month.atDay(1))
                .query(Integer.class)
                .single();
    }

    @Test
    void isExactInTheWritingTransaction() {
        int seen = as(village, () -> {
            record("group_meeting", LocalDate.of(2026, 3, 5));
            return jdbc.sql("select group_meeting_held from app.probe_month where month = date '2026-03-01'")
                    .query(Integer.class)
                    .single();
        });
        assertThat(seen).isOne();
    }

    @Test
    void isUndoneWithTheWritingTransaction() {
        assertThatThrownBy(() -> as(village, () -> {
                    record("group_meeting", LocalDate.of(2026, 3, 5));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(stored(YearMonth.of(2026, 3), "group_meeting_held")).isZero();
    }

    @Test
    void needsTheTransactionOfTheChange() {
        tenants.runAs(
                new OrganizationId(village),
                () -> assertThatThrownBy(() -> indicators.refresh(source, YearMonth.of(2026, 3)))
                        .isInstanceOf(IllegalTransactionStateException.class));
    }

    @Test
    void reachesToTheMonthsThatAreTouchedAndNotIntoTheFuture() {
        hold(village, "general_meeting", LocalDate.of(2026, 1, 10));
        hold(village, "general_meeting", LocalDate.of(2026, 3, 10));
        assertThat(List.of(1, 2, 3, 4))
                .map(m -> stored(YearMonth.of(2026, m), "general_meeting_held"))
                .containsExactly(1, 1, 2, 0);
        assertThat(List.of(1, 2, 3))
                .map(m -> stored(YearMonth.of(2026, m), "general_meeting_times"))
                .containsExactly(1, 0, 1);
    }

    @Test
    void writesForTheOwnOrganisationAlone() {
        long other = world.branch(world.county("丙县委组织部"), "丁村党支部");
        hold(village, "group_meeting", LocalDate.of(2026, 3, 5));
        assertThat(world.jdbc()
                        .sql("select count(*) from app.probe_month where tenant_id = ?")
                        .param(other)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void mendsADamagedRowAndReportsIt() {
        hold(village, "group_meeting", LocalDate.of(2026, 2, 5));
        world.jdbc()
                .sql(
                        "update app.probe_month set group_meeting_held = 9 where tenant_id = ? and month = date '2026-02-01'")
                .param(village)
                .update();
        var wrong = tenants.callAs(
                new OrganizationId(village),
                () -> indicators.reconcile(source, YearMonth.of(2025, 2), YearMonth.of(2026, 3)));
        assertThat(wrong).containsOnlyKeys(YearMonth.of(2026, 2));
        assertThat(wrong.get(YearMonth.of(2026, 2))).containsExactly("group_meeting_held 9 → 1");
        assertThat(stored(YearMonth.of(2026, 2), "group_meeting_held")).isOne();
        jobs.reconcile(source);
        IndicatorJobs.Report second = jobs.reconcile(source);
        assertThat(second.organizations()).isPositive();
        assertThat(second.mended()).isZero();
        assertThat(second.failed()).isZero();
    }

    @Test
    void makesTheRowOfANewMonthOnce() {
        jobs.beginMonth();
        jobs.beginMonth();
        assertThat(stored(YearMonth.of(2026, 3), "group_meeting_due")).isOne();
        clock.setDate(LocalDate.of(2026, 4, 1));
        assertThat(stored(YearMonth.of(2026, 4), "group_meeting_due")).isZero();
        jobs.beginMonth();
        assertThat(stored(YearMonth.of(2026, 4), "group_meeting_due")).isOne();
    }

    @Test
    @Rule("POL-02")
    void keepsWhatWasDueInAMonthThatIsOver() {
        hold(village, "group_meeting", LocalDate.of(2026, 2, 5));
        world.jdbc()
                .sql("update app.probe_month set group_meeting_due = 2 where tenant_id = ?")
                .param(village)
                .update();
        hold(village, "group_meeting", LocalDate.of(2026, 2, 6));
        assertThat(stored(YearMonth.of(2026, 2), "group_meeting_due")).isEqualTo(2);
        assertThat(stored(YearMonth.of(2026, 2), "group_meeting_held")).isEqualTo(2);
        assertThat(stored(YearMonth.of(2026, 3), "group_meeting_due")).isOne();
    }

    @Test
    void tellsInTheRowWhetherTheModuleIsOn() {
        world.jdbc().sql("set app.today = '2026-03-20'").update();
        jobs.beginMonth();
        world.jdbc()
                .sql("update app.module_enabled set enabled = false where tenant_id = ?")
                .param(village)
                .update();
        assertThat(stored(YearMonth.of(2026, 3), "active::int")).isZero();
        switchOn(village);
        assertThat(stored(YearMonth.of(2026, 3), "active::int")).isOne();
    }
}
