package org.zhibu.server.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.security.Post;
import org.zhibu.server.PortalTest;
import org.zhibu.server.inbox.TaskRow;
import org.zhibu.testkit.Login;

/** The inbox as its reader uses it: a box for each day, a search, and someone who stands in. */
class InboxPageTest extends PortalTest {
    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    private Login secretary;
    private Login deputy;

    @BeforeEach
    void putTasks() {
        clock.setDate(TODAY);
        long village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        deputy = world.login(village, "李某", "BRANCH_DEPUTY");
        actAs(secretary);
        put("逾期的", -1);
        put("今天的", 0);
        put("周五的", 4);
        put("下月的", 40);
        put("办完的", 3);
        inbox.done("platform", "办完的");
        open(secretary);
        navigate("inbox");
    }

    @Test
    void eachBoxSaysHowManyItHoldsAndShowsThoseAlone() {
        assertThat(tabs()).containsExactly("全部（4）", "已逾期（1）", "今天（1）", "本周（1）", "以后（1）", "已办");
        assertThat(shown("全部")).containsExactly("逾期的", "今天的", "周五的", "下月的");
        assertThat(shown("已逾期")).containsExactly("逾期的");
        assertThat(shown("今天")).containsExactly("今天的");
        assertThat(shown("本周")).containsExactly("周五的");
        assertThat(shown("以后")).containsExactly("下月的");
        assertThat(shown("已办")).containsExactly("办完的");
    }

    @Test
    void aWordNarrowsTheBoxAndAnEmptyOneSaysSo() {
        TextField search = _get(TextField.class, s -> s.withPlaceholder("搜索待办"));
        _setValue(search, "周五");
        assertThat(shown("全部")).containsExactly("周五的");
        _setValue(search, "没有这样的词");
        assertThat(shown("全部")).isEmpty();
        assertThat(grid().getEmptyStateText()).contains("没有符合条件的事项");
        _setValue(search, "");
        assertThat(shown("全部")).hasSize(4);
    }

    @Test
    void whatIsDoneLeavesTheListUnderTheReadersEyes() {
        inbox.done("platform", "今天的");
        org.awaitility.Awaitility.await().pollInSameThread().untilAsserted(() -> {
            com.github.mvysny.kaributesting.v10.MockVaadin.clientRoundtrip(false);
            assertThat(tabs()).contains("全部（3）");
        });
        assertThat(shown("已办")).containsExactlyInAnyOrder("办完的", "今天的");
    }

    @Test
    void whoIsAwayNamesAStandInWhoSeesTheTasksUntilItIsEnded() {
        click("委托代办");
        click("保存");
        ComboBox<PersonSummary> to = to();
        assertThat(to.isInvalid()).as("nobody was named").isTrue();
        to.setValue(people.search("李某", 0, 1).getFirst());
        _setValue(_get(DatePicker.class, s -> s.withLabel("结束日期")), TODAY.minusDays(1));
        click("保存");
        assertThat(_get(DatePicker.class, s -> s.withLabel("结束日期")).isInvalid()).isTrue();
        _setValue(_get(DatePicker.class, s -> s.withLabel("结束日期")), TODAY.plusDays(7));
        click("保存");
        assertThat(standIns()).anyMatch(t -> t.contains("您的待办由 李某 代办"));

        open(deputy);
        navigate("inbox");
        assertThat(shown("全部")).contains("今天的");
        assertThat(standIns()).anyMatch(t -> t.contains("您代 王某 办理待办"));

        open(secretary);
        navigate("inbox");
        click("结束委托");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(standIns()).isEmpty();
        open(deputy);
        navigate("inbox");
        assertThat(shown("全部")).isEmpty();
    }

    private void put(String name, int days) {
        inbox.put(Task.of("platform", name, "notice.task.conclude", "notices", name)
                .due(TODAY.plusDays(days))
                .to(Post.BRANCH_SECRETARY));
    }

    private List<String> shown(String box) {
        _get(Tabs.class)
                .setSelectedTab(_find(Tab.class).stream()
                        .filter(t -> t.getLabel().startsWith(box))
                        .findFirst()
                        .orElseThrow());
        Grid<TaskRow> grid = grid();
        return IntStream.range(0, GridKt._size(grid))
                .mapToObj(i -> GridKt._get(grid, i).arguments().getFirst())
                .toList();
    }

    private static List<String> tabs() {
        return _find(Tab.class).stream().map(Tab::getLabel).toList();
    }

    private static List<String> standIns() {
        return _find(Span.class).stream()
                .map(Span::getText)
                .filter(t -> t.contains("代办") && t.contains("您的") || t.contains("您代"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<PersonSummary> to() {
        return _get(ComboBox.class, s -> s.withLabel("代办人"));
    }

    @SuppressWarnings("unchecked")
    private static Grid<TaskRow> grid() {
        return _get(Grid.class, s -> s.withClasses("task-list"));
    }

    private static void click(String text) {
        _click(_get(Button.class, s -> s.withText(text)));
    }
}
