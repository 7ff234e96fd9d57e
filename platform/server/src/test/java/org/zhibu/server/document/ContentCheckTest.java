package org.zhibu.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;
import org.zhibu.api.document.ContentScanner;
import org.zhibu.api.rule.RefusedException;

/** What a file is, told by its content, and what is refused. */
class ContentCheckTest {
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static final String TYPES = "<Types><Override ContentType=\"%s\"/></Types>";
    private static final String WORD =
            TYPES.formatted("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");

    @TempDir
    Path folder;

    @Test
    void tellsOfficeDocumentsThatPoiWrote() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("汇报");
            document.write(word);
        }
        assertThat(check("汇报.docx", word.toByteArray())).isEqualTo(FileType.DOCX);
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("名册");
            workbook.write(book);
        }
        assertThat(check("名册.XLSX", book.toByteArray())).isEqualTo(FileType.XLSX);
        refused("名册.docx", book.toByteArray(), "document.refused.otherType");
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg, FFD8FFE000104A464946, JPEG",
        "a.JPEG, FFD8FFE000104A464946, JPEG",
        "a.png, 89504E470D0A1A0A0000, PNG",
        "a.webp, 524946460000000057454250, WEBP",
        "a.pdf, 255044462D312E37, PDF",
    })
    void tellsPicturesAndPdf(String name, String head, FileType type) throws IOException {
        assertThat(check(name, java.util.HexFormat.of().parseHex(head))).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "a.exe, 4D5A9000, document.refused.type",
        "a, 255044462D312E37, document.refused.type",
        "a.pdf.exe, 255044462D312E37, document.refused.type",
        "a.pdf, 4D5A9000, document.refused.type",
        "a.svg, 3C737667, document.refused.type",
        "a.jpg, 89504E470D0A1A0A0000, document.refused.otherType",
        "a.docx, D0CF11E0A1B11AE1, document.refused.encrypted",
        "a.doc, D0CF11E0A1B11AE1, document.refused.type",
        "a.docx, 504B0304, document.refused.type",
    })
    void refusesWhatIsNotWhatItSays(String name, String head, String key) throws IOException {
        refused(name, java.util.HexFormat.of().parseHex(head), key);
    }

    @Test
    void refusesOfficeDocumentsThatDoSomething() throws IOException {
        assertThat(check("a.docx", zip(Map.of("[Content_Types].xml", WORD)))).isEqualTo(FileType.DOCX);
        refused(
                "a.docx",
                zip(Map.of(
                        "[Content_Types].xml",
                        TYPES.formatted("application/vnd.ms-word.document.macroEnabled.main+xml"))),
                "document.refused.active");
        for (String entry :
                new String[] {"word/vbaProject.bin", "word/activeX/activeX1.xml", "word/embeddings/o1.bin"}) {
            refused("a.docx", zip(Map.of("[Content_Types].xml", WORD, entry, "x")), "document.refused.active");
        }
        refused(
                "a.docx",
                zip(
                        Map.of(
                                "[Content_Types].xml",
                                WORD,
                                "word/_rels/settings.xml.rels",
                                "<Relationship Type=\"http://x/attachedTemplate\" Target=\"http://y/z.dotm\" TargetMode=\"External\"/>")),
                "document.refused.active");
        refused("a.docx", zip(Map.of("index.html", "x")), "document.refused.type");
    }

    @Test
    void refusesPdfThatDoesSomethingEvenWhenPacked() throws IOException {
        refused(
                "a.pdf",
                ascii("%PDF-1.7 <</OpenAction <</S /JavaScript /JS (app.alert(1))>>>>"),
                "document.refused.active");
        refused("a.pdf", ascii("%PDF-1.7 <</S /Launch>>"), "document.refused.active");
        refused("a.pdf", ascii("%PDF-1.7 trailer <</Encrypt 5 0 R>>"), "document.refused.encrypted");
        assertThat(check("a.pdf", ascii("%PDF-1.7 (no /JSON here)"))).isEqualTo(FileType.PDF);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(ascii("%PDF-1.7 1 0 obj <</Type /ObjStm /Filter /FlateDecode>>\nstream\r\n"));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(ascii("<</S /JavaScript /JS (x)>>"));
        }
        refused("a.pdf", packed.toByteArray(), "document.refused.active");
    }

    @Test
    void aScannerHasTheLastWord() throws IOException {
        ContentScanner scanner =
                file -> Files.readString(file, StandardCharsets.ISO_8859_1).contains(EICAR)
                        ? Optional.of("EICAR")
                        : Optional.empty();
        ContentScanner broken = file -> {
            throw new IOException("no scanner at the other end");
        };
        assertThatThrownBy(() -> check("a.pdf", ascii("%PDF-1.7 " + EICAR), scanner))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings().getFirst().arguments()).containsExactly("EICAR"));
        assertThat(check("a.pdf", ascii("%PDF-1.7"), scanner)).isEqualTo(FileType.PDF);
        assertThatThrownBy(() -> check("a.pdf", ascii("%PDF-1.7"), broken)).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\temp\\申请书.pdf, 申请书.pdf",
        "/etc/passwd, passwd",
        "a\u0000b\u202Efdp.exe, abfdp.exe",
        "'  ', _",
        "一<二>|三.png, 一_二__三.png",
    })
    void makesNamesThatEverySystemCanSave(String sent, String kept) {
        assertThat(FileName.of(sent)).isEqualTo(kept);
    }

    @Test
    void cutsLongNamesBeforeTheExtension() {
        String kept = FileName.of("长".repeat(300) + ".docx");
        assertThat(kept).hasSize(120).endsWith("长.docx");
    }

    private FileType check(String name, byte[] content, ContentScanner... scanners) throws IOException {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (ContentScanner scanner : scanners) {
            beans.addBean("scanner" + scanner.hashCode(), scanner);
        }
        Path file = Files.write(folder.resolve("content"), content);
        AttachmentSettings settings = new AttachmentSettings(DataSize.ofMegabytes(1), EnumSet.allOf(FileType.class));
        return new ContentCheck(settings, beans.getBeanProvider(ContentScanner.class)).check(name, file);
    }

    private void refused(String name, byte[] content, String key) {
        assertThatThrownBy(() -> check(name, content))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings().getFirst().messageKey()).isEqualTo(key));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
