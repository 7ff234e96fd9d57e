package org.zhibu.development.cultivation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.HasValueUtilsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.PersonId;
import org.zhibu.development.cultivation.CultivationTest;
import org.zhibu.development.cultivation.DueReport;
import org.zhibu.development.cultivation.OverhaulPerson;
import org.zhibu.development.cultivation.ThoughtReports;
import org.zhibu.development.cultivation.Trainee;
import org.zhibu.development.cultivation.TrainingDraft;
import org.zhibu.development.cultivation.Trainings;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** The pages between the steps, as their users use them. */
class CultivationPagesTest extends CultivationTest {
    @ParameterizedTest
    @CsvSource({
        "reports, 思想汇报",
        "assessments, 考察鉴定",
        "trainings, 培训",
        "overhaul, 年度整顿",
        "studies, 支委会研究",
        "scores, 学期考核"
    })
    void eachPageOpensEmptyWithWhatToDoNext(String path, String title) {
        open(secretary);
        navigate("m/development/" + path);
        assertThat(_get(H1.class).getText()).isEqualTo(title);
    }

    @Test
    @Rule("DEV-15")
    void allThatIsMissingIsMarkedEnteredAtOnceAndTakenBack() {
        activists(branch, 30, DAY.minusYears(1));
        open(secretary);
        navigate("m/development/reports");
        assertThat(progress()).contains("应交 30 人，已交 0 人");
        press("勾选全部未完成");
        press("登记所选（30）");
        assertThat(progress()).contains("应交 30 人，已交 30 人");
        press("撤销上次批量登记");
        assertThat(progress()).contains("应交 30 人，已交 0 人");
        _setValue(_get(Checkbox.class, s -> s.withLabel("只看未完成")), true);
        assertThat(GridKt._size(reports())).isEqualTo(30);
    }

    @Test
    @Rule("DEV-15")
    void aLineIsEnteredByItsButtonAndPutRightByItsDay() {
        UUID id = activists(branch, 2, DAY.minusYears(1)).getFirst();
        open(secretary);
        navigate("m/development/reports");
        ReportLine line = line(0);
        _click(_get(line, Button.class, s -> s.withText("登记")));
        assertThat(bean(ThoughtReports.class).of(id))
                .singleElement()
                .satisfies(r -> assertThat(r.deliveredOn()).isEqualTo(DAY));
        _assertNone(line, Button.class, s -> s.withText("登记"));
        DatePicker on = _find(line, DatePicker.class).getFirst();
        on.setValue(DAY.minusDays(1));
        HasValueUtilsKt._fireValueChange(on, true);
        assertThat(progress()).contains("已交 1 人");
        assertThat(bean(ThoughtReports.class).of(id))
                .singleElement()
                .satisfies(r -> assertThat(r.deliveredOn()).isEqualTo(DAY.minusDays(1)));
    }

    @Test
    @Rule({"DEV-18", "DEV-04"})
    void peopleAreMovedOnTheBoardAndTheDecisionIsRecorded() {
        UUID id = activists(branch, 3, DAY.minusYears(1)).getFirst();
        township();
        open(secretary);
        navigate("m/development/overhaul");
        Grid<OverhaulPerson> ordinary = ordinary();
        ordinary.select(GridKt._get(ordinary, 0));
        press("调到重点积极分子", _find(RosterColumn.class).getFirst());
        press("提交支委会决定（1）");
        Dialog dialog = _get(Dialog.class);
        for (String label : List.of("应到委员", "实到委员", "赞成")) {
            _setValue(_get(dialog, IntegerField.class, s -> s.withLabel(label)), 3);
        }
        press("记录决定");
        assertThat(read(id).person().tier()).isEqualTo(ActivistTier.KEY);
        _assertNone(Dialog.class);
    }

