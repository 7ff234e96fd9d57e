package org.zhibu.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.HasValueUtilsKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.meeting.MeetingFilter;
import org.zhibu.meetings.meeting.MeetingOrder;
import org.zhibu.meetings.meeting.MeetingSearch;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Text;
import org.zhibu.testkit.World;

class MeetingPagesTest extends MeetingsTest {
    private static void click(String text) {
        LocatorJ._click(LocatorJ._get(Button.class, s -> s.withText(text)));
        MockVaadin.clientRoundtrip(false);
    }

    @Test
    void secretaryBeginsAMeetingFromTheListWithWhatIsKnown() {
        open(secretary);
        navigate("m/meetings");
        click("新建会议");
        assertThat(LocatorJ._get(TextField.class, s -> s.withLabel("会议名称")).getValue())
                .isEqualTo("5月份支部党员大会");
        LocatorJ._setValue(LocatorJ._get(TextField.class, s -> s.withLabel("地点")), "村委会");
        LocatorJ._setValue(LocatorJ._get(TextArea.class, s -> s.withLabel("会议议题")), "讨论修路\n通报党费");
        NewMeetingForm form = LocatorJ._get(NewMeetingForm.class);
        assertThat(form.submit()).isFalse();
        LocatorJ._get(com.vaadin.flow.component.combobox.ComboBox.class, s -> s.withLabel("记录人"))
                .setValue(bean(MeetingServices.class)
                        .people()
                        .search("Recorder", 0, 1)
                        .getFirst());
        assertThat(form.submit()).isTrue();
        MeetingId created = form.created().orElseThrow();
        navigate("m/meetings/" + created);
        assertThat(LocatorJ._get(H1.class).getText()).isEqualTo("5月份支部党员大会");
        assertThat(read(created).topics()).hasSize(2);
    }

    @Test
    void pageOffersTheNextStepUntilTheArchive() {
        actAs(secretary);
        MeetingId id = held(MeetingKind.THEMED_DAY);
        open(secretary);
        navigate("m/meetings/" + id);
        click("记录完成，送签");
        assertThat(read(id).state()).isEqualTo(MeetingState.TO_SIGN);
        assertThat(LocatorJ._get(Button.class, s -> s.withText("归档")).isEnabled())
                .isFalse();
        click("以主持人身份签名");
        LocatorJ._get(PasswordField.class).setValue(World.PASSWORD);
        LocatorJ._click(
                LocatorJ._find(Button.class, s -> s.withText("以主持人身份签名")).getLast());
        assertThat(read(id).signatures()).hasSize(1);
    }

    private static KeptText text(String label) {
        return LocatorJ._get(KeptText.class, s -> s.withLabel(label));
    }

    /** As the browser does after a pause. */
    private static String type(String label, int seq, String base, String words) {
        return text(label)
                .typed("00000000-0000-7000-8000-00000000000" + seq, 1, base, words)
                .toString();
    }

    @Test
    void twoWhoWriteIntoTheSameTextLoseNothing() {
        MeetingId id = held(MeetingKind.THEMED_DAY);
        open(secretary);
        navigate("m/meetings/" + id);
        minutes()
                .write(id, read(id).version(), new Text("Open.", "Clear the ditch 他人写的内容", "", "", "他人小结", "", "", ""));

        assertThat(type("议定事项", 1, "Clear the ditch", "Clear the ditch 我写的内容")).contains("我写的内容", "他人写的内容");
        assertThat(read(id).text().conclusions()).isEqualTo("Clear the ditch 我写的内容 他人写的内容");
        assertThat(read(id).text().summary()).isEqualTo("他人小结");
    }

    @Test
    void theNextStepSeesWhatWasTyped() {
        actAs(secretary);
        MeetingId id = held(MeetingKind.THEMED_DAY);
        open(secretary);
        navigate("m/meetings/" + id);
        type("开场（到会情况、议题、记录人）", 1, "Open.", "");
        assertThat(LocatorJ._get(MeetingView.class).getElement().getTextRecursively())
                .contains("MEET-53");
        type("开场（到会情况、议题、记录人）", 2, "", "现在开会");
        click("记录完成，送签");
        assertThat(read(id).state()).isEqualTo(MeetingState.TO_SIGN);
        assertThat(read(id).text().opening()).isEqualTo("现在开会");
    }

