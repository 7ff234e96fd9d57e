package org.zhibu.development.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.figure.ui.FigureListView;
import org.zhibu.development.figure.ui.FiguresView;
import org.zhibu.development.plan.PlanContent;
import org.zhibu.development.plan.Plans;
import org.zhibu.testkit.Rule;

/** Plans as the secretaries of a branch and of its committee use them. */
class PlanPagesTest extends DevelopmentTest {
    @Test
    @Rule({"PLAN-01", "PLAN-02"})
    void theBranchDraftsHandsUpAndPledges() {
        world.moduleOn(township, "development");
        open(secretary);
        navigate("m/development/plan");
        assertThat(text(PlanView.class)).contains("还没有本年度计划", "未起草");
        click("起草计划");
        DraftForm form = LocatorJ._get(DraftForm.class);
        number("计划发展（最少）", 3);
        number("计划发展（最多）", 2);
        number("培养积极分子", 15);
        number("女性", 30);
        assertThat(form.submit()).isFalse();
        assertThat(LocatorJ._get(IntegerField.class, s -> s.withLabel("计划发展（最多）"))
                        .getErrorMessage())
                .contains("PLAN-02");
        number("计划发展（最多）", 3);
        click("保存");
        assertThat(text(PlanView.class)).contains("草案", "女性", "≥30%").doesNotContain("!development");
        click("上报党委");
        confirm();
        assertThat(bean(Plans.class).draft(2026).orElseThrow().handedUpOn()).isEqualTo(DAY);

        open(township());
        navigate("m/development/plans");
        assertThat(text(PlansView.class)).contains("草案合计3名").doesNotContain("!development");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        click("按草案全部下达");
        confirm();
        assertThat(text(PlansView.class)).contains("已下达3名");

        open(secretary);
        navigate("m/development/plan");
        assertThat(text(PlanView.class)).contains("责任状待确认");
        click("确认责任状");
        confirm();
        assertThat(text(PlanView.class)).contains("责任状于2026-03-02确认");
        navigate("m/development/plan/pledge");
        assertThat(text(PledgePrintView.class)).contains("发展党员工作责任状", "发展党员3名");
        navigate("m/development/plan/print");
        assertThat(text(PlanPrintView.class)).contains("2026年度发展党员计划", "历年情况");
    }

    @Test
    @Rule({"PLAN-01", "PLAN-05"})
    void checksAreNotedOnThePage() {
        open(secretary);
        navigate("m/development/plan");
        click("记检查或分析");
        LocatorJ._setValue(LocatorJ._get(TextArea.class, s -> s.withLabel("情况")), "进度过半");
        assertThat(LocatorJ._get(NoteForm.class).submit()).isTrue();
        navigate("m/development");
        navigate("m/development/plan");
        assertThat(text(PlanView.class)).contains("进度过半", "支部自查 1");
    }

    @Test
    @Rule({"PLAN-01", "PLAN-09"})
    void theCommitteeIssuesAndChecksRowByRow() {
        world.moduleOn(township, "development");
        open(township());
        UI.getCurrent().navigate("m/development/plans", QueryParameters.of("year", "2027"));
        Component buttons = GridKt._getCellComponent(grid(), 0, "acts");
        LocatorJ._click(LocatorJ._find(buttons, Button.class).getFirst());
        number("计划发展（最少）", 2);
        number("计划发展（最多）", 2);
        assertThat(LocatorJ._get(IssueForm.class).submit()).isTrue();
        actAs(secretary);
        assertThat(bean(Plans.class).issued(2027).orElseThrow().content())
                .isEqualTo(new PlanContent(2, 2, 0, java.util.List.of(), java.util.List.of(), ""));
        open(township());
        navigate("m/development/plans/print");
        assertThat(text(PlansPrintView.class)).contains("各党支部计划", "合计");
    }

    @Test
    @Rule({"DASH-01", "DASH-05", "DASH-09"})
    void figuresOpenTheirLists() {
        applicant("申请甲", DAY);
        open(secretary);
        UI.getCurrent().navigate("m/development/figures", QueryParameters.fromString("year=2026&term=QUARTER-1"));
        assertThat(text(FiguresView.class)).contains("2026年第1季度", "数据截至").doesNotContain("!development");
        assertThat(LocatorJ._get(org.zhibu.api.ui.PaperHtml.class).getInnerHtml())
                .contains("m/development/figures/list?figure=applications&amp;year=2026&amp;term=QUARTER-1");
        UI.getCurrent()
                .navigate(
                        "m/development/figures/list",
                        QueryParameters.fromString("figure=applications&year=2026&term=QUARTER-1"));
        MockVaadin.clientRoundtrip(false);
        assertThat(LocatorJ._get(FigureListView.class)).isNotNull();
        assertThat(LocatorJ._get(org.zhibu.api.ui.PaperHtml.class).getInnerHtml())
                .contains("申请甲", "递交入党申请 1");
    }

    private static void confirm() {
        ConfirmDialog ask = LocatorJ._get(ConfirmDialog.class);
        ComponentUtil.fireEvent(ask, new ConfirmDialog.ConfirmEvent(ask, true));
        MockVaadin.clientRoundtrip(false);
    }

    private static void click(String label) {
        LocatorJ._click(LocatorJ._get(Button.class, s -> s.withText(label)));
        MockVaadin.clientRoundtrip(false);
    }

    private static void number(String label, int value) {
        LocatorJ._setValue(LocatorJ._get(IntegerField.class, s -> s.withLabel(label)), value);
    }

    private static Grid<?> grid() {
        return LocatorJ._get(Grid.class);
    }

    private static String text(Class<? extends Component> page) {
        Component view = LocatorJ._get(page);
        StringBuilder all = new StringBuilder(view.getElement().getTextRecursively());
        LocatorJ._find(view, org.zhibu.api.ui.PaperHtml.class)
                .forEach(h -> all.append(h.getInnerHtml().replaceAll("<[^>]*>", "")));
        return all.toString();
    }
}
