package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.server.PortalServer;
import org.zhibu.testkit.BrowserWindow;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;
import org.zhibu.testkit.ServedTest;

/**
 * One person from the application to the archive, in real browsers, in four organisations: the branch, the general branch above it,
 * the township's committee and the county. The clock moves through two and a half years.
 */
@SpringBootTest(
        classes = PortalServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"portal.modules.development=target/classes", "vaadin.productionMode=true"})
class WayIT extends ServedTest {
    private static final Path PICTURES = Path.of("target/screenshots/way");
    private static final LocalDate APPLIED = LocalDate.of(2026, 3, 2);
    private static final String NAME = "程小禾";
    private static final List<String> BOARD = List.of("傅建华", "奚文斌", "韦春兰", "彭立新", "葛爱民");

    private final List<String> problems = new ArrayList<>();
    private long branch;
    private Login secretary;
    private Login general;
    private Login committee;
    private Login county;
    private UUID person;
    private CaseRows rows;
    private String page = "";
    private UUID id = new UUID(0, 0);
    private LocalDate today = APPLIED;
    private int picture;

    WayIT() {
        super(PICTURES, "");
    }

    @BeforeEach
    void county() {
        long top = world.county("清溪县委组织部");
        long township = world.committee(top, "柳坪镇党委");
        long above = world.below(township, "河东片党总支", "VILLAGE", "GENERAL_BRANCH");
        branch = world.below(above, "河头湾村党支部", "VILLAGE", "BRANCH");
        secretary = world.login(branch, "鲁国强", "BRANCH_SECRETARY");
        general = world.login(above, "范春兰", "COMMITTEE_SECRETARY");
        committee = world.login(township, "柳文斌", "COMMITTEE_SECRETARY");
        county = world.login(top, "常学军", "ORGANIZATION_OFFICER");
        BOARD.forEach(name -> world.person(township, name, "FULL"));
        for (String member : List.of("昌建华", "马小军", "贺玉梅", "苗大山", "田秀英", "康立国")) {
            world.person(branch, member, "FULL");
        }
        person = world.person(branch, NAME, "MASSES");
        world.jdbc()
                .sql(
                        "update app.person set birth_date = date '1990-06-01', ethnicity = '汉族', education = 'SENIOR_MIDDLE' where id = ?")
                .param(person)
                .update();
        world.moduleOn(branch, "development");
        rows = new CaseRows(world, branch);
    }

    @Test
    @Rule({
        "STEP-01", "STEP-04", "STEP-08", "STEP-13", "STEP-16", "STEP-17", "STEP-24", "STEP-25", "AUTH-07", "AUTH-10",
        "AUTH-11", "AUTH-28"
    })
    void onePersonGoesTheWholeWay() throws IOException {
        becomesAnActivist();
        becomesACandidate();
        isPreReviewed();
        isAdmitted();
        isConvertedAndArchived();
        assertThat(problems).isEmpty();
    }

