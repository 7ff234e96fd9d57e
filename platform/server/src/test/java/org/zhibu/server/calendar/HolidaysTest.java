package org.zhibu.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Login;

/** The operator loads a year, whole or not at all; nobody else does. */
class HolidaysTest extends PortalTest {
    private static final String GOOD = """
            日期,类型,节日
            2027-01-01,休,元旦
            2027/1/2，休，元旦
            2027年1月3日;休;元旦
            2027.1.9\t班\t元旦
            """;

    @Autowired
    Holidays holidays;

    @Autowired
    KeptWorkingDays kept;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void forgetTheYear() {
        world.jdbc().sql("delete from app.calendar_year where year = 2027").update();
        kept.forget();
    }

    @Test
    void aLoadedYearCountsAtOnce() {
        actAs(operator());
        assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(holidays.load(2027, "国务院办公厅通知", GOOD)).isEqualTo(4);
        assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
        assertThat(days.caveat(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1)))
                .isEmpty();
        assertThat(holidays.load(2027, "更正", "2027-01-01,off,New Year")).isOne();
        assertThat(holidays.days(2027)).hasSize(1);
        assertThat(holidays.years()).extracting(HolidayYear::year).containsSequence(2027, 2026, 2025);
    }

    @Test
    void eachBadLineIsNamedAndNothingIsTaken() {
        actAs(operator());
        List<Finding> findings = findings("""
                2027-01-01,休,元旦
                2027-02-30,休,春节
                2026-01-01,休,元旦
                2027-01-04,班,元旦
                2027-01-05,也许,元旦
                2027-01-06,休
                2027-01-01,休,元旦
                2027-01-07,休,%s""".formatted("长".repeat(41)));
        assertThat(findings)
                .extracting(f -> f.messageKey() + " " + f.arguments().getFirst())
                .containsExactly(
                        "workdays.file.date 2",
                        "workdays.file.year 3",
                        "workdays.file.weekday 4",
                        "workdays.file.kind 5",
                        "workdays.file.cells 6",
                        "workdays.file.twice 7",
                        "workdays.file.name 8");
        assertThat(days.caveat(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1)))
                .isPresent();
        assertThat(findings("\n\n")).extracting(Finding::messageKey).containsExactly("workdays.file.empty");
    }

    @Test
    void nobodyButTheOperatorChangesThem() {
        Login secretary = world.login(world.committee(world.county("甲县委组织部"), "乙镇党委"), "王某", "COMMITTEE_SECRETARY");
        actAs(secretary);
        assertThatThrownBy(() -> holidays.load(2027, "-", GOOD)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> transactions.execute(
                        t -> jdbc.sql("insert into app.calendar_year (year, source, loaded_by) values (2027, '-', '-')")
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(transactions.<Integer>execute(
                        t -> jdbc.sql("delete from app.calendar_day").update()))
                .isZero();
    }

    private List<Finding> findings(String text) {
        try {
            holidays.load(2027, "-", text);
            return List.of();
        } catch (RefusedException refusal) {
            return refusal.findings();
        }
    }

    private Login operator() {
        return world.login(world.operator("平台运营"), "钱某", "OPERATOR");
    }
}
