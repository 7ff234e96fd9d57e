package org.zhibu.server.calendar.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.security.Post;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.server.calendar.CalendarFeeds;
import org.zhibu.testkit.Login;

/** The calendar as its reader uses it: months back and forth, as a sheet or a list, and the address for the telephone. */
class CalendarPageTest extends PortalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Inbox inbox;

    @Autowired
    CalendarFeeds feeds;

    private Login secretary;

    @BeforeEach
    void putTasks() {
        clock.setDate(TODAY);
        long village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        actAs(secretary);
        put("三月的", TODAY.plusDays(3));
        put("四月的", LocalDate.of(2026, 4, 30));
        open(secretary);
        navigate("calendar");
    }

    @Test
    void goesFromMonthToMonthAndBackToThisOne() {
        assertThat(entries()).singleElement().asString().contains("三月的");
        press("下一月");
        assertThat(month()).isEqualTo("2026年4月");
        assertThat(entries()).singleElement().asString().contains("四月的");
        press("下一月");
        assertThat(entries()).isEmpty();
        _click(_get(Button.class, s -> s.withText("本月")));
        assertThat(entries()).singleElement().asString().contains("三月的");
        press("上一月");
        assertThat(month()).isEqualTo("2026年2月");
        assertThat(entries()).isEmpty();
    }

    @Test
    void theListShowsTheSameMonthAndSaysWhenItIsEmpty() {
        _click(_get(Button.class, s -> s.withText("列表")));
        assertThat(entries()).singleElement().asString().contains("三月的");
        assertThat(_get(Anchor.class, s -> s.withClasses("calendar-entry")).getHref())
                .isEqualTo("notices");
        press("上一月");
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).contains("这个月没有安排。");
        _click(_get(Button.class, s -> s.withText("月历")));
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).doesNotContain("这个月没有安排。");
    }

    @Test
    void theAddressForTheTelephoneIsShownOnceRenewedAndRevoked() {
        _click(_get(Button.class, s -> s.withText("手机日历")));
        _click(_get(Button.class, s -> s.withText("生成专用地址")));
        String first = address();
        assertThat(first).startsWith("calendar/feed/").endsWith(".ics");
        _click(_get(Button.class, s -> s.withText("重新生成")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(address()).startsWith("calendar/feed/").isNotEqualTo(first);
        _click(_get(Button.class, s -> s.withText("关闭")));
        MockVaadin.clientRoundtrip(false);
        _click(_get(Button.class, s -> s.withText("手机日历")));
        _assertNone(TextField.class, s -> s.withLabel("专用地址"));
        assertThat(feeds.since()).isPresent();
        _click(_get(Button.class, s -> s.withText("停用")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(feeds.since()).isEmpty();
        assertThat(_get(Button.class, s -> s.withText("生成专用地址")).isVisible()).isTrue();
    }

    @Test
    void asManyStatementsForManyEntriesAsForOne() {
        long one = StatementCount.of(() -> navigate("calendar"));
        for (int i = 0; i < 60; i++) {
            put("第" + i, TODAY.plusDays(i % 28));
        }
        press("下一月");
        long many = StatementCount.of(() -> navigate("calendar"));
        assertThat(entries()).hasSizeGreaterThan(50);
        assertThat(many).isLessThanOrEqualTo(one);
    }

    private void put(String name, LocalDate due) {
        inbox.put(Task.of("platform", name, "notice.task.conclude", "notices", name)
                .due(due)
                .to(Post.BRANCH_SECRETARY));
    }

    private static String month() {
        return _get(Span.class, s -> s.withClasses("calendar-month")).getText();
    }

    private static String address() {
        return _get(TextField.class, s -> s.withLabel("专用地址")).getValue();
    }

    private static List<String> entries() {
        return _find(Anchor.class, s -> s.withClasses("calendar-entry")).stream()
                .map(Anchor::getText)
                .toList();
    }

    private static void press(String label) {
        _click(_find(Button.class).stream()
                .filter(b -> b.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow());
        MockVaadin.clientRoundtrip(false);
    }
}
