package org.zhibu.server.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhibu.server.PortalTest;
import org.zhibu.server.account.FoundOrganization;

class EntryPagesTest extends PortalTest {
    @Test
    void presetsTheOrganizationOfALinkAndKeepsWhatWasTyped() {
        long village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
        openAnonymously();
        follow("sign-in", village);
        Object chosen = _get(ComboBox.class).getValue();
        assertThat(chosen).isEqualTo(new FoundOrganization(village, world.codeOf(village), "丙村党支部"));
        _setValue(_get(TextField.class), "nobody");
        _setValue(_get(PasswordField.class), "wrong");
        _click(_get(Button.class, spec -> spec.withText("登录")));
        _assertOne(Paragraph.class, spec -> spec.withText("党组织、登录名或密码不正确，请核对后再试"));
        assertThat(_get(TextField.class).getValue()).isEqualTo("nobody");
        assertThat(_get(PasswordField.class).getValue()).isEqualTo("wrong");
    }

    @Test
    void asksForEachMissingFieldAtTheField() {
        openAnonymously();
        navigate("sign-in");
        _click(_get(Button.class, spec -> spec.withText("登录")));
        assertThat(_get(ComboBox.class).getErrorMessage()).isEqualTo("请填写此项");
        assertThat(_get(TextField.class).isInvalid()).isTrue();
        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
    }

    @Test
    void tellsAWrongActivationCodeAtTheField() {
        long village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
        openAnonymously();
        follow("activate", village);
        _setValue(_get(TextField.class), "ABCD-EFGH-2345");
        _click(_get(Button.class, spec -> spec.withText("下一步")));
        assertThat(_get(TextField.class).getErrorMessage()).startsWith("激活码不正确");
    }

    private void follow(String path, long organization) {
        UI.getCurrent().navigate(path, QueryParameters.simple(Map.of("org", world.codeOf(organization))));
    }
}
