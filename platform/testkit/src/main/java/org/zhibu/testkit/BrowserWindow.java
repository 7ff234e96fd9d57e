package org.zhibu.testkit;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** One person's browser window on a running portal. */
public final class BrowserWindow implements AutoCloseable {
    /** A running Chromium, shared by the windows of a test class. */
    public static final class Chromium implements AutoCloseable {
        private final Playwright playwright;
        private final Browser browser;

        private Chromium(Playwright playwright, Browser browser) {
            this.playwright = playwright;
            this.browser = browser;
        }

        /** Skips the test where no browser is installed; with {@code CI=true} that is a failure instead. */
        public static Chromium launch() {
            Optional<Path> program = Stream.of(
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome",
                            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
            if (program.isEmpty()) {
                if ("true".equals(System.getenv("CI"))) {
                    throw new AssertionError("No Chromium is installed, and CI=true asks for the browser tests");
                }
                Assumptions.abort("No Chromium is installed; browser tests are skipped");
            }
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program.get())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            return new Chromium(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    /** Whatever the component library uses for a dialog. */
    public static final String DIALOG = "vaadin-dialog[opened], vaadin-confirm-dialog[opened]";

    private final UnaryOperator<String> address;
    private final BrowserContext context;
    private final Page page;
    private final Path screenshots;

    /** @param screenshots folder for {@link #screenshot} */
    public BrowserWindow(Chromium chromium, PortalProcess portal, int width, int height, Path screenshots) {
        this(chromium, portal::url, width, height, screenshots);
    }

    /** @param address of a path of the portal, given without leading slash */
    public BrowserWindow(Chromium chromium, UnaryOperator<String> address, int width, int height, Path screenshots) {
        this.address = address;
        this.screenshots = screenshots;
        context = chromium.browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
        page = context.newPage();
        page.setDefaultTimeout(Integer.getInteger("browser.timeout", 45000));
    }

    public Page page() {
        return page;
    }

    /** Opens a path of the portal, given without leading slash. */
    public BrowserWindow open(String path) {
        page.navigate(address.apply(path));
        settle();
        return this;
    }

    /** Signs in on the sign-in page, from wherever the portal asks for it. */
    public BrowserWindow signIn(String organizationCode, String login, String password) {
        Locator organization = page.locator("vaadin-combo-box input");
        organization.waitFor();
        organization.fill(organizationCode);
        page.locator("vaadin-combo-box-item").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.locator("vaadin-text-field input").first().fill(login);
        page.locator("vaadin-password-field input").fill(password);
        page.locator("main vaadin-button[theme~=primary]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        settle();
        return this;
    }

    /** Presses the button that reads so. */
    public BrowserWindow press(String text) {
        button(page.locator("vaadin-button:visible"), text).first().click();
        settle();
        return this;
    }

    /** Presses the button on the card of a module. @param module as its card names it */
    public BrowserWindow pressOnCard(String module, String text) {
        Locator card = page.locator(".module-card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(module).setExact(true))));
        button(card.locator("vaadin-button:visible"), text).first().click();
        settle();
        return this;
    }

    /** Presses the button that reads so in the open dialog. */
    public BrowserWindow pressInDialog(String text) {
        button(page.locator(DIALOG).last().locator("vaadin-button:visible"), text)
                .last()
                .click();
        settle();
        return this;
    }

    private static Locator button(Locator buttons, String text) {
        return buttons.filter(new Locator.FilterOptions()
                .setHasText(Pattern.compile("^\\s*" + text.replaceAll("([^\\p{L}\\p{N} ])", "\\\\$1") + "\\s*$")));
    }

    /** Writes into the field of that label. */
    public BrowserWindow fill(String label, String value) {
        Locator field = front().getByLabel(label).first();
        field.fill(value);
        boolean opensCalendar = (Boolean) field.evaluate("e => e.closest('vaadin-date-picker') !== null");
        field.press(opensCalendar ? "Enter" : "Tab");
        settle();
        return this;
    }

    /** The open dialog, or else the page. */
    public Locator front() {
        Locator dialog = page.locator(DIALOG);
        return dialog.count() > 0 ? dialog.last() : page.locator("body");
    }

    /** Waits until the text is to be seen. */
    public BrowserWindow see(String text) {
        page.getByText(text)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
        return this;
    }

    /** Whether the text is on the page now. */
    public boolean shows(String text) {
        return page.getByText(text).count() > 0;
    }

    /** Follows the link of that name. */
    public BrowserWindow follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        settle();
        return this;
    }

    /** Waits until Vaadin has nothing left to do and nothing moves any more. */
    public void settle() {
        page.waitForFunction("() => { const c = window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients;"
                + " return c && Object.keys(c).length > 0 && Object.values(c).every(x => !x.isActive || !x.isActive())"
                + " && document.getAnimations().every(a => a.playState !== 'running'"
                + " || a.effect.getComputedTiming().iterations === Infinity); }");
    }

    /** Keeps a picture of the page under the build folder. */
    public BrowserWindow screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(screenshots.resolve(name + ".png")));
        return this;
    }

    /** Serious and critical violations of accessibility, in words; empty when there are none. */
    public List<String> accessibilityViolations() {
        AxeResults results = new AxeBuilder(page).analyze();
        return results.getViolations().stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .map(rule -> rule.getId() + " " + rule.getHelp() + ": "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(n -> n.getHtml())
                                .toList())
                .toList();
    }

    /** What is wider than the room it has, so that one would have to scroll the page sideways; empty when all fits. */
    public String tooWide() {
        return (String)
                page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1 ? 'the document'"
                        + " : [...document.querySelectorAll('main, main section, main form, vaadin-dialog[opened] .edit-form')]"
                        + ".filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')"
                        + ".map(e => e.className || e.localName).join(', ')");
    }

    @Override
    public void close() {
        context.close();
    }
}
