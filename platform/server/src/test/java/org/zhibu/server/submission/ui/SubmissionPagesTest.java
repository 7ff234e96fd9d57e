package org.zhibu.server.submission.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.RequiredDocument;
import org.zhibu.api.submission.SubmissionKind;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.api.ui.AttachmentField;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.server.PortalTest;
import org.zhibu.server.shell.NotFoundView;
import org.zhibu.server.submission.Edition;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** The pages of submissions over three organisations, as their users go through them (B5). */
class SubmissionPagesTest extends PortalTest {
    @Autowired
    SubmissionServices services;

    private long committee;
    private Login secretary;
    private Login neighbour;
    private Login reviewer;
    private Login officer;
    private Login stranger;
    private Login countyOfficer;
    private UUID applicant;

    @BeforeEach
    void openTree() {
        long county = world.county("甲县委组织部");
        committee = world.below(county, "乙公司党委", "SOE", "GRASSROOTS_COMMITTEE");
        long general = world.below(committee, "丙分厂党总支", "SOE", "GENERAL_BRANCH");
        long branch = world.below(general, "丁车间党支部", "SOE", "BRANCH");
        secretary = world.login(branch, "王书记", "BRANCH_SECRETARY");
        neighbour = world.login(world.below(general, "戊车间党支部", "SOE", "BRANCH"), "李书记", "BRANCH_SECRETARY");
        reviewer = world.login(general, "张书记", "COMMITTEE_SECRETARY");
        officer = world.login(committee, "林干事", "ORGANIZATION_OFFICER");
        stranger = world.login(world.committee(county, "己镇党委"), "钱书记", "COMMITTEE_SECRETARY");
        countyOfficer = world.login(county, "孙干事", "ORGANIZATION_OFFICER");
        applicant = world.person(branch, "陈某", "CANDIDATE");
        Stream.of("周委员", "吴委员").forEach(n -> world.person(committee, n, "FULL"));
    }

    @Test
    @Rule({"AUTH-11", "AUTH-29", "DEV-95"})
    void anAdmissionGoesUpComesBackIsDecidedAndReplied() throws IOException {
        open(secretary);
        navigate("submissions");
        assertThat(_size(_get(SubmissionGrid.class))).isZero();
        _click(_get(Button.class, s -> s.withText("新建报送")));
        SubmissionKind admission = services.outbound().kinds().stream()
                .filter(k -> k.code().equals("platform.ADMIT"))
                .findFirst()
                .orElseThrow();
        this.<SubmissionKind>setSelect("事项", admission);
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).anyMatch(t -> t.contains("丙分厂党总支 → 乙公司党委"));
        people("有关人员", Set.of(new PersonId(applicant)));
        assertThat(_get(TextField.class, s -> s.withLabel("标题")).getValue()).isEqualTo("关于陈某同志接收预备党员的请示");
        save("建立草稿");
        SubmissionKey key = only();

        // what is missing stands there before the button can be pressed
        assertThat(_get(Button.class, s -> s.withText("交件")).isEnabled()).isFalse();
        assertThat(texts()).anyMatch(t -> t.contains("缺少材料：入党志愿书"));
        document("入党志愿书", "志愿书.docx");
        for (String name : List.of("支部大会决议", "入党申请书", "政治审查材料", "培养教育考察材料")) {
            paper(name);
        }
        _click(_get(Button.class, s -> s.withText("交件")));
        confirm();
        assertThat(texts()).anyMatch(t -> t.contains("等待对方签收"));

        open(officer);
        navigate("received/" + key);
        _assertOne(NotFoundView.class);
        open(reviewer);
        navigate("received");
        assertThat(_size(_get(SubmissionGrid.class))).isEqualTo(1);
        navigate("received/" + key);
        _assertNone(Button.class, s -> s.withText("登记表决结果"));
        _click(_get(Button.class, s -> s.withText("审议并转上级")));
        _setValue(_get(TextArea.class, s -> s.withLabel("审议意见")), "总支审议，同意上报");
        save("同意上报");

