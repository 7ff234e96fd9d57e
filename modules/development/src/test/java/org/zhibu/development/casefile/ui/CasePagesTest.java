package org.zhibu.development.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** The list of cases and the page of one, as the branch's secretary uses them. */
class CasePagesTest extends DevelopmentTest {
    private static void click(String text) {
        LocatorJ._click(LocatorJ._find(Button.class, s -> s.withText(text)).getFirst());
        MockVaadin.clientRoundtrip(false);
    }

    private static String page(Class<? extends Component> view) {
        return LocatorJ._get(view).getElement().getTextRecursively();
    }

    @Test
    @Rule({"STEP-01", "PPL-20"})
    void anApplicationIsRecordedFromTheList() {
        world.person(branch, "新申请人", "MASSES");
        open(secretary);
        navigate("m/development");
        click("录入入党申请");
        ApplyForm form = LocatorJ._get(ApplyForm.class);
        @SuppressWarnings("unchecked")
        ComboBox<org.zhibu.development.casefile.Newcomers.Applicant> person = LocatorJ._get(ComboBox.class);
        person.setValue(bean(org.zhibu.development.casefile.Newcomers.class)
                .mayApply("新申请", 0, 5)
                .getFirst());
        LocatorJ._setValue(LocatorJ._get(TextArea.class, s -> s.withLabel("备注")), "手写申请书一份");
        assertThat(form.submit()).isFalse();
        assertThat(form.getElement().getTextRecursively()).doesNotContain("!development");
        assertThat(LocatorJ._get(com.vaadin.flow.component.checkbox.CheckboxGroup.class)
                        .getErrorMessage())
                .contains("STEP-01");
        assertThat(LocatorJ._get(TextArea.class, s -> s.withLabel("备注")).getValue())
                .isEqualTo("手写申请书一份");
        assured(form, Assurance.VOLUNTARY);
        assertThat(form.submit()).isTrue();
        assertThat(state(form.begun().orElseThrow())).isEqualTo(CaseState.APPLIED);
    }

    @SuppressWarnings("unchecked")
    private static void assured(Component form, Assurance... what) {
        LocatorJ._get(form, com.vaadin.flow.component.checkbox.CheckboxGroup.class)
                .setValue(Set.of(what));
    }

