package org.zhibu.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.meeting.BallotService;
import org.zhibu.meetings.meeting.VoteService;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Business;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Tally;
import org.zhibu.meetings.minutes.Tellers;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteForm;
import org.zhibu.meetings.minutes.VoteState;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** Votes on the pages: put on the list, counted with findings at the fields, on the phone, printed. */
class VotesPagesTest extends MeetingsTest {
    private static void click(String text) {
        LocatorJ._click(LocatorJ._find(Button.class, s -> s.withText(text)).getLast());
        MockVaadin.clientRoundtrip(false);
    }

    private static void confirm() {
        ConfirmDialogKt._fireConfirm(LocatorJ._get(ConfirmDialog.class));
        MockVaadin.clientRoundtrip(false);
    }

    private static String page() {
        return LocatorJ._get(VotesCard.class).getElement().getTextRecursively();
    }

    private static IntegerField number(String label) {
        return LocatorJ._get(IntegerField.class, s -> s.withLabel(label));
    }

    private void choose(String label, Login who) {
        @SuppressWarnings("unchecked")
        Select<Attendee> field = LocatorJ._get(Select.class, s -> s.withLabel(label));
        Attendee attendee = field.getListDataView()
                .getItems()
                .filter(a -> who.person().equals(a.person()))
                .findFirst()
                .orElseThrow();
        LocatorJ._setValue(field, attendee);
    }

    @Test
    @Rule({"MEET-72", "MEET-75"})
    void aVoteIsPutOnTheListCountedAndExplained() {
        actAs(secretary);
        MeetingId id = held(MeetingKind.GENERAL_MEETING);
        open(secretary);
        navigate("m/meetings/" + id);
        click("添加表决");
        LocatorJ._setValue(LocatorJ._get(TextField.class, s -> s.withLabel("表决事项")), "买水泵");
        @SuppressWarnings("unchecked")
        Select<VoteForm> form = LocatorJ._get(Select.class, s -> s.withLabel("表决形式"));
        LocatorJ._setValue(form, VoteForm.SECRET_BALLOT);
        click("保存");
        assertThat(page()).contains("买水泵", "待表决");

        click("登记表决结果");
        choose("监票人", leader);
        choose("计票人", recorder);
        LocatorJ._setValue(number("收回票数"), 4);
        LocatorJ._setValue(number("赞成票"), 3);
        LocatorJ._setValue(number("反对票"), 0);
        LocatorJ._setValue(number("弃权票"), 0);
        click("保存");
        assertThat(number("赞成票").isInvalid()).isTrue();
        assertThat(number("赞成票").getErrorMessage()).contains("应为 4 票");
        LocatorJ._setValue(number("赞成票"), 2);
        LocatorJ._setValue(number("反对票"), 2);
        assertThat(LocatorJ._get(CountForm.class).getElement().getTextRecursively())
                .contains("十分接近");
        click("保存");
        assertThat(LocatorJ._find(CountForm.class))
                .as("the reason is asked for")
                .hasSize(1);
        LocatorJ._setValue(LocatorJ._get(TextArea.class, s -> s.withLabel("仍要办理的理由")), "已充分讨论");
        click("保存");
        assertThat(page()).contains("未通过", "赞成 2，反对 2", "理由：已充分讨论", "监票人：Leader", "决议");

        navigate("m/meetings/" + id + "/resolution/"
                + read(id).votes().getFirst().id());
        assertThat(LocatorJ._get(Article.class).getElement().getTextRecursively())
                .contains("支部党员大会决议", "赞成2票，反对2票，弃权0票", "书记（签名）");
    }

    @Test
    @Rule({"MEET-74", "MEET-75"})
    void votersVoteOnTheirPhoneAndThePageSaysTheSameWhateverTheyChose() {
        MeetingId id = held(MeetingKind.GENERAL_MEETING);
        UUID vote = UUID.randomUUID();
        bean(VoteService.class)
                .write(
                        id,
                        read(id).version(),
                        Vote.open(vote, "买水泵", Business.ORDINARY, null, "", VoteForm.ELECTRONIC_BALLOT, ""));
        bean(BallotService.class)
                .open(
                        id,
                        read(id).version(),
                        vote,
                        new Tellers(leader.person(), "", recorder.person(), ""),
                        Set.of(),
                        "");
        open(secretary);
        navigate("m/meetings/" + id);
        assertThat(page()).contains("已投 0 人，共 4 人用手机投票", "未投：");
        UUID ballot = bean(BallotService.class).open(read(id)).getFirst().id();
        String yes = voteOnPhone(leader, ballot, "赞成");
        assertThat(voteOnPhone(recorder, ballot, "反对")).isEqualTo(yes).contains("你已投票");
        voteOnPhone(member, ballot, "弃权");
        open(member);
        navigate("m/meetings/ballot/" + ballot);
        assertThat(LocatorJ._find(Button.class, s -> s.withClasses("ballot-choice")))
                .isEmpty();

        open(secretary);
        navigate("m/meetings/" + id);
        assertThat(page()).contains("已投 3 人", "未投：Secretary");
        click("结束投票并计票");
        confirm();
        assertThat(page()).contains("赞成 1，反对 1，弃权 1", "发出 4 票，收回 3 票，未收回 1 票");
        assertThat(read(id).vote(vote).orElseThrow().state()).isEqualTo(VoteState.COUNTED);
        assertThat(read(id).vote(vote).orElseThrow().total()).isEqualTo(new Tally(1, 1, 1));
    }

    private String voteOnPhone(Login voter, UUID ballot, String choice) {
        open(voter);
        navigate("m/meetings/ballot/" + ballot);
        assertThat(LocatorJ._find(Button.class, s -> s.withClasses("ballot-choice")))
                .extracting(Button::getText)
                .containsExactly("赞成", "反对", "弃权");
        click(choice);
        confirm();
        return LocatorJ._get(BallotView.class).getElement().getTextRecursively();
    }

    @Test
    @Rule({"POL-01", "MEET-51"})
    void aShareIsSetWithItsBorderAndNeverLooserThanTheRegulation() {
        Login officer = world.login(township, "Officer", "ORGANIZATION_OFFICER");
        open(officer);
        navigate("policies");
        @SuppressWarnings("unchecked")
        Grid<Object> grid = LocatorJ._get(Grid.class);
        LocatorJ._setValue(LocatorJ._get(TextField.class, s -> s.withPlaceholder("按名称、出处查找")), "表决通过比例");
        grid.select(GridKt._get(grid, 0));
        click("设定");
        LocatorJ._setValue(number("分子（几）"), 1);
        LocatorJ._setValue(number("分母（几分之）"), 3);
        LocatorJ._setValue(LocatorJ._get(TextArea.class), "试行");
        click("保存");
        assertThat(number("分子（几）").getErrorMessage()).contains("超过1/2");
        LocatorJ._setValue(number("分子（几）"), 2);
        click("保存");
        assertThat(LocatorJ._find(IntegerField.class)).isEmpty();
        actAs(secretary);
        MeetingId id = held(MeetingKind.GENERAL_MEETING);
        assertThat(bean(VoteService.class).numbers(read(id)).majority()).hasToString("gt 2/3");
    }
}