    @Test
    void aStepWaitsUntilTheChangesOfOthersWereSeen() {
        actAs(secretary);
        MeetingId id = held(MeetingKind.THEMED_DAY);
        open(secretary);
        navigate("m/meetings/" + id);
        minutes().write(id, read(id).version(), speech("Recorder", "One more word."));
        type("主持人小结", 1, "", "小结");
        click("记录完成，送签");
        assertThat(read(id).state()).isEqualTo(MeetingState.HELD);
        navigate("m/meetings");
        navigate("m/meetings/" + id);
        click("记录完成，送签");
        assertThat(read(id).state()).isEqualTo(MeetingState.TO_SIGN);
    }

    @Test
    void textThatCannotBeSavedSaysWhy() {
        actAs(secretary);
        MeetingId id = held(MeetingKind.THEMED_DAY);
        open(secretary);
        navigate("m/meetings/" + id);
        assertThat(type("主持人小结", 1, "", "长".repeat(10_001))).contains("未能保存");
        assertThat(read(id).text().summary()).isEmpty();
    }

    @Test
    void aDialogWithSomethingTypedIsNotGivenUpUnasked() {
        open(secretary);
        navigate("m/meetings");
        click("新建会议");
        TextField place = LocatorJ._get(TextField.class, s -> s.withLabel("地点"));
        place.setValue("村委会");
        HasValueUtilsKt._fireValueChange(place, true);
        click("取消");
        LocatorJ._assertOne(NewMeetingForm.class);
        ConfirmDialog ask = LocatorJ._get(ConfirmDialog.class);
        ConfirmDialogKt._fireConfirm(ask);
        MockVaadin.clientRoundtrip(false);
        LocatorJ._assertNone(NewMeetingForm.class);
    }

    @Test
    void listIsFilteredAndSearched() {
        archived(MeetingKind.THEMED_DAY);
        create(MeetingKind.LECTURE);
        open(secretary);
        navigate("m/meetings");
        Grid<?> grid = LocatorJ._get(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(2);
        LocatorJ._setValue(LocatorJ._get(TextField.class, s -> s.withPlaceholder("搜索名称、地点、主持人、议题")), "no such");
        assertThat(GridKt._size(grid)).isZero();
        open(member);
        navigate("m/meetings");
        assertThat(GridKt._size(LocatorJ._get(Grid.class))).isEqualTo(1);
        assertThat(LocatorJ._find(Button.class, s -> s.withText("新建会议"))).isEmpty();
    }

    @Test
    void printedPageSaysWhatTheDocumentSays() {
        MeetingId id = archived(MeetingKind.GENERAL_MEETING);
        open(member);
        navigate("m/meetings/" + id + "/print");
        assertThat(LocatorJ._get(Article.class).getElement().getTextRecursively())
                .containsSubsequence(
                        "支部党员大会记录", "时　　间：", "地　　点：", "主 持 人：", "参加人员：", "缺席人员：", "列席人员：", "会议议题：", "会议内容：");
        navigate("m/meetings/" + id + "/notice");
        assertThat(LocatorJ._get(Article.class).getElement().getTextRecursively())
                .contains("会议通知", "请准时参加");
    }

    @Test
    void listTakesNoMoreStatementsForMoreRows() {
        actAs(secretary);
        create(MeetingKind.LECTURE);
        MeetingSearch search = bean(MeetingSearch.class);
        long one = statements(() -> search.page(MeetingFilter.ALL, MeetingOrder.DATE, true, 0, 50));
        for (int i = 0; i < 20; i++) {
            create(MeetingKind.LECTURE);
        }
        assertThat(statements(() -> search.page(MeetingFilter.ALL, MeetingOrder.DATE, true, 0, 50)))
                .isEqualTo(one);
    }

    static long statements(Runnable work) {
        org.slf4j.LoggerFactory.getILoggerFactory();
        ch.qos.logback.classic.Logger sql = (ch.qos.logback.classic.Logger)
                org.slf4j.LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        ch.qos.logback.core.read.ListAppender<ch.qos.logback.classic.spi.ILoggingEvent> seen =
                new ch.qos.logback.core.read.ListAppender<>();
        seen.start();
        ch.qos.logback.classic.Level before = sql.getLevel();
        sql.setLevel(ch.qos.logback.classic.Level.DEBUG);
        sql.setAdditive(false);
        sql.addAppender(seen);
        try {
            work.run();
        } finally {
            sql.detachAppender(seen);
            sql.setLevel(before);
            sql.setAdditive(true);
        }
        return seen.list.stream()
                .filter(e -> e.getThreadName().equals(Thread.currentThread().getName()))
                .filter(e -> e.getMessage().startsWith("Executing prepared SQL"))
                .count();
    }
}
