package org.zhibu.server.rule.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Rule;

/** What a user reads of a rule before the button is pressed. */
class FindingsPanelTest extends PortalTest {
    private static final Finding TOO_FEW = Finding.warn("ORG-02", "organization.finding.tooFew", 3);
    private static final Finding NO_LEVEL = Finding.block("ORG-01", "violation.org_level_fits");

    @BeforeEach
    void openWindow() {
        open(world.login(world.branch(world.county("甲县委组织部"), "丙村党支部"), "王某", "BRANCH_SECRETARY"));
    }

    @Test
    @Rule("POL-04")
    void namesRuleMessageAndArticle() {
        FindingsPanel panel = added(FindingsPanel.of(List.of(TOO_FEW)));
        Paragraph line = _get(panel, Paragraph.class);
        assertThat(line.getText()).startsWith("ORG-02 ").contains("3");
        assertThat(line.getElement().getTextRecursively()).contains("依据：《中国共产党支部工作条例（试行）》第四条、第五条");
        assertThat(line.getClassNames()).contains("finding-warn");
    }

    @Test
    @Rule("POL-04")
    void asksForAReasonOnlyWhileAWarningCanBeGonePast() {
        FindingsPanel panel = added(FindingsPanel.asking());
        assertThat(panel.isVisible()).isFalse();
        assertThat(panel.check()).isTrue();

        panel.show(List.of(TOO_FEW));
        assertThat(panel.check()).isFalse();
        TextArea reason = _get(panel, TextArea.class);
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("  党委已同意 ");
        assertThat(panel.check()).isTrue();
        assertThat(panel.reason()).isEqualTo("党委已同意");

        panel.show(List.of(TOO_FEW, NO_LEVEL));
        assertThat(panel.isBlocked()).isTrue();
        assertThat(_find(panel, TextArea.class)).isEmpty();
        panel.show(List.of(TOO_FEW));
        assertThat(panel.reason()).as("what was typed stays").isEqualTo("党委已同意");
    }

    private static FindingsPanel added(FindingsPanel panel) {
        UI.getCurrent().add(panel);
        return panel;
    }
}