    private void becomesAnActivist() throws IOException {
        on(APPLIED);
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            window.open("m/development");
            look(window, "empty");
            window.press("录入入党申请");
            Dialogs.choose(window, NAME);
            Dialogs.tickAll(window);
            look(window, "application-form");
            window.pressInDialog("保存");
            window.page().waitForURL("**/m/development/*-*");
            window.settle();
            page = window.page().url().replaceAll("^https?://[^/]+/", "");
            id = UUID.fromString(page.replaceAll(".*/", ""));
            look(window, "applied");
            Dialogs.act(window, "党组织派人谈话", "谈话人", "鲁国强");
            window.press("确定为入党积极分子");
            Dialogs.votes(window, 3, 3);
            Dialogs.tickAll(window);
            window.pressInDialog("保存");
            window.see("尚未审阅入党申请书").see("DEV-10");
            look(window, "refused-with-rules");
            window.page().keyboard().press("Escape");
        }
        OpinionSource.UNDERSTANDINGS.forEach(u -> rows.opinion(id, OpinionStage.ADOPTION, u, today));
        rows.opinion(id, OpinionStage.ADOPTION, OpinionSource.RECOMMENDED_BY_MEMBERS, today);
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            window.open(page);
            window.press("确定为入党积极分子");
            Dialogs.votes(window, 3, 3);
            Dialogs.tickAll(window);
            Dialogs.save(window);
            window.see("已确定为积极分子，待备案");
            look(window, "adopted");
            String key = handUp(window, "入党积极分子备案");
            review(key);
            note(committee, key);
            comes(window, "入党积极分子备案");
            window.press("指定培养联系人");
            Dialogs.choose(window, "昌建华");
            Dialogs.save(window);
            look(window, "activist");
        }
        rows.cultivate(id, APPLIED, APPLIED.plusMonths(13));
    }

    private void becomesACandidate() throws IOException {
        on(APPLIED.plusMonths(13));
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            window.open(page);
            look(window, "before-the-choice");
            window.press("确定为发展对象");
            Dialogs.votes(window, 3, 3);
            Dialogs.save(window);
            window.see("已确定为发展对象，待备案");
        }
        rows.notice(id, "CANDIDATE", today);
        on(today.plusDays(20));
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            window.open(page);
            String key = handUp(window, "发展对象备案");
            review(key);
            note(committee, key);
            comes(window, "发展对象");
            window.press("确定入党介绍人");
            Dialogs.choose(window, "昌建华");
            Dialogs.choose(window, "马小军");
            Dialogs.save(window);
            window.press("政治审查合格");
            Dialogs.tickAll(window);
            window.fill("政治审查结论", "本人和家庭历史清楚，政治审查合格。");
            Dialogs.save(window);
            look(window, "candidate");
        }
        rows.training(id, "CANDIDATE", today);
        OpinionSource.of(OpinionStage.ADMISSION).forEach(s -> rows.opinion(id, OpinionStage.ADMISSION, s, today));
        rows.papers(id, today, "MAT-03", "MAT-07", "MAT-08", "MAT-10", "MAT-15");
    }

    private void isPreReviewed() throws IOException {
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            window.open(page);
            window.press("支部委员会审查合格");
            Dialogs.votes(window, 3, 3);
            Dialogs.tickAll(window);
            Dialogs.save(window);
            String key = handUp(window, "发展对象预审");
            review(key);
            decide(key, "2027年第6次党委会");
            comes(window, "预审合格");
            window.press("填写入党志愿书");
            window.fill("入党志愿书编号", "ZY-2027-018");
            Dialogs.tickAll(window);
            Dialogs.save(window);
            window.see("已填写入党志愿书");
            look(window, "form");
        }
        rows.notice(id, "ADMISSION", today);
    }

    private void isAdmitted() throws IOException {
        on(today.plusDays(20));
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            window.open(page);
            look(window, "before-the-meeting");
            window.press("支部大会通过接收");
            Dialogs.votes(window, 7, 7);
            Dialogs.tickAll(window);
            Dialogs.save(window);
            window.see("支部大会通过，待审批");
            look(window, "passed");
            String key = handUp(window, "接收预备党员审批");
            review(key);
            try (BrowserWindow desk = window(committee, 1440, 900)) {
                desk.open("received/" + key).press("登记审批前谈话");
                desk.fill("谈话人", "组织员 奚文斌");
                desk.fill("谈话情况和意见", "对党的认识正确，入党动机端正，同意接收。");
                Dialogs.save(desk);
                look(desk, "talk-before-approval");
            }
            on(today.plusDays(30));
            decide(key, "2027年第7次党委会");
            reply();
            fileWithTheCounty();
        }
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            window.open(page);
            comes(window, "预备党员");
            window.see("审批前谈话");
            for (int i = 0; i < 40 && !window.shows("组织部门备案"); i++) {
                window.page().waitForTimeout(250);
                window.page().reload();
                window.settle();
            }
            window.see("组织部门备案");
            Dialogs.act(window, "编入党支部和党小组", null, "");
            Dialogs.act(window, "入党宣誓", "谈话人、主持人", "鲁国强");
            look(window, "probation");
        }
    }

    private void isConvertedAndArchived() throws IOException {
        LocalDate met = world.jdbc()
                .sql("select admitted_on from app.person where id = ?")
                .param(person)
                .query(LocalDate.class)
                .single();
        on(met.plusYears(1).minusDays(20));
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            window.open(page);
            Dialogs.act(window, "提出转正申请", null, "");
        }
        OpinionSource.of(OpinionStage.CONVERSION).forEach(s -> rows.opinion(id, OpinionStage.CONVERSION, s, today));
        rows.notice(id, "CONVERSION", today);
        on(met.plusYears(1).minusDays(1));
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            window.open(page);
            window.press("支部大会通过转正");
            Dialogs.votes(window, 7, 7);
            Dialogs.tickAll(window);
            window.pressInDialog("保存");
            window.see("预备期未满，不能提前转正").see("DEV-93");
            look(window, "too-early");
        }
        on(met.plusYears(1));
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            window.open(page);
            window.press("支部大会通过转正");
            Dialogs.votes(window, 7, 7);
            Dialogs.tickAll(window);
            Dialogs.save(window);
            window.see("大会通过转正，待审批");
            String key = handUp(window, "预备党员转正审批");
            review(key);
            decide(key, "2028年第5次党委会");
            comes(window, "已转正，待归档");
            Dialogs.act(window, "材料归档", "接收人", "镇党委组织办 韦春兰");
            window.see("已归档");
            look(window, "archived");
            printEverything(window);
        }
        try (BrowserWindow phone = window(secretary, 390, 844)) {
            look(phone.open(page), "phone-case");
            look(phone.open("m/development"), "phone-list");
            look(phone.open("m/development/steps"), "phone-steps");
        }
        assertThat(world.jdbc()
                        .sql("select full_on from app.person where id = ?")
                        .param(person)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(met.plusYears(1));
    }

    /** The committee's reply with its number, of which the branch reads an extract. */
    private void reply() throws IOException {
        try (BrowserWindow window = window(committee, 1440, 900)) {
            window.open("received");
            window.page().getByText("拟写批复").first().click();
            window.settle();
            window.pressInDialog("编号下达");
            window.page().waitForURL("**/replies/*");
            window.see("特此批复").see(NAME);
            look(window, "reply");
        }
    }

    /** The committee files the admission with the county, and the county takes it on file. */
    private void fileWithTheCounty() throws IOException {
        String key;
        try (BrowserWindow window = window(committee, 1440, 900)) {
            window.open("received").press("接收预备党员备案（1）");
            look(window, "county-filing");
            window.pressInDialog("生成备案稿");
            window.page().waitForURL("**/submissions/*");
            window.settle();
            key = window.page().url().replaceAll(".*/", "");
            window.press("交件");
            window.pressInDialog("交件");
            window.see("等待对方签收");
        }
        note(county, key);
    }

    /** Each document of the case on paper, as a picture and as PDF. */
    private void printEverything(BrowserWindow window) {
        Object links = window.page()
                .locator("a[href*='/print/']")
                .evaluateAll("all => [...new Set(all.map(a => a.getAttribute('href')))]");
        assertThat(links)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .hasSizeGreaterThan(8);
        for (Object link : (List<?>) links) {
            window.open(link.toString());
            String name = "print-" + link.toString().replaceAll(".*/print/", "").replaceAll("[^A-Za-z0-9-]", "-");
            String text = window.page().locator("main").innerText();
            assertThat(text).as(name).contains(NAME).doesNotContain("null", "{0}", "development.");
            window.page()
                    .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(PICTURES.resolve(name + ".png")));
            window.page()
                    .pdf(new com.microsoft.playwright.Page.PdfOptions()
                            .setFormat("A4")
                            .setPath(PICTURES.resolve(name + ".pdf")));
        }
    }

    private void on(LocalDate day) {
        today = day;
        clock.setDate(day);
    }

    /** Hands the case up. Returns the key of the submission. */
    private String handUp(BrowserWindow window, String what) {
        window.press("上报：" + what);
        Locator reason = window.front().getByLabel("仍要办理的理由");
        if (reason.count() > 0 && reason.first().isVisible()) {
            window.fill("仍要办理的理由", "材料随后补齐");
        }
        look(window, "hand-up-" + picture);
        window.pressInDialog("上报");
        window.pressInDialog("上报");
        window.see("已上报：");
        return window.page()
                .locator("a[href*='submissions/']")
                .first()
                .getAttribute("href")
                .replaceAll(".*/", "");
    }

    /** The general branch reviews and passes on. */
    private void review(String key) throws IOException {
        try (BrowserWindow window = window(general, 1440, 900)) {
            window.open("received/" + key).press("审议并转上级");
            window.fill("审议意见", "总支讨论，同意上报。");
            window.pressInDialog("同意上报");
            window.see("已转上级");
            look(window, "reviewed");
        }
    }

    /** A body above takes a filing on file. */
    private void note(Login by, String key) throws IOException {
        try (BrowserWindow window = window(by, 1440, 900)) {
            window.open("received/" + key).press("办结");
            window.pressInDialog("办结");
            if (window.page().locator(BrowserWindow.DIALOG).count() > 0) {
                window.pressInDialog("办结");
            }
            look(window, "noted");
        }
    }

    /** The committee meets, and decides by a vote. */
    private void decide(String key, String minutes) throws IOException {
        try (BrowserWindow window = window(committee, 1440, 900)) {
            window.open("received/" + key).press("登记会议");
            window.fill("会议记录", minutes);
            // whoever came last time is expected again
            if (window.front()
                            .locator("vaadin-multi-select-combo-box-chip:visible")
                            .count()
                    == 0) {
                for (String member : BOARD) {
                    Dialogs.choose(window, member);
                }
            }
            window.pressInDialog("保存");
            window.press("登记表决结果");
            window.fill("赞成", Integer.toString(BOARD.size()));
            window.fill("反对", "0");
            window.fill("弃权", "0");
            look(window, "committee-votes");
            window.pressInDialog("确认决定");
            if (window.page().locator(BrowserWindow.DIALOG).count() > 0) {
                window.pressInDialog("确认决定");
            }
            look(window, "decided");
        }
    }

    /** Waits until the answer has moved the case on. */
    private static void comes(BrowserWindow window, String text) {
        for (int i = 0; i < 40 && window.shows("已上报："); i++) {
            window.page().waitForTimeout(250);
            window.page().reload();
            window.settle();
        }
        window.see(text);
    }

    private void look(BrowserWindow window, String name) {
        window.screenshot("%02d-%s".formatted(++picture, name));
        if (!window.tooWide().isEmpty()) {
            problems.add(name + " is too wide: " + window.tooWide());
        }
    }
}
