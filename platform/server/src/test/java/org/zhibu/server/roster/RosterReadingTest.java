package org.zhibu.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.table.Cell;
import org.zhibu.api.table.SpelledDay;
import org.zhibu.api.text.Messages;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Rule;

/** What is said of files and rows that cannot be taken as they are, each in its own words. */
class RosterReadingTest extends PortalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final String ID = RosterFile.id("1970-05-01", 1);
    private static final String[] HEADERS = {
        "姓名", "性别", "民族", "出生年月", "身份证号", "联系电话", "文化程度", "人员类别", "申请时间", "积极分子时间", "发展对象时间", "入党时间", "转正时间", "备注"
    };
    private static final Object[] GOOD = {
        "张三",
        "男",
        "汉",
        "1970.05",
        ID,
        "13800000000",
        "大学",
        "正式党员",
        "1993-01-05",
        "1994年3月2日",
        "19950301",
        LocalDate.of(1995, 7, 1),
        LocalDate.of(1996, 7, 1),
        ""
    };

    @Autowired
    RosterSheets sheets;

    @Autowired
    Messages messages;

    private final List<RosterRow> rows = new ArrayList<>();

    @Test
    void takesAGoodRowWithoutAWord() {
        assertThat(read(new RosterFile(HEADERS).row(GOOD).save())).isEmpty();
        RosterRow row = rows.getFirst();
        assertThat(Arrays.stream(RosterField.values()).map(row::stored).filter(Objects::nonNull))
                .containsExactly(
                        "张三",
                        "MALE",
                        ID,
                        "1970-05-01",
                        "汉族",
                        "13800000000",
                        "BACHELOR",
                        "FULL",
                        "1993-01-05",
                        "1994-03-02",
                        "1995-03-01",
                        "1995-07-01",
                        "1996-07-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "姓名||MISSING_NAME",
                "姓名|张3|ODD_NAME",
                "姓名|张😀|PICTOGRAPH",
                "性别|未填|UNKNOWN_SEX",
                "性别|女|ID_SEX",
                "民族|火星族|UNKNOWN_ETHNICITY",
                "出生年月|1970.06|ID_BIRTH",
                "出生年月|七〇年|DATE_UNREADABLE",
                "出生年月|1970-02-30|DATE_IMPOSSIBLE",
                "出生年月|2030-01-01|DATE_FUTURE",
                "出生年月|1899-01-01|DATE_EARLY",
                "身份证号|#110101197005010011|ID_PRECISION",
                "身份证号|1.10101E+17|ID_PRECISION",
                "身份证号|110101700501001|ID_OLD",
                "身份证号|11010119700501|ID_LENGTH",
                "身份证号|11010119700501001A|ID_CHARACTERS",
                "身份证号|110101197013010011|ID_DATE",
                "身份证号|110101197005010011|ID_CHECKSUM",
                "联系电话|电话见备注|PHONE",
                "联系电话|13800000000/13900000000|PHONE_SEVERAL",
                "文化程度|读过私塾|UNKNOWN_EDUCATION",
                "人员类别|先锋|UNKNOWN_STATUS",
                "人员类别|党员|STATUS_DERIVED",
                "人员类别|群众|STATUS_DATES",
                "人员类别|预备党员|STATUS_DATES",
                "申请时间|1960-01-01|DATE_BEFORE_BIRTH",
                "申请时间|1985-01-01|YOUNG_THEN",
                "积极分子时间|1992-01-01|DATE_ORDER",
                "积极分子时间|1993.2|DATE_MONTH",
                "积极分子时间|#1994.1|DATE_AMBIGUOUS",
                "积极分子时间|#34400|DATE_SERIAL",
                "转正时间|1996-01-01|PROBATION_SHORT",
                "备注|<b>注</b>|MARKUP",
                "备注|一_x0007_二|CONTROL_CHARACTER",
            })
    @Rule({"PPL-01", "PPL-04", "PPL-20", "STEP-01"})
    void namesWhatIsWrongWithACell(String header, @Nullable String value, FindingKind kind) {
        Object[] cells = GOOD.clone();
        int column = List.of(HEADERS).indexOf(header);
        cells[column] = value != null && value.startsWith("#") ? (Object) Double.valueOf(value.substring(1)) : value;
        RosterFinding finding = finding(read(new RosterFile(HEADERS).row(cells).save()), kind);
        assertThat(finding.row()).isEqualTo(2);
        says(finding, "2", header, value == null || value.startsWith("#") ? "" : value.replace("_x0007_", "\u2423"));
    }

    static Stream<Arguments> oddRows() {
        return Stream.of(
                odd(FindingKind.TOO_LONG, f -> f.row(with("备注", "长".repeat(501)))),
                odd(FindingKind.MISSING_KEY, f -> f.row(with("身份证号", null, "出生年月", null))),
                odd(FindingKind.TOO_YOUNG, f -> f.row("李四", "女", null, "2010-01-01", null, null, null, "入党申请人")),
                odd(FindingKind.PROBATION_OVER, f -> f.row(with("人员类别", "预备党员", "转正时间", null, "入党时间", "2024-01-01"))),
                odd(FindingKind.DOUBLE_ID, f -> f.row(GOOD).row(with("姓名", "李四"))),
                odd(FindingKind.DOUBLE_PERSON, f -> f.row(GOOD).row(with("身份证号", null, "出生年月", "1970-05-01"))),
                odd(FindingKind.DOUBLE_PERSON, f -> f.row(GOOD).row(with("身份证号", null))),
                odd(FindingKind.FORMULA, f -> {
                    f.row(GOOD);
                    f.sheet.getRow(1).getCell(13).setCellFormula("1+1");
                }),
                odd(FindingKind.ERROR_VALUE, f -> {
                    f.row(GOOD);
                    f.sheet.getRow(1).getCell(13).setCellErrorValue((byte) 23);
                }),
                odd(FindingKind.MERGED_CELLS, f -> {
                    f.row(GOOD).row("李四", "女", null, "1980-01-01", null, null, null, "群众");
                    f.sheet.addMergedRegion(new CellRangeAddress(1, 2, 13, 13));
                }),
                odd(FindingKind.HIDDEN_ROW, f -> {
                    f.row(GOOD);
                    f.sheet.getRow(1).setZeroHeight(true);
                }),
                odd(FindingKind.HIDDEN_COLUMN, f -> {
                    f.row(GOOD);
                    f.sheet.setColumnHidden(5, true);
                }),
                odd(FindingKind.HIDDEN_SHEET, f -> {
                    f.row(GOOD);
                    f.book.createSheet("旧名册");
                    f.book.setSheetHidden(1, true);
                }),
                odd(FindingKind.OTHER_SHEET, f -> {
                    f.row(GOOD);
                    var other = f.book.createSheet("退休支部").createRow(0);
                    other.createCell(0).setCellValue("姓名");
                    other.createCell(1).setCellValue("性别");
                }),
                odd(FindingKind.NO_ROWS, f -> {}),
                odd(FindingKind.UNKNOWN_COLUMN, f -> {
                    f.sheet.getRow(0).createCell(14).setCellValue("血型");
                    f.row(GOOD);
                }),
                odd(FindingKind.DOUBLE_COLUMN, f -> {
                    f.sheet.getRow(0).createCell(14).setCellValue("学历");
                    f.row(GOOD);
                }));
    }

    @ParameterizedTest
    @MethodSource("oddRows")
    @Rule({"PPL-01", "PPL-42"})
    void namesWhatIsWrongWithRowsAndSheets(FindingKind kind, Consumer<RosterFile> content) {
        RosterFile file = new RosterFile(HEADERS);
        content.accept(file);
        RosterFinding finding = finding(read(file.save()), kind);
        says(
                finding,
                finding.row() == 0 ? "" : Integer.toString(finding.row()),
                sheets.label(finding),
                finding.value());
    }

    static Stream<Arguments> oddFiles() throws IOException {
        return Stream.of(
                Arguments.of(FindingKind.FILE_EMPTY, new byte[0]),
                Arguments.of(FindingKind.FILE_NOT_XLSX, "姓名,性别\n张三,男".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        FindingKind.FILE_NOT_XLSX,
                        zip(Map.of("word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8)))),
                Arguments.of(FindingKind.FILE_OLD_FORMAT, oldFormat()),
                Arguments.of(FindingKind.FILE_ENCRYPTED, encrypted()),
                Arguments.of(FindingKind.FILE_DAMAGED, new byte[] {'P', 'K', 3, 4, 1, 2, 3}),
                Arguments.of(FindingKind.FILE_BOMB, bomb()),
                Arguments.of(FindingKind.NO_HEADER, bytes(new RosterFile("单位", "职务").row("村委会", "主任"))),
                Arguments.of(FindingKind.MISSING_COLUMN, bytes(new RosterFile("姓名", "人员类别").row("张三", "群众"))),
                Arguments.of(FindingKind.TOO_MANY_ROWS, tooMany()));
    }

    @ParameterizedTest
    @MethodSource("oddFiles")
    void namesWhatIsWrongWithAFile(FindingKind kind, byte[] bytes) {
        RosterFinding finding = finding(read(RosterFile.file(bytes)), kind);
        says(finding, finding.value());
        assertThat(rows.size()).isLessThanOrEqualTo(RosterReading.MAX_ROWS);
    }

    @Test
    void everyKindHasItsOwnMessageInBothLanguages() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            List<String> said = Arrays.stream(FindingKind.values())
                    .map(k -> messages.text(locale, k.messageKey(), "7", "列", "值", "甲", "乙"))
                    .toList();
            assertThat(said).doesNotHaveDuplicates().noneMatch(text -> text.startsWith("!"));
        }
        assertThat(FindingKind.values()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @CsvSource({
        "1970.5,1970-05-01,true",
        "1970.05,1970-05-01,true",
        "1970-05-01,1970-05-01,false",
        "1970年5月,1970-05-01,true",
        "1970年05月01日,1970-05-01,false",
        "19700501,1970-05-01,false",
        "197005,1970-05-01,true",
        "1970/5/1,1970-05-01,false",
        "1970.5.1,1970-05-01,false",
        "１９７０．５．１,1970-05-01,false",
        "1970 年 5 月 1 日,1970-05-01,false",
        "1970-05-01 00:00:00,1970-05-01,false",
        "1970年5月1号,1970-05-01,false"
    })
    void readsDaysAsPeopleSpellThem(String text, LocalDate date, boolean monthOnly) {
        assertThat(SpelledDay.read(new Cell(0, Cell.Kind.TEXT, text, false)))
                .isEqualTo(new SpelledDay.Day(date, monthOnly));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "姓 名|NAME",
                "姓　名*|NAME",
                "名字|NAME",
                "'公民身份\n号码'|NATIONAL_ID",
                "身份证号（18位）|NATIONAL_ID",
                "出生年月（如1970.05）|BIRTH_DATE",
                "学历/文化程度|EDUCATION",
                "手机（必填）|PHONE",
                "入党时间：|ADMITTED_ON",
                "【转正日期】转正时间|FULL_ON",
                "所在党小组|GROUP",
                "政治面貌|STATUS",
                "党员类别|STATUS",
                "ＮＡＭＥ|NAME",
                "Date of birth|BIRTH_DATE"
            })
    void knowsColumnsByTheNamesPeopleUse(String header, RosterField field) {
        assertThat(new Vocabulary().field(header)).contains(field);
    }

    @Test
    void findsTheHeaderBelowATitleAndInTwoRows() {
        RosterFile file = new RosterFile("丙村党支部党员名册");
        file.row("填报单位：丙村", null, "2026年3月");
        file.row("序号", "姓名", "性别", "出生年月", "党内信息");
        file.row(null, null, null, null, "入党时间", "转正时间");
        file.row(1, "张 三", "男", "1970-05-01", "1995.7", "1996.7");
        file.row("合计", null, null, null, null);
        assertThat(read(file.save()))
                .extracting(RosterFinding::kind)
                .containsOnly(FindingKind.DATE_MONTH, FindingKind.STATUS_DERIVED);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.text(RosterField.NAME)).isEqualTo("张三");
            assertThat(row.day(RosterField.FULL_ON)).isEqualTo("1996-07-01");
        });
    }

    private List<RosterFinding> read(Path file) {
        rows.clear();
        RosterReading reading = new RosterReading(new Vocabulary(), TODAY, rows::add, n -> {});
        reading.read(file);
        return reading.findings();
    }

    private static RosterFinding finding(List<RosterFinding> findings, FindingKind kind) {
        return findings.stream()
                .filter(f -> f.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not among " + findings));
    }

    private void says(RosterFinding finding, String... parts) {
        assertThat(sheets.text(finding)).doesNotStartWith("!").contains(parts);
    }

    private static Arguments odd(FindingKind kind, Consumer<RosterFile> content) {
        return Arguments.of(kind, content);
    }

    private static Object[] with(@Nullable String... headersAndValues) {
        Map<String, @Nullable String> other = new HashMap<>();
        for (int i = 0; i < headersAndValues.length; i += 2) {
            other.put(headersAndValues[i], headersAndValues[i + 1]);
        }
        Object[] cells = GOOD.clone();
        for (int i = 0; i < HEADERS.length; i++) {
            if (other.containsKey(HEADERS[i])) {
                cells[i] = other.get(HEADERS[i]);
            }
        }
        return cells;
    }

    private static byte[] bytes(RosterFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.book.write(out);
        return out.toByteArray();
    }

    private static byte[] oldFormat() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("名册");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(bytes(new RosterFile(HEADERS).row(GOOD)));
            } catch (java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            files.writeFilesystem(all);
            return all.toByteArray();
        }
    }

    /** A small file whose sheet unpacks to a gigabyte of blanks. */
    private static byte[] bomb() throws IOException {
        byte[] good = bytes(new RosterFile(HEADERS).row(GOOD));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(good))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    String xml = new String(content, StandardCharsets.UTF_8);
                    int end = xml.indexOf("<sheetData>") + "<sheetData>".length();
                    zip.write(xml.substring(0, end).getBytes(StandardCharsets.UTF_8));
                    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 400; i++) {
                        zip.write(blanks);
                    }
                    zip.write(xml.substring(end).getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write(content);
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] tooMany() {
        try (org.zhibu.api.table.Spreadsheet book = new org.zhibu.api.table.Spreadsheet()) {
            var sheet = book.sheet(
                    "名册",
                    List.of(),
                    List.of(
                            org.zhibu.api.table.Column.text("姓名"),
                            org.zhibu.api.table.Column.text("性别"),
                            org.zhibu.api.table.Column.date("出生日期"),
                            org.zhibu.api.table.Column.text("政治面貌")));
            for (int i = 0; i <= RosterReading.MAX_ROWS; i++) {
                sheet.row("人" + i, "男", LocalDate.of(1970, 1, 1).plusDays(i % 9000), "群众");
            }
            return book.bytes();
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
