package org.zhibu.server.policy.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.server.policy.PolicyDocument;
import org.zhibu.server.policy.PolicyDocuments;
import org.zhibu.server.policy.PolicyLine;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

class PolicyPagesTest extends PortalTest {
    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    @Autowired
    PolicyDocuments documents;

    private long town;
    private Login officer;
    private Login secretary;

    @BeforeEach
    void makeTown() {
        town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        officer = world.login(town, "孙某", "ORGANIZATION_OFFICER");
        secretary = world.login(world.branch(town, "丙村党支部"), "王某", "BRANCH_SECRETARY");
    }

    @Test
    void aCommitteeSetsAStandardAndSeesBeforeForWhomItChanges() {
        open(officer);
        navigate("policies");
        choose("notices.minDays");
        _click(_get(Button.class, spec -> spec.withText("设定")));
        _setValue(_get(_get(SetPolicyForm.class), IntegerField.class), 5);
        assertThat(effect()).isEqualTo("影响：2个党组织中有2个的标准会改变。");
        _setValue(_get(_get(SetPolicyForm.class), IntegerField.class), 10);
        _setValue(_get(_get(SetPolicyForm.class), TextArea.class), "全镇统一");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(line("notices.minDays").value()).isEqualTo("10天");
        assertThat(line("notices.minDays").origin()).startsWith("乙镇党委，自");
        open(secretary);
        navigate("policies");
        assertThat(line("notices.minDays").lock()).isEqualTo("乙镇党委规定不低于10天，只能提高");
    }

    @Test
    @Rule("POL-01")
    void whatLawOrASuperiorBindsIsRefusedInTheFormWithItsSource() {
        open(officer);
        navigate("policies");
        choose("disposal.correctionMaxMonths");
        _click(_get(Button.class, spec -> spec.withText("设定")));
        _setValue(_get(_get(SetPolicyForm.class), IntegerField.class), 13);
        assertThat(effect()).contains("不得宽于《中国共产党党员教育管理工作条例》第30条规定的“12个月”");
        _setValue(_get(_get(SetPolicyForm.class), TextArea.class), "试行");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        IntegerField field = _get(_get(SetPolicyForm.class), IntegerField.class);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("DISP-02");
        choose("org.branchMinFull");
        assertThat(_get(Button.class, spec -> spec.withText("设定")).isEnabled()).isFalse();
    }

    @Test
    @Rule("POL-07")
    void aBranchReadsAndProposesAndItsCommitteeAnswers() {
        open(secretary);
        navigate("policies");
        _assertNone(Button.class, spec -> spec.withText("设定"));
        choose("notices.minDays");
        _click(_get(Button.class, spec -> spec.withText("提出建议")));
        _setValue(_get(_get(ProposePolicyForm.class), IntegerField.class), 9);
        _setValue(_get(_get(ProposePolicyForm.class), TextArea.class), "群众多在外务工");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(proposal()).isEqualTo("丙村党支部建议把“公示天数下限”设为9天：群众多在外务工");
        open(officer);
        navigate("policies");
        assertThat(proposal()).isEqualTo("丙村党支部建议把“公示天数下限”设为9天：群众多在外务工");
        _click(_get(Button.class, spec -> spec.withText("不采纳")));
        _setValue(_get(_get(DeclineForm.class), TextArea.class), "全镇统一");
        _click(_find(Button.class, spec -> spec.withText("不采纳")).getLast());
        assertThat(_find(ProposalsPanel.class)).isEmpty();
    }

    @Test
    void findsByWordsAndShowsTheValuesOfAPastDay() {
        open(officer);
        navigate("policies");
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("按名称、出处查找")), "介绍信");
        assertThat(lines()).extracting(l -> l.declaration().key()).containsExactly("transfer.validityDays");
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("按名称、出处查找")), "支部工作条例");
        assertThat(lines()).extracting(PolicyLine::origin).allMatch(o -> o.contains("支部工作条例"));
        _setValue(_get(DatePicker.class), LocalDate.of(2018, 10, 27));
        assertThat(lines()).isEmpty();
    }

    @Test
    @Rule("POL-06")
    void aLocalRuleIsReadBelowAndNamesTheStandardsThatRestOnIt() {
        actAs(officer);
        documents.add("发展党员公示办法", "乙党〔2026〕3号", LocalDate.now(clock), "公示办法.pdf", new ByteArrayInputStream(PDF));
        PolicyDocument document = documents.list().getFirst();
        context.getBean(org.zhibu.server.policy.PolicyChanges.class)
                .set(new org.zhibu.server.policy.PolicyChange(
                        "notices.minDays",
                        new org.zhibu.api.organization.OrganizationId(town),
                        new org.zhibu.server.policy.PolicyValue.Number(java.math.BigDecimal.TEN),
                        LocalDate.now(clock),
                        "按办法执行",
                        document.id(),
                        null));
        actAs(secretary);
        PolicyDocument read = documents.list().getFirst();
        assertThat(read.titles()).containsExactly("公示天数下限");
        assertThat(read.own()).isFalse();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        documents.read(read.id(), content);
        assertThat(content.toByteArray()).isEqualTo(PDF);
        actAs(world.login(
                world.branch(world.committee(world.county("丁县委组织部"), "戊镇党委"), "己村党支部"), "李某", "BRANCH_SECRETARY"));
        assertThat(documents.list()).isEmpty();
    }

    @Test
    void openingThePageTakesAsManyStatementsHoweverMuchIsSet() {
        open(officer);
        long before = StatementCount.of(() -> navigate("policies"));
        for (String key : List.of("notices.minDays", "notices.minWorkingDays", "floating.contactPerMonth")) {
            world.jdbc()
                    .sql(
                            "insert into app.policy_value (tenant_id, for_org, key, valid_from, value, reason, set_by)"
                                    + " select ?, ?, ?, current_date + n, to_jsonb(8 + n), '试行', '某' from generate_series(0, 9) n")
                    .params(town, town, key)
                    .update();
        }
        navigate("");
        long after = StatementCount.of(() -> navigate("policies"));
        System.out.println("Page of standards: " + after + " statements");
        assertThat(after).isLessThanOrEqualTo(before).isLessThan(60);
    }

    private static String effect() {
        return _find(SetPolicyForm.class)
                .getFirst()
                .getChildren()
                .filter(c -> c.hasClassName("policy-effect"))
                .flatMap(com.vaadin.flow.component.Component::getChildren)
                .map(Paragraph.class::cast)
                .map(Paragraph::getText)
                .findFirst()
                .orElse("");
    }

    private static String proposal() {
        return _find(_get(ProposalsPanel.class), Paragraph.class).getFirst().getText();
    }

    private static PolicyLine line(String key) {
        return lines().stream()
                .filter(l -> l.declaration().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Grid<PolicyLine> grid() {
        return _get(Grid.class, spec -> spec.withClasses("policy-grid"));
    }

    private static List<PolicyLine> lines() {
        return grid().getListDataView().getItems().toList();
    }

    private static void choose(String key) {
        _find(Dialog.class).forEach(Dialog::close);
        MockVaadin.clientRoundtrip(false);
        grid().select(line(key));
    }
}