        open(officer);
        navigate("received/" + key);
        assertThat(read(key)).isNotEmpty();
        _click(_get(Button.class, s -> s.withText("退回补充")));
        _setValue(_get(TextArea.class, s -> s.withLabel("需要补充的材料（每行一项）")), "政审缺函调回函\n志愿书未签名");
        save("退回");

        open(secretary);
        navigate("submissions/" + key);
        assertThat(texts()).anyMatch(t -> t.contains("乙公司党委退回"));
        _click(_get(Button.class, s -> s.withText("添加材料")));
        _setValue(_get(TextField.class, s -> s.withLabel("材料名称")), "函调回函");
        _setValue(_get(Checkbox.class, s -> s.withLabel("纸质原件另送，不上传")), true);
        save("保存");
        _click(_get(Button.class, s -> s.withText("交件")));
        confirm();

        open(officer);
        navigate("received/" + key);
        assertThat(texts()).anyMatch(t -> t.contains("函调回函"));
        assertThat(_get(Button.class, s -> s.withText("登记表决结果")).isEnabled()).isFalse();
        meeting();
        navigate("received/" + key);
        talk();
        _click(_get(Button.class, s -> s.withText("登记表决结果")));
        decide("确认决定", "《关于陈某同志接收预备党员的请示》将记为“同意”，之后不能更改或撤回。丁车间党支部会立即收到结果");
        assertThat(texts()).anyMatch(t -> t.contains("赞成 3 票"));
        navigate("received");
        _click(_get(Button.class, s -> s.withText("拟写批复（1）")));
        assertThat(_get(TextField.class, s -> s.withLabel("标题")).getValue()).isEqualTo("关于接收陈某同志为中共预备党员的批复");
        save("编号下达");
        _assertOne(ReplySheet.class);

        open(secretary);
        navigate("submissions/" + key + "/reply");
        assertThat(_get(ReplySheet.class).getChildren().map(c -> c.getElement().getTextRecursively()))
                .anyMatch(t -> t.contains("同意吸收陈某同志为中国共产党预备党员"));

