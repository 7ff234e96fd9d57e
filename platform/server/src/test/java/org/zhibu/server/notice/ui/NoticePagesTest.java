package org.zhibu.server.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.notice.NoticeDraft;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.notice.PublicNotices;
import org.zhibu.server.PortalTest;
import org.zhibu.server.notice.NoticeService;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** The pages of notices, as a branch secretary uses them. */
class NoticePagesTest extends PortalTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);

    @Autowired
    PublicNotices notices;

    @Autowired
    NoticeService service;

    private long village;
    private Login secretary;

    @BeforeEach
    void openBranch() {
        village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        clock.setDate(MONDAY);
    }

    @Test
    @Rule("DEV-49")
    void leadsFromTheDraftToThePoster() {
        open(secretary);
        navigate("notices");
        click("新建公示");
        type("公示事项", "列为发展对象");
        type("张贴地点", "公示栏");
        type("受理单位（人）", "丙村党支部");
        type("联系电话", "1234567");
        click("保存");
        assertThat(LocatorJ._get(Button.class, s -> s.withText("发布")).isEnabled())
                .isFalse();
        assertThat(texts()).anyMatch(t -> t.contains("还没有公示人员"));
        click("添加人员");
        type("姓名", "张某");
        click("保存");
        click("发布");
        ConfirmDialogKt._fireConfirm(LocatorJ._get(ConfirmDialog.class));
        assertThat(service.list(false, 0, 10)).singleElement().satisfies(n -> {
            assertThat(n.to()).isEqualTo(MONDAY.plusDays(6));
            assertThat(n.names()).isEqualTo("张某");
            navigate("notices/" + n.id().value() + "/poster");
        });
        assertThat(LocatorJ._get(Image.class).getSrc()).startsWith("data:image/svg+xml;base64,");
        assertThat(texts()).contains("经丙村党支部研究，拟将下列同志列为发展对象，现予公示：");
    }

    @Test
    void showsWhatCanBeDoneInEachStateAndToWhom() {
        actAs(secretary);
        NoticeId id = notices.publish(new NoticeDraft(
                "", "列为发展对象", List.of(NoticePerson.named("张某")), "公示栏", "支部", "1234567", MONDAY, MONDAY.plusDays(6)));
        assertThat(buttons(secretary)).contains("延长", "更正并重新公示", "登记意见").doesNotContain("作出结论", "修改内容");
        clock.setDate(MONDAY.plusDays(7));
        assertThat(buttons(secretary)).contains("作出结论", "更正并重新公示").doesNotContain("延长");
        service.conclude(id, 1, "");
        assertThat(buttons(secretary)).containsExactly("新建公示");
        Login commissioner = world.login(village, "纪某", "DISCIPLINE_COMMISSIONER");
        assertThat(buttons(commissioner)).isEmpty();
        assertThat(GridKt._size(LocatorJ._get(Grid.class))).isZero();
    }

    @Test
    void anAddressLeadsToOneNoticeAlsoWhenItIsConcluded() {
        actAs(secretary);
        NoticeId id = notices.publish(new NoticeDraft(
                "", "列为发展对象", List.of(NoticePerson.named("张某")), "公示栏", "支部", "1234567", MONDAY, MONDAY.plusDays(6)));
        notices.publish(new NoticeDraft(
                "", "预备党员", List.of(NoticePerson.named("李某")), "公示栏", "支部", "1234567", MONDAY, MONDAY.plusDays(7)));
        clock.setDate(MONDAY.plusDays(7));
        service.conclude(id, 1, "无异议");
        open(secretary);
        UI.getCurrent()
                .navigate("notices", QueryParameters.of("notice", id.value().toString()));
        assertThat(texts()).contains("无异议");
        assertThat(LocatorJ._get(Grid.class).asSingleSelect().getValue())
                .isEqualTo(service.read(id).row());
    }

    private List<String> buttons(Login user) {
        open(user);
        navigate("notices");
        return LocatorJ._find(Button.class).stream()
                .filter(b -> b.hasClassName("opens-form"))
                .map(Button::getText)
                .toList();
    }

    private static List<String> texts() {
        return LocatorJ._find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static void type(String label, String text) {
        LocatorJ._setValue(LocatorJ._get(TextField.class, s -> s.withLabel(label)), text);
    }

    private static void click(String text) {
        LocatorJ._click(LocatorJ._get(Button.class, s -> s.withText(text)));
    }
}