    @Test
    @Rule({"DEV-82", "DEV-81"})
    void probationersAreAssessedAfterTheirKindIsChosen() {
        cases().takeOver(
                        new PersonId(world.person(branch, "Probationer", "PROBATIONARY")),
                        CaseState.PROBATION,
                        DAY.minusYears(2),
                        DAY.minusMonths(8),
                        "before");
        open(secretary);
        navigate("m/development/assessments");
        assertThat(progress()).contains("应考察 0 人");
        @SuppressWarnings("unchecked")
        Select<CaseFacts.Assessment.Kind> kind = _get(Select.class, s -> s.withLabel("类别"));
        for (CaseFacts.Assessment.Kind one :
                List.of(CaseFacts.Assessment.Kind.PROBATIONER, CaseFacts.Assessment.Kind.JUDGEMENT)) {
            kind.setValue(one);
            assertThat(_get(Select.class, s -> s.withLabel("期间")).getValue()).isNotNull();
            assertThat(GridKt._size(grid())).isEqualTo(1);
        }
    }

    @Test
    @Rule("SCOR-04")
    void aScoreIsEnteredInItsLine() {
        activists(branch, 2, DAY.minusYears(1));
        UUID training = bean(Trainings.class)
                .add(new TrainingDraft(
                        false, "Spring", "Branch", DAY.minusDays(3), DAY, BigDecimal.TWO, BigDecimal.ZERO, true));
        open(secretary);
        navigate("m/development/trainings/" + training);
        press("添加参训人员");
        pressIn(_get(Dialog.class), "添加参训人员");
        Grid<Trainee> grid = grid();
        assertThat(GridKt._size(grid)).isEqualTo(2);
        BigDecimalField score = _get(cell(grid, 0), BigDecimalField.class);
        score.setValue(new BigDecimal("88"));
        HasValueUtilsKt._fireValueChange(score, true);
        assertThat(bean(Trainings.class).find(training).orElseThrow().passed()).isEqualTo(1);
    }

    @Test
    @Rule("ROLE-10")
    void aContactSeesTheOwnPersonOnly() {
        List<UUID> cases = activists(branch, 2, DAY.minusYears(1));
        record(cases.getFirst(), Happening.of(Act.ASSIGN_CONTACTS, DAY).with(List.of(first)));
        Login contact = world.account(branch, first, "First member");
        open(contact);
        navigate("m/development/mine");
        assertThat(_find(H2.class)).extracting(H2::getText).containsExactly("Activist 001");
        press("填写意见");
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, com.vaadin.flow.component.textfield.TextArea.class), "Honest");
        pressIn(dialog, "保存");
        assertThat(_find(com.vaadin.flow.component.html.Span.class))
                .extracting(com.vaadin.flow.component.html.Span::getText)
                .contains("Honest");
    }

    private static String progress() {
        return _find(Paragraph.class, s -> s.withClasses("dev-progress"))
                .getFirst()
                .getText();
    }

    private static void press(String label) {
        _click(_get(Button.class, s -> s.withText(label)));
    }

    private static void press(String label, Component in) {
        _click(_get(in, Button.class, s -> s.withText(label)));
    }

    private static void pressIn(Component in, String label) {
        _click(_get(in, Button.class, s -> s.withText(label)));
    }

    @SuppressWarnings("unchecked")
    private static <T> Grid<T> grid() {
        return (Grid<T>) _get(Grid.class);
    }

    private static Grid<DueReport> reports() {
        return grid();
    }

    @SuppressWarnings("unchecked")
    private static Grid<OverhaulPerson> ordinary() {
        return (Grid<OverhaulPerson>) _find(Grid.class).getFirst();
    }

    private static ReportLine line(int row) {
        return (ReportLine) cell(reports(), row);
    }

    private static <T> Component cell(Grid<T> grid, int row) {
        ComponentRenderer<?, T> renderer =
                (ComponentRenderer<?, T>) grid.getColumns().getFirst().getRenderer();
        Component cell = renderer.createComponent(GridKt._get(grid, row));
        UI.getCurrent().add(cell);
        return cell;
    }
}