        for (Login other : List.of(neighbour, stranger, countyOfficer)) {
            open(other);
            for (String path : List.of("received/" + key, "submissions/" + key, "submissions/" + key + "/reply")) {
                navigate(path);
                _assertNone(ContentsCard.class);
                _assertNone(ReplySheet.class);
            }
        }
    }

    @Test
    void whatWasSentCanBeTakenBackUntilItIsOpened() {
        actAs(secretary);
        SubmissionKey key =
                services.outbound().draft(new NewSubmission("platform.REQUEST", null, "关于经费的请示", "请批示。", List.of()));
        services.outbound().handIn(key, 0);
        open(secretary);
        navigate("submissions/" + key);
        Button recall = _get(Button.class, s -> s.withText("撤回"));
        actAs(reviewer);
        services.inbound().open(key);
        actAs(secretary);
        _click(recall);
        confirm();
        assertThat(services.outbound().find(key).orElseThrow().state()).isEqualTo(SubmissionState.OPENED);
        _assertNone(Button.class, s -> s.withText("撤回"));
    }

    @Test
    @Rule("MEET-73")
    void severalPeopleBecomeACaseEach() {
        UUID second = world.person(secretary.organization(), "何某", "CANDIDATE");
        open(secretary);
        navigate("submissions");
        _click(_get(Button.class, s -> s.withText("新建报送")));
        this.<SubmissionKind>setSelect(
                "事项",
                services.outbound().kinds().stream()
                        .filter(k -> k.code().equals("platform.CONVERT"))
                        .findFirst()
                        .orElseThrow());
        people("有关人员", Set.of(new PersonId(applicant), new PersonId(second)));
        save("建立草稿");
        assertThat(_size(_get(SubmissionGrid.class))).isEqualTo(2);
    }

    private List<Edition.Document> read(SubmissionKey key) throws IOException {
        List<Edition.Document> documents =
                services.inbound().open(key).orElseThrow().contents().documents();
        UUID file = documents.stream()
                .map(Edition.Document::attachment)
                .filter(a -> a != null)
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        services.attachments().read(new AttachmentId(file), out);
        assertThat(out.size()).isPositive();
        return documents;
    }

    @SuppressWarnings("unchecked")
    private void talk() {
        _click(_get(Button.class, s -> s.withText("登记审批前谈话")));
        _setValue((ComboBox<String>) _get(ComboBox.class, s -> s.withLabel("谈话人")), "林干事");
        _setValue(_get(TextArea.class, s -> s.withLabel("谈话情况和意见")), "入党动机端正，同意接收");
        save("保存");
        assertThat(texts()).anyMatch(t -> t.contains("入党动机端正，同意接收"));
    }

    private void meeting() {
        _click(_get(Button.class, s -> s.withText("登记会议")));
        _setValue(_get(TextField.class, s -> s.withLabel("会议记录")), "党委会〔2026〕6号");
        people(
                "应到会委员",
                services.people().search("", 0, 50).stream()
                        .map(PersonSummary::id)
                        .collect(Collectors.toSet()));
        save("保存");
    }

    @SuppressWarnings("unchecked")
    private void people(String label, Set<PersonId> ids) {
        MultiSelectComboBox<PersonSummary> box = _get(MultiSelectComboBox.class, s -> s.withLabel(label));
        box.setValue(Set.copyOf(services.people().byIds(ids).values()));
    }

    @SuppressWarnings("unchecked")
    private <T> void setSelect(String label, T value) {
        _setValue((Select<T>) _get(Select.class, s -> s.withLabel(label)), value);
    }

    private void document(String name, String fileName) throws IOException {
        _click(_get(Button.class, s -> s.withText("添加材料")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument docx = new XWPFDocument()) {
            docx.createParagraph().createRun().setText("我志愿加入中国共产党");
            docx.write(bytes);
        }
        choose(name);
        AttachmentField files = _get(AttachmentField.class);
        files.setValue(List.of(services.attachments().store(fileName, new ByteArrayInputStream(bytes.toByteArray()))));
        save("保存");
    }

    private void paper(String name) {
        _click(_get(Button.class, s -> s.withText("添加材料")));
        choose(name);
        _setValue(_get(Checkbox.class, s -> s.withLabel("纸质原件另送，不上传")), true);
        save("保存");
    }

    @SuppressWarnings("unchecked")
    private void choose(String name) {
        Select<RequiredDocument> item = _get(Select.class, s -> s.withLabel("材料清单"));
        item.getListDataView()
                .getItems()
                .filter(i -> item.getItemLabelGenerator().apply(i).equals(name))
                .findFirst()
                .ifPresent(item::setValue);
    }

    private SubmissionKey only() {
        return services.outbound()
                .find(new SubmissionKey(
                        secretary.organization(),
                        world.jdbc()
                                .sql("select id from app.submission where tenant_id = ?")
                                .param(secretary.organization())
                                .query(UUID.class)
                                .single()))
                .orElseThrow()
                .key();
    }

    private static void save(String verb) {
        FormDialog dialog = _get(FormDialog.class);
        _click(_get(dialog, Button.class, s -> s.withText(verb)));
        MockVaadin.clientRoundtrip(false);
        _assertNone(FormDialog.class);
    }

    /** Nothing is decided before the question is answered. */
    private void decide(String verb, String question) {
        FormDialog dialog = _get(FormDialog.class);
        _click(_get(dialog, Button.class, s -> s.withText(verb)));
        MockVaadin.clientRoundtrip(false);
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .contains(question);
        assertThat(count("app.submission_decision")).isZero();
        confirm();
        _assertNone(FormDialog.class);
        assertThat(count("app.submission_decision")).isOne();
    }

    private int count(String table) {
        return world.jdbc()
                .sql("select count(*) from " + table + " where tenant_id = ?")
                .param(committee)
                .query(Integer.class)
                .single();
    }

    private static void confirm() {
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        MockVaadin.clientRoundtrip(false);
    }

    private static List<String> texts() {
        return _find(Card.class).stream()
                .map(c -> c.getElement().getTextRecursively())
                .toList();
    }
}
