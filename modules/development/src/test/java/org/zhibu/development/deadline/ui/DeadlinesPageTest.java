package org.zhibu.development.deadline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.calendar.CalendarEntry;
import org.zhibu.api.calendar.CalendarSource;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.policy.Period;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.cultivation.ReportDraft;
import org.zhibu.development.cultivation.ThoughtReports;
import org.zhibu.development.deadline.DeadlineFilter;
import org.zhibu.development.deadline.DeadlineJob;
import org.zhibu.development.deadline.DeadlineList;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Span;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Rule;

/** The page of deadlines, its workbook, and the same days in the calendar. */
class DeadlinesPageTest extends DevelopmentTest {
    @Autowired
    TenantContext tenants;

    @Test
    @Rule({"TIM-01", "TIM-05"})
    void theListShowsWhatIsDueAndOverdueAndIsFiltered() {
        applicant("Early", DAY.minusDays(40));
        applicant("Later", DAY.minusDays(5));
        activist("Activist", DAY.minusMonths(10));
        open(secretary);
        navigate("m/development/deadlines");
        assertThat(rows())
                .containsExactly(
                        "2025-12-31逾期61天积极分子考察ActivistTIM-03",
                        "2025-12-31逾期61天思想汇报ActivistTIM-03",
                        DAY.minusDays(40).plusMonths(1) + "逾期9天派人谈话EarlyTIM-01",
                        DAY.minusDays(5).plusMonths(1) + "还有23天派人谈话LaterTIM-01",
                        "2026-03-31还有29天积极分子考察ActivistTIM-03",
                        "2026-03-31还有29天思想汇报ActivistTIM-03");
        choose(0, 90);
        assertThat(rows()).hasSize(7).last().asString().startsWith("2026-05-02最早日期可研究列为发展对象Activist");
        LocatorJ._setValue(LocatorJ._get(TextField.class), "Early");
        assertThat(rows()).singleElement().asString().contains("Early");
        LocatorJ._setValue(LocatorJ._get(TextField.class), "");
        LocatorJ._setValue(LocatorJ._get(Checkbox.class), true);
        assertThat(rows()).hasSize(3).allMatch(row -> row.contains("逾期"));
        LocatorJ._setValue(LocatorJ._get(Checkbox.class), false);
        choose(1, "development.deadline.EARLIEST_CANDIDATE");
        assertThat(rows()).singleElement().asString().contains("Activist");
        choose(1, "development.deadline.ARCHIVE");
        assertThat(LocatorJ._get(DeadlinesView.class).getElement().getTextRecursively())
                .contains("没有将到期或逾期的事项");
    }

    @Test
    void theWorkbookHasTheSameLines() throws IOException {
        applicant("Early", DAY.minusDays(40));
        byte[] bytes = bean(DeadlineList.class).workbook(new DeadlineFilter(30, null, "", false));
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            var row = book.getSheetAt(0).getRow(3);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("Early");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(-9);
            assertThat(row.getCell(5).getStringCellValue()).contains("第七条");
        }
    }

    @Test
    void daysThatComeStandInTheCalendar() {
        UUID id = activist("Activist", DAY.minusMonths(10));
        List<CalendarEntry> entries = bean(CalendarSource.class).entries(DAY, DAY.plusMonths(3));
        assertThat(entries).singleElement().satisfies(e -> {
            assertThat(e.day()).isEqualTo(LocalDate.of(2026, 5, 2));
            assertThat(e.title()).contains("Activist");
            assertThat(e.link()).isEqualTo("m/development/" + id);
        });
        assertThat(bean(CalendarSource.class).entries(DAY, DAY.plusMonths(2).minusDays(1)))
                .isEmpty();
    }

    @Test
    @Rule({"TIM-01", "STEP-04"})
    void eachActChangesTheTasksAtOnce() {
        UUID id = applicant("Person", DAY);
        assertThat(tasks(id)).containsExactly("TALK");
        record(id, Happening.of(Act.TALK, DAY).by("Secretary"));
        assertThat(tasks(id)).isEmpty();
        record(id, Happening.of(Act.UNDO, DAY).noting("typed for somebody else"));
        assertThat(tasks(id)).containsExactly("TALK");
        record(id, Happening.of(Act.WITHDRAW, DAY).noting("does not want any more"));
        assertThat(tasks(id)).isEmpty();
        UUID other = ready("Other", DAY);
        record(other, Happening.of(Act.ADOPT, DAY).decided(committee()).assuring(Assurance.CONDITIONS));
        assertThat(tasks(other)).containsExactly("HAND_UP");
        bean(org.zhibu.development.handup.HandUps.class).handUp(other, "", REASON);
        assertThat(tasks(other)).isEmpty();
    }

    @Test
    @Rule("TIM-03")
    void whatIsEnteredEndsTheTaskOfThePeriodAtOnce() {
        UUID id = activist("Activist", DAY.minusMonths(10));
        clock.setDate(LocalDate.of(2026, 3, 31));
        tenants.runAs(new OrganizationId(branch), () -> bean(DeadlineJob.class).run());
        assertThat(periods()).contains("REPORT:QUARTER:2026-03-31");
        bean(ThoughtReports.class)
                .record(
                        id,
                        Span.of(Period.QUARTER, LocalDate.of(2026, 3, 31)),
                        new ReportDraft(LocalDate.of(2026, 3, 30), "Report", "Secretary", "", null));
        assertThat(periods()).doesNotContain("REPORT:QUARTER:2026-03-31").contains("ACTIVIST:QUARTER:2026-03-31");
    }

    private List<String> periods() {
        return world.jdbc()
                .sql(
                        "select split_part(key, ':', 2) || ':' || split_part(key, ':', 3) || ':' || split_part(key, ':', 4)"
                                + " from app.inbox_task where tenant_id = ? and source = 'development' and state = 'OPEN' and key ~ '^period:'")
                .param(branch)
                .query(String.class)
                .list();
    }

    private UUID activist(String name, LocalDate counted) {
        UUID id = ready(name, counted);
        for (String[] step : List.of(
                new String[] {"ADOPT", "TALKED", "ADOPTED"}, new String[] {"FILE_ACTIVIST", "ADOPTED", "CULTIVATED"})) {
            insert(
                    id,
                    "entry",
                    Map.of(
                            "seq",
                            1,
                            "act",
                            step[0],
                            "from_state",
                            step[1],
                            "to_state",
                            step[2],
                            "day",
                            counted,
                            "recorded_by",
                            "test"));
        }
        world.jdbc()
                .sql("update app.development_case set counted_from = ? where id = ?")
                .params(counted, id)
                .update();
        return id;
    }

    private List<String> tasks(UUID id) {
        return world.jdbc()
                .sql("select split_part(key, ':', 3) from app.inbox_task where tenant_id = ? and source = 'development'"
                        + " and state = 'OPEN' and starts_with(key, ?) order by key")
                .params(branch, "case:" + id + ":")
                .query(String.class)
                .list();
    }

    @SuppressWarnings("unchecked")
    private static void choose(int field, Object value) {
        LocatorJ._setValue((Select<Object>) LocatorJ._find(Select.class).get(field), value);
    }

    /** Without what the rule says. */
    private static List<String> rows() {
        return LocatorJ._find(NativeTableRow.class).stream()
                .skip(1)
                .map(row -> row.getElement().getTextRecursively())
                .map(text -> text.substring(0, text.indexOf("TIM-") + 6))
                .toList();
    }
}
