package org.zhibu.server.search.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.server.PortalTest;

class SearchDialogTest extends PortalTest {
    @BeforeEach
    void openSearch() {
        long village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丑村党支部");
        for (char c = '甲'; c < '甲' + 7; c++) {
            world.person(village, "孙某" + c, "FULL");
        }
        open(world.login(village, "王某", "BRANCH_SECRETARY"));
        navigate("");
        _click(_get(Button.class, spec -> spec.withClasses("search-button")));
    }

    @Test
    void showsWhatIsFoundByKindWithAWayToTheRest() {
        _setValue(_get(TextField.class, spec -> spec.withClasses("search-text")), "孙某");
        assertThat(_get(H3.class).getText()).isEqualTo("人员");
        assertThat(_find(Anchor.class, spec -> spec.withClasses("search-hit"))).hasSize(6);
        assertThat(_get(Anchor.class, spec -> spec.withText("查看全部")).getHref()).startsWith("people?text=");
    }

    @Test
    void saysWhenNothingIsFound() {
        _setValue(_get(TextField.class, spec -> spec.withClasses("search-text")), "没有的人");
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("search-said"))
                        .getText())
                .contains("没有找到“没有的人”");
        _assertNone(Anchor.class, spec -> spec.withClasses("search-hit"));
    }

    @Test
    void closesWhenOneGoesSomewhere() {
        SearchDialog dialog = _get(SearchDialog.class);
        navigate("people");
        assertThat(dialog.isOpened()).isFalse();
    }
}
