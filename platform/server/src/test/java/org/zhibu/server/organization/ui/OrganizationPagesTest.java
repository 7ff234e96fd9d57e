package org.zhibu.server.organization.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.server.PortalTest;
import org.zhibu.server.account.AccountRow;
import org.zhibu.server.account.ui.SlipDialog;
import org.zhibu.server.organization.OrganizationNode;
import org.zhibu.server.people.PersonRow;

/** The pages of tree, groups, register and posts, as their users see them. */
class OrganizationPagesTest extends PortalTest {
    private long town;
    private long village;

    @BeforeEach
    void openTree() {
        town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "丙村党支部");
    }

    @Test
    void anOfficerFoundsABranchAndOpensItsSecretarysAccount() {
        open(world.login(town, "林某", "ORGANIZATION_OFFICER"));
        navigate("organizations");
        assertThat(_size(tree())).isEqualTo(2);
        _click(_get(Button.class, s -> s.withText("新建下级")));
        field("名称", "新村党支部");
        field("代码", "nv" + village);
        _setValue(_get(IntegerField.class), 2);
        save();
        assertThat(_get(TextArea.class, s -> s.withLabel("仍要办理的理由")).isInvalid())
                .isTrue();
        assertThat(_get(FoundForm.class).getElement().getTextRecursively()).contains("ORG-02");
        _setValue(_get(TextArea.class, s -> s.withLabel("仍要办理的理由")), "上级党委已批准");
        save();
        _assertNone(FormDialog.class);
        assertThat(_size(tree())).isEqualTo(3);

        choose("新村党支部");
        _click(_get(Button.class, s -> s.withText("为书记开户")));
        field("书记姓名", "陈某");
        _setValue(select("性别"), Sex.FEMALE);
        save();
        _assertOne(SlipDialog.class);
        assertThat(_get(DescriptionList.Description.class, s -> s.withClasses("activation-code"))
                        .getText())
                .matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
        choose("新村党支部");
        _assertOne(Button.class, s -> s.withText("重发书记激活码"));
    }

    @Test
    void searchShowsTheWayAndTheToolbarFollowsTheChoice() {
        world.branch(town, "丁村党支部");
        open(world.login(town, "林某", "ORGANIZATION_OFFICER"));
        navigate("organizations");
        _setValue(_get(TextField.class, s -> s.withPlaceholder("按名称或代码查找")), "丁村");
        Grid<?> found = _get(OrganizationSearchGrid.class);
        assertThat(_size(found)).isEqualTo(1);
        assertThat(_getFormattedRow(found, 0)).contains("甲县委组织部 / 乙镇党委");
    }

    @Test
    void aBranchSeesItselfAndChangesNothing() {
        open(world.login(village, "王某", "BRANCH_SECRETARY"));
        navigate("organizations");
        assertThat(_size(tree())).isEqualTo(1);
        _assertNone(Button.class, s -> s.withText("新建下级"));
        _click(_get(Button.class, s -> s.withText("沿革")));
        _assertOne(HistoryDialog.class);
    }

    @Test
    void anOperatorFoundsATop() {
        open(world.login(world.operator("运营"), "运营员", "OPERATOR"));
        navigate("organizations");
        _click(_get(Button.class, s -> s.withText("新建下级")));
        assertThat(this.<OrganizationLevel>select("层级").getValue()).isEqualTo(OrganizationLevel.COUNTY_ORG_DEPT);
        field("名称", "新县委组织部");
        field("代码", "NC" + village);
        save();
        _assertNone(FormDialog.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSecretaryFoundsAGroupWithItsLeader() {
        world.person(village, "李某", "FULL");
        world.person(village, "预备", "PROBATIONARY");
        open(world.login(village, "王某", "BRANCH_SECRETARY"));
        navigate("groups");
        _click(_get(Button.class, s -> s.withText("成立党小组")));
        field("党小组名称", "第一党小组");
        ComboBox<org.zhibu.api.people.PersonSummary> leader = _get(ComboBox.class, s -> s.withLabel("组长"));
        List<org.zhibu.api.people.PersonSummary> offered =
                leader.getListDataView().getItems().toList();
        assertThat(offered).hasSize(2).allMatch(p -> p.status() == PoliticalStatus.FULL);
        leader.setValue(offered.getFirst());
        save();
        Grid<?> grid = _get(Grid.class);
        assertThat(_size(grid)).isEqualTo(1);
        assertThat(_getFormattedRow(grid, 0))
                .contains("第一党小组", offered.getFirst().name());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSecretaryKeepsTheRegister() {
        open(world.login(village, "王某", "BRANCH_SECRETARY"));
        navigate("people");
        _click(_get(Button.class, s -> s.withText("新增人员")));
        field("姓名", "张三");
        _setValue(select("性别"), Sex.MALE);
        _setValue(select("政治面貌"), PoliticalStatus.PROBATIONARY);
        save();
        Grid<PersonRow> grid = _get(Grid.class);
        assertThat(_size(grid)).isEqualTo(2);
        _setValue(_get(TextField.class, s -> s.withPlaceholder("按姓名查找")), "张");
        assertThat(_size(grid)).isEqualTo(1);
        grid.asSingleSelect().setValue(com.github.mvysny.kaributesting.v10.GridKt._get(grid, 0));
        _click(_get(Button.class, s -> s.withText("修改")));
        _assertNone(Select.class, s -> s.withLabel("政治面貌"));
        save();
        grid.asSingleSelect().setValue(com.github.mvysny.kaributesting.v10.GridKt._get(grid, 0));
        _click(_get(Button.class, s -> s.withText("记录决定")));
        _setValue(select("事项"), StatusAct.CONVERT);
        _setValue(_get(DatePicker.class, s -> s.withLabel("决定（发生）日期")), java.time.LocalDate.now(clock));
        _setValue(_get(DatePicker.class, s -> s.withLabel("批准日期")), java.time.LocalDate.now(clock));
        save("记录决定");
        assertThat(_get(TextField.class, s -> s.withLabel("依据（文件、决议）")).isInvalid())
                .isTrue();
        field("依据（文件、决议）", "支部大会决议");
        save("记录决定");
        _assertNone(FormDialog.class);
    }

    @Test
    void aClerkSeesTheRegisterAndCannotChangeIt() {
        open(world.login(town, "文某", "COMMITTEE_CLERK"));
        navigate("people");
        _assertNone(Button.class, s -> s.withText("新增人员"));
        _assertOne(Grid.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSecretaryAppointsOpensAndEnds() {
        world.person(village, "何某", "FULL");
        open(world.login(village, "王某", "BRANCH_SECRETARY"));
        navigate("posts");
        Grid<AccountRow> grid = _get(Grid.class);
        assertThat(_size(grid)).isEqualTo(1);
        _setValue(_get(com.vaadin.flow.component.checkbox.Checkbox.class), true);
        _setValue(_get(TextField.class, s -> s.withPlaceholder("按姓名查找")), "何某");
        assertThat(_size(grid)).isEqualTo(1);
        grid.asSingleSelect().setValue(com.github.mvysny.kaributesting.v10.GridKt._get(grid, 0));
        _click(_get(Button.class, s -> s.withText("开户")));
        save("开户");
        _assertOne(SlipDialog.class);
        _get(SlipDialog.class).close();
        grid.asSingleSelect().setValue(com.github.mvysny.kaributesting.v10.GridKt._get(grid, 0));
        _click(_get(Button.class, s -> s.withText("停用登录")));
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                _get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), true));
        assertThat(com.github.mvysny.kaributesting.v10.GridKt._get(grid, 0)
                        .state()
                        .name())
                .isEqualTo("INACTIVE");
    }

    @SuppressWarnings("unchecked")
    private TreeGrid<OrganizationNode> tree() {
        return _get(TreeGrid.class);
    }

    private void choose(String name) {
        TreeGrid<OrganizationNode> tree = tree();
        for (int i = 0; i < _size(tree); i++) {
            OrganizationNode node = com.github.mvysny.kaributesting.v10.GridKt._get(tree, i);
            if (node.name().equals(name)) {
                tree.asSingleSelect().setValue(node);
                return;
            }
        }
        throw new AssertionError(name);
    }

    private static void field(String label, String value) {
        _setValue(_get(TextField.class, s -> s.withLabel(label)), value);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return _get(Select.class, s -> s.withLabel(label));
    }

    private static void save() {
        save("保存");
    }

    private static void save(String verb) {
        _click(_get(_get(FormDialog.class), Button.class, s -> s.withText(verb)));
    }
}
