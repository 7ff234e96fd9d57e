package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.zhibu.testkit.BrowserWindow;

/** Prints what can be printed, as a picture of the sheet and as PDF, and reads what stands on it. */
final class PrintedPapers {
    private final Desk desk;
    private final String name;
    private final Set<String> printed = new LinkedHashSet<>();

    PrintedPapers(Desk desk, String name) {
        this.desk = desk;
        this.name = name;
    }

    /** Names of all that was printed. */
    Set<String> printed() {
        return printed;
    }

    /** Prints a page. Returns the text of its sheet. */
    String print(String path, String as) {
        return print(desk, path, as);
    }

    String print(Desk at, String path, String as) {
        BrowserWindow window = at.open(path);
        Locator sheet = window.page().locator("main .print-sheet");
        String text = sheet.innerText();
        assertThat(text).as(as).contains(name).doesNotContain("null", "{0}", "development.", "!");
        Path folder = at.pictures().folder();
        sheet.screenshot(new Locator.ScreenshotOptions().setPath(folder.resolve("print-" + as + ".png")));
        window.page()
                .pdf(new Page.PdfOptions()
                        .setFormat("A4")
                        .setPreferCSSPageSize(true)
                        .setPath(folder.resolve("print-" + as + ".pdf")));
        printed.add(as);
        return text;
    }

    /** Each document that the case page offers. */
    void allOf(String casePage) {
        desk.open(casePage);
        for (String link : links()) {
            print(link, link.replaceAll(".*/print/", "").replaceAll("\\?item=.*(.{4})$", "-$1"));
        }
    }

    private List<String> links() {
        List<String> links = new ArrayList<>();
        for (Locator anchor : desk.window().page().locator("a[href*='/print/']").all()) {
            String link = anchor.getAttribute("href").replaceAll("^/", "");
            if (!links.contains(link)) {
                links.add(link);
            }
        }
        return links;
    }

    /** The whole file as it is carried away. Returns the names of what is in it, in their order. */
    List<String> file(String casePage) throws IOException {
        desk.open(casePage);
        Path zip = desk.fetch("下载整份档案（ZIP）");
        assertThat(zip).hasFileName(name + ".zip");
        List<String> names = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            file.stream().forEach(entry -> names.add(checked(file, entry)));
        }
        return names;
    }

    private static String checked(ZipFile file, ZipEntry entry) {
        try (var in = file.getInputStream(entry)) {
            assertThat(in.readAllBytes()).as(entry.getName()).hasSizeGreaterThan(1000);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return entry.getName();
    }
}
