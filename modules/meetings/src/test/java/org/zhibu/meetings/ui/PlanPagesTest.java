package org.zhibu.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.plan.PlanService;
import org.zhibu.meetings.plan.Term;
import org.zhibu.meetings.plan.TermService;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

@Rule("MEET-26")
class PlanPagesTest extends MeetingsTest {
    private static void click(String text) {
        LocatorJ._click(LocatorJ._get(Button.class, s -> s.withText(text)));
        MockVaadin.clientRoundtrip(false);
    }

    @Test
    void aYearIsPlannedWithOneClickAndEachCellOpensItsList() {
        open(secretary);
        navigate("m/meetings/plan");
        assertThat(cells()).isNotEmpty();
        LocatorJ._click(LocatorJ._get(Button.class, s -> s.withText("编制计划")));
        List<String> proposed = LocatorJ._get(PlanProposalDialog.class)
                .getChildren()
                .flatMap(c -> c.getChildren())
                .filter(ListItem.class::isInstance)
                .map(c -> c.getElement().getTextRecursively())
                .toList();
        assertThat(proposed).anyMatch(line -> line.contains("主题党日"));
        assertThat(bean(PlanService.class).lines(DAY, DAY.plusMonths(7))).isEmpty();
        LocatorJ._click(LocatorJ._find(Button.class, s -> s.withText("编制计划")).getLast());
        assertThat(bean(PlanService.class).lines(DAY, LocalDate.of(2026, 12, 31)))
                .hasSameSizeAs(proposed);
        Anchor june = cells().stream()
                .filter(a -> a.getHref().equals("m/meetings/plan?month=2026-06&kind=THEMED_DAY"))
                .findFirst()
                .orElseThrow();
        assertThat(june.getElement().getTextRecursively()).contains("0/1");
        go(june.getHref());
        assertThat(LocatorJ._find(ListItem.class).stream()
                        .map(l -> l.getElement().getTextRecursively())
                        .filter(t -> t.contains("待召开")))
                .singleElement()
                .asString()
                .contains("主题党日");
    }

    @Test
    void aPlannedMeetingIsBegunFromTheMonth() {
        actAs(secretary);
        bean(PlanService.class).make(2026);
        open(secretary);
        go("m/meetings/plan?month=2026-06&kind=GENERAL_MEETING");
        go("m/meetings/plan?month=2026-06&kind=THEMED_DAY");
        click("开始会议");
        assertThat(LocatorJ._get(H1.class).getText()).isEqualTo("6月份主题党日");
    }

    @Test
    void aMemberReadsThePlanAndChangesNothing() {
        actAs(secretary);
        bean(PlanService.class).make(2026);
        open(member);
        go("m/meetings/plan?month=2026-06");
        assertThat(LocatorJ._find(ListItem.class)).isNotEmpty();
        LocatorJ._assertNone(Button.class, s -> s.withText("编制计划"));
        LocatorJ._assertNone(Button.class, s -> s.withText("调整"));
    }

    @Test
    void whateverTheAddressSaysAPlanIsShown() {
        open(secretary);
        for (String query : List.of(
                "", "?year=x", "?month=2026-13", "?year=99999", "?kind=NOTHING", "?month=2026-02&kind=LECTURE")) {
            go("m/meetings/plan" + query);
            assertThat(LocatorJ._get(H1.class).getText()).isEqualTo("会议计划");
        }
        go("m/meetings/plan?month=2026-02&kind=ELECTION");
        assertThat(LocatorJ._find(Paragraph.class, s -> s.withClasses("empty"))).hasSize(1);
    }

    @Test
    void lieOnPaperInChinese() {
        actAs(secretary);
        bean(PlanService.class).make(2026);
        open(secretary);
        go("m/meetings/plan/print?year=2026");
        assertThat(LocatorJ._get(Article.class).getElement().getTextRecursively())
                .contains("2026年会议计划", "主题党日", "待召开");
    }

    @Test
    @Rule("MEET-23")
    void aSchoolEntersItsTermsAndTwoNeverOverlap() {
        long school = world.below(township, "Students", "SCHOOL_STUDENT", "BRANCH");
        world.moduleOn(school, "meetings");
        Login student = world.login(school, "Student", "BRANCH_SECRETARY");
        actAs(student);
        TermService terms = bean(TermService.class);
        terms.write(new Term(null, 0, "Spring", LocalDate.of(2026, 2, 23), LocalDate.of(2026, 6, 28)));
        open(student);
        navigate("m/meetings/plan/days");
        click("增加学期");
        LocatorJ._setValue(LocatorJ._get(TextField.class, s -> s.withLabel("名称")), "Autumn");
        DatePicker from = LocatorJ._get(DatePicker.class, s -> s.withLabel("第一天"));
        LocatorJ._setValue(from, LocalDate.of(2026, 6, 28));
        LocatorJ._setValue(LocatorJ._get(DatePicker.class, s -> s.withLabel("最后一天")), LocalDate.of(2027, 1, 10));
        TermForm form = LocatorJ._get(TermForm.class);
        assertThat(form.submit()).isFalse();
        assertThat(from.getErrorMessage()).contains("重叠");
        assertThat(terms.all()).hasSize(1);
        LocatorJ._setValue(from, LocalDate.of(2026, 9, 7));
        assertThat(form.submit()).isTrue();
        assertThat(terms.all()).hasSize(2);
        assertThat(world.jdbc()
                        .sql(
                                "select general_meeting_until from app.meetings_month where tenant_id = ? and month = date '2026-05-01'")
                        .param(school)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2026, 6, 28));
        terms.all().forEach(terms::remove);
        assertThat(terms.all()).isEmpty();
    }

    @Test
    void aVillageHasNoTerms() {
        open(secretary);
        navigate("m/meetings/plan/days");
        LocatorJ._assertNone(Button.class, s -> s.withText("增加学期"));
        assertThat(LocatorJ._find(Button.class, s -> s.withText("增加固定日期"))).hasSize(1);
    }

    @Test
    void thePlanTakesNoMoreStatementsForMoreRows() {
        actAs(secretary);
        PlanService plan = bean(PlanService.class);
        plan.year(2026);
        long year = MeetingPagesTest.statements(() -> plan.year(2026));
        open(secretary);
        go("m/meetings/plan?month=2026-05");
        long page = MeetingPagesTest.statements(() -> go("m/meetings/plan?month=2026-05&kind="));
        plan.make(2026);
        for (int i = 0; i < 10; i++) {
            create(MeetingKind.LECTURE);
        }
        assertThat(MeetingPagesTest.statements(() -> plan.year(2026))).isEqualTo(year);
        go("m/meetings/plan?month=2026-05");
        assertThat(MeetingPagesTest.statements(() -> go("m/meetings/plan?month=2026-05&kind=")))
                .isEqualTo(page);
        assertThat(LocatorJ._find(ListItem.class)).hasSizeGreaterThan(20);
        System.out.println("Plan: " + year + " statements for a year, " + page + " for the page of a month");
    }

    private static void go(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? address : address.substring(0, query),
                        query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1)));
        MockVaadin.clientRoundtrip(false);
    }

    private static List<Anchor> cells() {
        return LocatorJ._find(Anchor.class, s -> s.withClasses("plan-cell"));
    }
}
