package org.zhibu.development;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibu.testkit.BrowserWindow;

/** How people fill in the dialogs of a case in the browser. */
final class Dialogs {
    private Dialogs() {}

    /** Records an act that asks for one field at most. */
    static void act(BrowserWindow window, String button, @Nullable String field, String value) {
        window.press(button);
        if (field != null) {
            window.fill(field, value);
        }
        save(window);
    }

    /** Saves the open dialog, and says why where a warning asks for it. */
    static void save(BrowserWindow window) {
        Locator reason = window.front().getByLabel("仍要办理的理由");
        if (reason.count() > 0 && reason.first().isVisible()) {
            window.fill("仍要办理的理由", "按会议记录办理");
        }
        window.pressInDialog("保存");
        if (window.page().locator("vaadin-confirm-dialog[opened]").count() > 0) {
            window.pressInDialog("保存");
        }
        window.page()
                .locator(BrowserWindow.DIALOG)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        window.settle();
    }

    static void votes(BrowserWindow window, int expected, int yes) {
        window.fill("应到有表决权人数", Integer.toString(expected));
        window.fill("实到有表决权人数", Integer.toString(yes));
        window.fill("赞成", Integer.toString(yes));
    }

    /** Picks an entry of the list of that label. */
    static void select(BrowserWindow window, String label, String entry) {
        window.front()
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        window.page()
                .locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(entry))
                .first()
                .click();
        window.settle();
    }

    /** Ticks the box whose label begins so. */
    static void tick(BrowserWindow window, String label) {
        window.front()
                .locator("vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .locator("label")
                .click();
        window.settle();
    }

    /** Elements that read exactly so. */
    static Locator.FilterOptions reading(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*$"));
    }

    static void tickAll(BrowserWindow window) {
        Locator boxes =
                window.front().locator(".dev-assurances vaadin-checkbox, vaadin-checkbox-group vaadin-checkbox");
        for (int i = 0; i < boxes.count(); i++) {
            if (!Boolean.TRUE.equals(boxes.nth(i).evaluate("e => e.checked"))) {
                boxes.nth(i).locator("label").click();
            }
        }
        window.settle();
    }

    /** Picks somebody in the box that is found by typing. */
    static void choose(BrowserWindow window, String name) {
        Locator input = window.front()
                .locator("vaadin-combo-box input, vaadin-multi-select-combo-box input")
                .first();
        input.fill(name);
        window.page()
                .locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        window.page().keyboard().press("Tab");
        window.settle();
    }
}
