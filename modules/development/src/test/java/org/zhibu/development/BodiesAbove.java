package org.zhibu.development;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.zhibu.testkit.BrowserWindow;

/** What the general branch, the township's committee and the county do with what comes up to them. */
final class BodiesAbove {
    private final Desk general;
    private final Desk committee;
    private final Desk county;
    private final List<String> members;

    BodiesAbove(Desk general, Desk committee, Desk county, List<String> members) {
        this.general = general;
        this.committee = committee;
        this.county = county;
        this.members = members;
    }

    /** Says how the committee's numbers begin, before the first one is given. */
    static void prefix(Desk desk, String series, String prefix) {
        BrowserWindow window = desk.open("numbers");
        // the first one is chosen already, and a click would give it up
        if (!window.page().locator(".selection-name").innerText().equals(series)) {
            window.page()
                    .locator("vaadin-grid-cell-content")
                    .filter(Dialogs.reading(series))
                    .first()
                    .click();
            window.settle();
        }
        window.press("修改代字").fill("机关代字", prefix);
        Dialogs.save(window);
        window.see(prefix + "〔2026〕1号");
    }

    /** The general branch reviews and passes on (AUTH-28). */
    void review(String key) {
        BrowserWindow window = general.open("received/" + key);
        window.press("审议并转上级").fill("审议意见", "总支委员会讨论，同意上报。");
        window.pressInDialog("同意上报");
        window.see("已转上级");
        general.look("reviewed");
    }

    /** The committee takes a filing on file. */
    void note(String key) {
        note(committee, key);
    }

    private static void note(Desk desk, String key) {
        BrowserWindow window = desk.open("received/" + key);
        window.press("办结").pressInDialog("办结");
        if (window.page().locator(BrowserWindow.DIALOG).count() > 0) {
            window.pressInDialog("办结");
        }
        desk.look("noted");
    }

    /** STEP-16. */
    void talkBeforeApproval(String key, String talker) {
        BrowserWindow window = committee.open("received/" + key);
        window.press("登记审批前谈话").fill("谈话人", talker).fill("谈话情况和意见", "对党的性质、宗旨和党员义务、权利认识正确，入党动机端正，同意接收。");
        Dialogs.save(window);
        committee.look("talk-before-approval");
    }

    /** The committee meets, and decides by a vote (AUTH-29, DEV-71). */
    void decide(String key, String minutes) {
        BrowserWindow window = committee.open("received/" + key);
        window.press("登记会议").fill("会议记录", minutes);
        // whoever came last time is expected again
        Locator there = window.front().locator("vaadin-multi-select-combo-box-chip:visible");
        if (there.count() == 0) {
            members.forEach(member -> Dialogs.choose(window, member));
        }
        window.pressInDialog("保存");
        window.press("登记表决结果");
        window.fill("赞成", Integer.toString(members.size())).fill("反对", "0").fill("弃权", "0");
        committee.look("committee-votes");
        window.pressInDialog("确认决定");
        if (window.page().locator(BrowserWindow.DIALOG).count() > 0) {
            window.pressInDialog("确认决定");
        }
        committee.look("decided");
    }

    /** The committee's reply with its number (DEV-95). Returns where it is shown. */
    String reply(String name) {
        BrowserWindow window = committee.open("received");
        window.page().getByText("拟写批复").first().click();
        window.settle();
        committee.look("reply-form");
        window.pressInDialog("编号下达");
        window.page().waitForURL("**/replies/*");
        window.see("特此批复").see(name);
        return window.page().url().replaceAll("^https?://[^/]+/", "");
    }

    /** The committee files the admission with the county, and the county takes it on file (STEP-18). Returns the filing. */
    String fileWithTheCounty() {
        BrowserWindow window = committee.open("received").press("接收预备党员备案（1）");
        committee.look("county-filing");
        window.pressInDialog("生成备案稿");
        window.page().waitForURL("**/submissions/*");
        window.settle();
        String key = window.page().url().replaceAll(".*/", "");
        window.press("交件").pressInDialog("交件").see("等待对方签收");
        note(county, key);
        return key;
    }
}
