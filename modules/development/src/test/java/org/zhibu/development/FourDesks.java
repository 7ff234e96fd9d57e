package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.zhibu.testkit.BrowserWindow;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.ServedTest;

/** Four organisations at their desks: the branch, the general branch above it, the township's committee and the county. */
abstract class FourDesks extends ServedTest {
    private static final Path PICTURES = Path.of("target/screenshots/way");
    static final String NAME = "程小禾";
    private static final List<String> BOARD = List.of("傅建华", "奚文斌", "韦春兰", "彭立新", "葛爱民");

    private static final List<String> MEMBERS = List.of("昌建华", "马小军", "贺玉梅", "苗大山", "田秀英", "康立国");

    protected final Desk.Pictures pictures = new Desk.Pictures(PICTURES);
    protected UUID person;
    protected Login secretaryLogin;
    protected Desk secretary;
    private Desk general;
    protected Desk committee;
    private Desk county;
    protected BrowserWindow window;
    protected BodiesAbove above;
    protected SecretarysPages pages;
    protected PrintedPapers papers;
    protected String page = "";

    FourDesks() {
        super(PICTURES, "");
    }

    @BeforeEach
    void county() throws IOException {
        clock.setDate(LocalDate.of(2026, 3, 2));
        long top = world.county("中共清溪县委组织部");
        long township = world.committee(top, "中共柳坪镇委员会");
        long middle = world.below(township, "中共河东片总支部委员会", "VILLAGE", "GENERAL_BRANCH");
        long branch = world.below(middle, "中共河头湾村支部委员会", "VILLAGE", "BRANCH");
        secretaryLogin = world.login(branch, "鲁国强", "BRANCH_SECRETARY");
        BOARD.forEach(name -> world.person(township, name, "FULL"));
        for (String member : MEMBERS) {
            world.person(branch, member, "FULL");
        }
        world.group(branch, "第一党小组");
        person = world.person(branch, NAME, "MASSES");
        world.moduleOn(branch, "development");
        secretary = desk(secretaryLogin);
        committee = desk(world.login(township, "柳文斌", "COMMITTEE_SECRETARY"));
        county = desk(world.login(top, "常学军", "ORGANIZATION_OFFICER"));
        general = desk(world.login(middle, "范春兰", "COMMITTEE_SECRETARY"));
        desks();
    }

    private void desks() {
        window = secretary.window();
        above = new BodiesAbove(general, committee, county, BOARD);
        pages = new SecretarysPages(secretary, NAME);
        pages.found(page, "people/" + person);
        papers = new PrintedPapers(secretary, NAME);
    }

    private Desk desk(Login login) throws IOException {
        return new Desk(window(login, 1440, 900), world.codeOf(login.organization()), login, pictures);
    }

    @AfterEach
    void leave() {
        secretary.look("last");
        for (Desk desk : List.of(secretary, general, committee, county)) {
            desk.close();
        }
    }

    protected final void on(int year, int month, int day) {
        clock.setDate(LocalDate.of(year, month, day));
    }

    protected static String poster(String notice) {
        return "notices/" + notice.replaceAll(".*=", "") + "/poster";
    }

    /** Hands the case up. Returns the key of the submission. */
    protected final String handUp(String what) {
        window.press("上报：" + what);
        secretary.look("hand-up");
        assertThat(window.front().getByLabel("仍要办理的理由").count())
                .as("nothing lacks")
                .isZero();
        window.pressInDialog("上报");
        window.pressInDialog("上报");
        window.see("已上报：");
        return window.page()
                .locator("a[href*='submissions/']")
                .first()
                .getAttribute("href")
                .replaceAll(".*/", "");
    }

    /** Waits until the answer has moved the case on. */
    protected final void comes(String text) {
        secretary.open(page);
        for (int i = 0; i < 40 && window.shows("已上报："); i++) {
            window.page().waitForTimeout(250);
            secretary.open(page);
        }
        window.see(text);
    }
}
