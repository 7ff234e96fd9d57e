package org.zhibu.development.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.zhibu.api.document.DocumentTemplate;
import org.zhibu.development.path.Act;
import org.zhibu.server.document.Templates;
import org.zhibu.testkit.Rule;

/** The documents say in a word processor what the page says, and committees can put templates of their own in their place. */
class DocumentsTest extends PrintingTest {
    private static final Path SOFFICE = Path.of("/usr/bin/soffice");

    @Test
    @Rule("MEET-78")
    void everyShippedTemplateIsFitToBeReplaced() throws IOException {
        actAs(township());
        Templates templates = context.getBean(Templates.class);
        for (Form form : Form.values()) {
            byte[] file = templates.file(form.kind());
            assertThat(templates.check(form.kind(), "template.docx", new ByteArrayInputStream(file)))
                    .as(form.name())
                    .isEmpty();
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
                var page = document.getDocument().getBody().getSectPr();
                assertThat(page.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
                assertThat(page.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(2098));
                assertThat(document.getParagraphs().stream()
                                .flatMap(p -> p.getRuns().stream())
                                .map(r -> r.getCTR().getRPr().getRFontsArray(0).getEastAsia()))
                        .as(form.name())
                        .isNotEmpty()
                        .allMatch(List.of("仿宋", "宋体", "黑体")::contains);
            }
            assertThat(templates.preview(form.kind())).isNotEmpty();
        }
        assertThat(bean(ShippedForms.class).developmentLetter())
                .extracting(DocumentTemplate::kind)
                .isEqualTo("development.form.letter");
    }

    @Test
    @Rule({"TPL-02", "TPL-08", "TPL-09", "SMP-12"})
    void everyDocumentSaysInLibreOfficeWhatThePageSays() throws IOException, InterruptedException {
        if (System.getenv("CI") == null) {
            assumeThat(Files.exists(SOFFICE)).as("LibreOffice is installed").isTrue();
        }
        UUID id = converted();
        Path folder = Files.createTempDirectory("forms-");
        Map<Print, PrintSheet> sheets = new EnumMap<>(Print.class);
        for (Print print : prints().of(read(id))) {
            sheets.put(print, prints().sheet(id, print, null));
            Files.write(folder.resolve(print.path() + ".docx"), prints().docx(id, print, null));
        }
        assertThat(sheets.keySet())
                .as("all of a case that was not annulled")
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Print.ANNULMENT)));
        Path pictures = Files.createDirectories(Path.of("target/screenshots/forms"));
        office(folder, folder, "txt:Text (encoded):UTF8");
        office(folder, pictures, "pdf");
        for (Map.Entry<Print, PrintSheet> one : sheets.entrySet()) {
            String name = one.getKey().path();
            String text = plain(Files.readString(folder.resolve(name + ".txt")));
            assertThat(text).as(name).doesNotContain("{{").doesNotContain("!development");
            for (String value : values(one.getValue())) {
                assertThat(text).as(name).contains(plain(value));
            }
            String sheet =
                    Files.readString(pictures.resolve(name + ".pdf"), java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(sheet).results())
                    .as("sheets of " + name)
                    .hasSizeBetween(1, 4);
        }
        assertThat(world.jdbc()
                        .sql(
                                "select count(*) from app.audit_entry where tenant_id = ? and act = 'development.download'")
                        .param(branch)
                        .query(Integer.class)
                        .single())
                .isEqualTo(sheets.size());
    }

    @Test
    void everySentenceThatTheFormsSayExists() throws IOException {
        Properties known = new Properties();
        try (Reader in = Files.newBufferedReader(
                Path.of("src/main/resources/org/zhibu/development/messages_zh_CN.properties"))) {
            known.load(in);
        }
        List<String> said = new ArrayList<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/zhibu/development/print"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Pattern.compile("\\bsay\\(\\s*\"([^\"]*[^.\"])\"\\s*[,)]")
                        .matcher(Files.readString(source))
                        .results()
                        .map(m -> "development.print." + m.group(1))
                        .forEach(said::add);
            }
        }
        assertThat(said).hasSizeGreaterThan(50).allMatch(known::containsKey);
    }

    @Test
    @Rule("DEV-01")
    void everyActReadsWellInTheAuditLog() throws IOException {
        Properties known = new Properties();
        try (Reader in = Files.newBufferedReader(
                Path.of("src/main/resources/org/zhibu/development/messages_zh_CN.properties"))) {
            known.load(in);
        }
        List<String> acts = new ArrayList<>();
        for (Act act : Act.values()) {
            acts.add(act.name().toLowerCase(java.util.Locale.ROOT).replace("_", ""));
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Pattern.compile("audit\\.record\\(\\s*\"development\\.([A-Za-z]+)\"")
                        .matcher(Files.readString(source))
                        .results()
                        .map(m -> m.group(1))
                        .forEach(acts::add);
            }
        }
        assertThat(acts).hasSizeGreaterThan(50).allMatch(a -> known.containsKey("development.act." + a));
    }

    private static List<String> values(PrintSheet sheet) {
        List<String> all = new ArrayList<>();
        Stream<String> texts = sheet.form() == Form.TALK
                ? sheet.texts().entrySet().stream()
                        .filter(e -> !e.getKey().equals("signature"))
                        .map(Map.Entry::getValue)
                : sheet.texts().values().stream();
        Stream.concat(
                        texts,
                        sheet.lists().values().stream().flatMap(List::stream).flatMap(e -> e.values().stream()))
                .flatMap(String::lines)
                .filter(l -> !l.isBlank())
                .forEach(all::add);
        return all;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\uFEFF\\u3000]+", "");
    }

    private static void office(Path from, Path to, String format) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=file://" + from.resolve("profile"),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                to.toString()));
        try (Stream<Path> files = Files.list(from)) {
            files.filter(f -> f.toString().endsWith(".docx"))
                    .map(Path::toString)
                    .forEach(command::add);
        }
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(from.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).as("LibreOffice ends").isTrue();
    }
}