    @Test
    void theListIsFilteredAndSearchedAndShowsWhatIsMissing() {
        UUID talked = applicant("张建国", DAY);
        record(talked, Happening.of(Act.TALK, DAY).by("Secretary"));
        applicant("李小红", DAY);
        UUID ended = applicant("王大明", DAY);
        record(ended, Happening.of(Act.WITHDRAW, DAY).noting("moved his mind"));
        open(secretary);
        navigate("m/development");
        Grid<?> grid = LocatorJ._get(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(2);
        LocatorJ._setValue(LocatorJ._get(TextField.class, s -> s.withPlaceholder("姓名或拼音首字母")), "张");
        assertThat(GridKt._size(grid)).isEqualTo(1);
        assertThat(GridKt._getFormattedRow(grid, 0).toString()).doesNotContain("!development");
        Component next = GridKt._getCellComponent(grid, 0, "next");
        assertThat(next.getElement().getTextRecursively()).contains("推荐和确定入党积极分子", "项未具备");
        UI.getCurrent().navigate("m/development", QueryParameters.of("stage", "END"));
        MockVaadin.clientRoundtrip(false);
        assertThat(GridKt._size(LocatorJ._get(Grid.class))).isEqualTo(1);
        click("入党积极分子 0");
        assertThat(GridKt._size(LocatorJ._get(Grid.class))).isZero();
    }

    @Test
    @Rule({"STEP-02", "DEV-10", "DEV-22"})
    void thePageLeadsThroughTheSteps() {
        UUID id = applicant("Applicant", DAY);
        open(secretary);
        navigate("m/development/" + id);
        assertThat(LocatorJ._get(H1.class).getText()).isEqualTo("Applicant");
        assertThat(page(CaseView.class)).contains("四到位", "25个步骤", "办理记录").doesNotContain("!development");
        click("党组织派人谈话");
        ActForm form = LocatorJ._get(ActForm.class);
        assertThat(form.submit()).isFalse();
        TextField who = LocatorJ._get(TextField.class, s -> s.withLabel("谈话人、主持人"));
        assertThat(who.isInvalid()).isTrue();
        who.setValue("书记");
        assertThat(form.submit()).isTrue();
        assertThat(state(id)).isEqualTo(CaseState.TALKED);
        navigate("m/development/" + id);
        assertThat(page(CaseView.class)).contains("DEV-10", "《中国共产党发展党员工作细则》第八条");
    }

    @Test
    @Rule("DEV-10")
    void aRefusedVoteKeepsWhatWasTypedAndNamesTheRule() {
        UUID id = applicant("Applicant", DAY);
        record(id, Happening.of(Act.TALK, DAY).by("Secretary"));
        open(secretary);
        navigate("m/development/" + id);
        click("确定为入党积极分子");
        ActForm form = LocatorJ._get(ActForm.class);
        number("应到有表决权人数", 3);
        number("实到有表决权人数", 3);
        number("赞成", 1);
        assertThat(form.getElement().getTextRecursively()).contains("DEV-10");
        assertThat(form.submit()).isFalse();
        assertThat(integer("赞成").isInvalid()).isTrue();
        assertThat(integer("赞成").getErrorMessage()).contains("MEET-70");
        assertThat(integer("应到有表决权人数").getValue()).isEqualTo(3);
        assertThat(state(id)).isEqualTo(CaseState.TALKED);
    }

    private static com.vaadin.flow.component.textfield.IntegerField integer(String label) {
        return LocatorJ._get(com.vaadin.flow.component.textfield.IntegerField.class, s -> s.withLabel(label));
    }

    private static void number(String label, int value) {
        integer(label).setValue(value);
    }

    @Test
    @Rule({"ROLE-10", "ROLE-11"})
    void onlyFullMembersWithAVoteAreOffered() {
        world.person(branch, "Probationer", "PROBATIONARY");
        UUID id = ready("Applicant", DAY);
        record(id, Happening.of(Act.ADOPT, DAY).decided(committee()).assuring(Assurance.CONDITIONS));
        open(secretary);
        navigate("m/development/" + id);
        click("指定培养联系人");
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<PersonSummary> people = LocatorJ._get(MultiSelectComboBox.class);
        List<PersonSummary> offered = people.getListDataView().getItems().toList();
        assertThat(offered)
                .extracting(PersonSummary::name)
                .contains("First member")
                .doesNotContain("Probationer");
        people.setValue(Set.of(offered.getFirst()));
        assertThat(LocatorJ._get(ActForm.class).submit()).isTrue();
        assertThat(read(id).contacts()).hasSize(1);
    }

    @Test
    @Rule("AUTH-28")
    void aFilingIsHandedUpAndNotTyped() {
        UUID id = ready("Applicant", DAY);
        record(id, Happening.of(Act.ADOPT, DAY).decided(committee()).assuring(Assurance.CONDITIONS));
        open(secretary);
        navigate("m/development/" + id);
        assertThat(LocatorJ._find(Button.class, s -> s.withText("积极分子备案"))).isEmpty();
        Button up = LocatorJ._find(Button.class).stream()
                .filter(b -> b.getText().startsWith("上报"))
                .findFirst()
                .orElseThrow();
        LocatorJ._click(up);
        HandUpForm form = LocatorJ._get(HandUpForm.class);
        LocatorJ._find(form, TextArea.class).forEach(t -> t.setValue("各项条件具备"));
        assertThat(form.submit()).isTrue();
        navigate("m/development/" + id);
        assertThat(page(CaseView.class)).contains("已上报：已送达");
    }

    @Test
    @Rule("PPL-21")
    void whatWasTakenBackStaysInTheHistory() {
        UUID id = applicant("Applicant", DAY);
        record(id, Happening.of(Act.TALK, DAY).by("Secretary"));
        open(secretary);
        navigate("m/development/" + id);
        click("撤销上一步登记");
        ActForm form = LocatorJ._get(ActForm.class);
        assertThat(form.question()).isPresent();
        assertThat(form.submit()).isFalse();
        LocatorJ._get(TextArea.class, s -> s.withLabel("理由")).setValue("记错了人");
        assertThat(form.submit()).isTrue();
        navigate("m/development/" + id);
        assertThat(page(CaseView.class)).contains("已撤销", "记错了人");
        assertThat(state(id)).isEqualTo(CaseState.APPLIED);
    }

    @Test
    @Rule("PPL-20")
    void peopleOnTheWayAreTakenOverOneByOneAndAtOnce() {
        UUID known = world.person(branch, "Known applicant", "APPLICANT");
        world.jdbc()
                .sql("update app.person set applied_on = ? where id = ?")
                .params(DAY.minusDays(9), known)
                .update();
        world.person(branch, "Unknown applicant", "APPLICANT");
        open(secretary);
        navigate("m/development/take-over");
        click("全部接续（日期齐全的1人）");
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(
                LocatorJ._get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class));
        MockVaadin.clientRoundtrip(false);
        click("接续");
        TakeOverForm form = LocatorJ._get(TakeOverForm.class);
        assertThat(form.submit()).isFalse();
        LocatorJ._get(DatePicker.class, s -> s.withLabel("申请入党时间")).setValue(DAY.minusMonths(2));
        assertThat(form.submit()).isTrue();
        navigate("m/development");
        assertThat(GridKt._size(LocatorJ._get(Grid.class))).isEqualTo(2);
    }

    @Test
    void whatIsNotHereIsNotFound() {
        UUID id = applicant("Applicant", DAY);
        long other = world.branch(township, "Other branch");
        world.moduleOn(other, "development");
        Login stranger = world.login(other, "Stranger", "BRANCH_SECRETARY");
        open(stranger);
        for (String address : List.of(id.toString(), UUID.randomUUID().toString(), "no-id", "1")) {
            navigate("m/development/" + address);
            assertThat(LocatorJ._find(CaseView.class)).isEmpty();
        }
    }

    @Test
    void aPlainMemberDoesNotGetIn() {
        UUID id = applicant("Applicant", DAY);
        open(world.login(branch, "Member", "MEMBER"));
        for (String address : List.of("", "/" + id, "/steps", "/list", "/take-over")) {
            navigate("m/development" + address);
            assertThat(LocatorJ._find(CaseView.class)).isEmpty();
            assertThat(LocatorJ._find(CasesView.class)).isEmpty();
            assertThat(LocatorJ._find(TakeOverView.class)).isEmpty();
        }
        assertThat(UI.getCurrent().getActiveRouterTargetsChain())
                .noneMatch(StepsView.class::isInstance)
                .noneMatch(CasesPrintView.class::isInstance);
    }

    @Test
    @Rule("DEV-01")
    void theTableOfStepsIsReadable() {
        open(secretary);
        navigate("m/development/steps");
        assertThat(page(StepsView.class))
                .contains("STEP-25", "发展党员流程一览", "DEV-55")
                .doesNotContain("!");
    }

    @Test
    void theListIsPrintedAsFiltered() {
        applicant("张建国", DAY);
        applicant("李小红", DAY);
        open(secretary);
        UI.getCurrent().navigate("m/development/list", QueryParameters.of("text", "张"));
        assertThat(page(CasesPrintView.class)).contains("张建国", "共1人").doesNotContain("李小红");
    }
}
