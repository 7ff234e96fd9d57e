package org.zhibu.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.document.DocumentTemplate;
import org.zhibu.api.document.TemplateField;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.testkit.Login;

/** Documents by templates: shipped ones, and those of the nearest committee. */
class TemplatesTest extends PortalTest {
    @Autowired
    Templates templates;

    @Autowired
    TemplateKinds kinds;

    @Autowired
    TemplateWords words;

    private Login county;
    private Login town;
    private Login village;

    @BeforeEach
    void openTree() {
        long department = world.county("甲县委组织部");
        county = world.login(department, "孙某", "COMMITTEE_SECRETARY");
        long committee = world.committee(department, "乙镇党委");
        town = world.login(committee, "赵某", "COMMITTEE_SECRETARY");
        village = world.login(world.branch(committee, "丙村党支部"), "王某", "BRANCH_SECRETARY");
        actAs(town);
    }

    @Test
    void everyShippedTemplateHasEveryFieldAndThePageOfOfficialDocuments() throws IOException {
        for (DocumentTemplate template : kinds.all()) {
            byte[] file = templates.file(template.kind());
            assertThat(words.check(template, file)).as(template.kind()).isEmpty();
            assertThat(DocxFiller.places(file))
                    .as(template.kind())
                    .containsExactlyInAnyOrderElementsOf(words.places(template).keySet());
            try (XWPFDocument document = open(file)) {
                var page = document.getDocument().getBody().getSectPr();
                assertThat(page.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
                assertThat(page.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(2098));
                assertThat(document.getParagraphs().stream()
                                .flatMap(p -> p.getRuns().stream())
                                .map(r -> r.getCTR().getRPr().getRFontsArray(0).getEastAsia()))
                        .isNotEmpty()
                        .allMatch(List.of("仿宋", "宋体", "黑体")::contains);
            }
        }
    }

    @Test
    void everyFieldOfEveryKindAppearsInTheDocument() throws IOException {
        for (DocumentTemplate template : kinds.all()) {
            Map<String, Object> values = new HashMap<>();
            List<String> expected = new java.util.ArrayList<>();
            for (TemplateField field : template.fields()) {
                values.put(field.name(), value(template, field, expected));
            }
            String text = text(templates.docx(template.kind(), values));
            assertThat(text).as(template.kind()).contains(expected).doesNotContain("{{");
        }
    }

    @Test
    void aReplyReadsBackFieldByField() throws IOException {
        byte[] file = templates.docx(
                "reply",
                Map.of(
                        "number", "乙镇党复〔2026〕15号",
                        "title", "关于接收张某同志为中共预备党员的批复",
                        "addressees", "各党（总）支部",
                        "body", "第一段。\n第二段 <b>&amp; {{文号}}。",
                        "issuer", "中共乙镇委员会",
                        "date", java.time.LocalDate.of(2026, 6, 5)));
        try (XWPFDocument document = open(file)) {
            List<XWPFParagraph> filled = document.getParagraphs().stream()
                    .filter(p -> !p.getText().isEmpty())
                    .toList();
            assertThat(filled)
                    .extracting(XWPFParagraph::getText)
                    .containsExactly(
                            "乙镇党复〔2026〕15号",
                            "关于接收张某同志为中共预备党员的批复",
                            "各党（总）支部：",
                            "第一段。",
                            "第二段 <b>&amp; {{文号}}。",
                            "中共乙镇委员会",
                            "2026年6月5日");
            assertThat(filled.get(4).getIndentationFirstLine()).isEqualTo(640);
            assertThat(filled.get(4).getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(16);
        }
    }

    @Test
    void keepsWhateverPeopleWrite() throws IOException {
        String name = "长".repeat(60);
        Map<String, Object> values = new HashMap<>(Map.of("talker", name, "person", "学习😀\u0007", "time", "2026年"));
        values.put("points", "一、动机\r\n二、认识");
        try (XWPFDocument document = open(templates.docx("talk", values))) {
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRow(0).getCell(1).getText()).isEqualTo(name);
            assertThat(table.getRow(0).getCell(3).getText()).isEqualTo("学习😀");
            assertThat(table.getRow(1).getCell(3).getText()).isEmpty();
            assertThat(table.getRow(3).getCell(1).getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("一、动机", "二、认识");
        }
    }

    @Test
    void fillsPlacesThatAWordProcessorToreApart() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph torn = document.createParagraph();
            for (String piece : List.of("甲{", "{姓", "名}", "}乙{{", "空", "}}丙")) {
                torn.createRun().setText(piece);
            }
            document.createParagraph().createRun().setText("{{ 人.号 }}、{{人.名}}；");
            document.createParagraph().createRun().setText("共{{姓名}}");
            document.write(out);
        }
        byte[] filled = DocxFiller.fill(
                out.toByteArray(),
                Map.of("姓名", "李\n某", "空", ""),
                Map.of("人", List.of(Map.of("号", "1", "名", "{{人.号}}"), Map.of("号", "2", "名", "钱"))));
        try (XWPFDocument document = open(filled)) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("甲李\n某乙丙", "1、{{人.号}}；", "2、钱；", "共李\n某");
        }
    }

    @Test
    void refusesToWriteWithoutARequiredFieldOrWithOneItDoesNotKnow() {
        assertThatThrownBy(() -> templates.docx("talk", Map.of("talker", "王某")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        templates.docx("talk", Map.of("talker", "王某", "person", "张某", "time", "今天", "shoeSize", "42")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> templates.docx("nothing", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNearestCommitteesTemplateCountsForThoseBelow() throws IOException {
        actAs(county);
        replace("县{{谈话人}}{{被谈话人}}{{时间}}");
        actAs(village);
        assertThat(talk()).startsWith("县王某");
        actAs(town);
        replace("镇{{谈话人}}{{被谈话人}}{{时间}}");
        assertThat(row().own()).isTrue();
        actAs(village);
        assertThat(talk()).startsWith("镇王某");
        assertThat(row().source()).isEqualTo("乙镇党委");
        assertThat(row().own()).isFalse();
        assertThat(templates.history("talk")).isEmpty();
        actAs(county);
        assertThat(talk()).startsWith("县王某");
        actAs(town);
        templates.reset("talk");
        assertThat(talk()).startsWith("县王某");
        List<TemplateChange> history = templates.history("talk");
        assertThat(history).extracting(TemplateChange::fileName).containsExactly("", "谈话.docx");
        assertThat(text(templates.past(history.getLast().id()))).startsWith("镇{{谈话人}}");
        actAs(county);
        templates.reset("talk");
        actAs(village);
        assertThat(talk()).startsWith("谈话记录表");
        assertThat(row().source()).isEmpty();
        assertThat(text(templates.preview("talk"))).contains("入党动机");
    }

    @Test
    void aTemplateOfANeighbourCountsForNobodyElse() throws IOException {
        long other = world.committee(county.organization(), "戊镇党委");
        actAs(world.login(other, "周某", "COMMITTEE_SECRETARY"));
        replace("戊{{谈话人}}{{被谈话人}}{{时间}}");
        actAs(village);
        assertThat(talk()).startsWith("谈话记录表");
    }

    @Test
    void namesEachFieldThatIsWrongAndWritesNothing() throws IOException {
        byte[] wrong = docx("{{谈话人}}{{被谈话人}}{{鞋码}}{{人员.姓名}}");
        assertThat(templates.check("talk", "谈话.docx", new ByteArrayInputStream(wrong)))
                .extracting(f -> f.messageKey() + " " + f.arguments())
                .containsExactly(
                        "document.template.unknown [鞋码]",
                        "document.template.unknown [人员.姓名]",
                        "document.template.missing [时间]");
        assertThatThrownBy(() -> templates.replace("talk", "谈话.docx", new ByteArrayInputStream(wrong)))
                .isInstanceOf(RefusedException.class);
        assertThat(templates.history("talk")).isEmpty();
        assertThat(templates.check(
                        "talk",
                        "谈话.pdf",
                        new ByteArrayInputStream("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .extracting(Finding::messageKey)
                .containsExactly("document.refused.type");
        actAs(village);
        assertThatThrownBy(() -> replace("{{谈话人}}{{被谈话人}}{{时间}}")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> templates.reset("talk")).isInstanceOf(RefusedException.class);
    }

    @Test
    void theListOfKindsTakesOneStatementHoweverManyWereReplaced() throws IOException {
        long before = StatementCount.of(() -> templates.list());
        replace("{{谈话人}}{{被谈话人}}{{时间}}");
        assertThat(StatementCount.of(() -> templates.list())).isEqualTo(before);
    }

    private static Object value(DocumentTemplate template, TemplateField field, List<String> expected) {
        if (!field.isList()) {
            String text = "〈" + template.kind() + field.name() + "〉";
            expected.add(text);
            return text;
        }
        List<Map<String, String>> entries = new java.util.ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Map<String, String> entry = new HashMap<>();
            for (TemplateField column : field.columns()) {
                entry.put(column.name(), "〈" + column.name() + i + "〉");
            }
            expected.addAll(entry.values());
            entries.add(entry);
        }
        return entries;
    }

    private void replace(String text) throws IOException {
        templates.replace("talk", "谈话.docx", new ByteArrayInputStream(docx(text)));
    }

    private String talk() throws IOException {
        return text(templates.docx("talk", Map.of("talker", "王某", "person", "张某", "time", "今天")));
    }

    private TemplateRow row() {
        return templates.list().stream()
                .filter(r -> r.kind().equals("talk"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] docx(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            document.write(out);
        }
        return out.toByteArray();
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static String text(byte[] file) throws IOException {
        try (XWPFDocument document = open(file);
                var extractor = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
