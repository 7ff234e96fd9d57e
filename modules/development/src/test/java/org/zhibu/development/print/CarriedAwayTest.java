package org.zhibu.development.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Outcome;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** The whole file, the rosters, and what goes along with what is handed up. */
class CarriedAwayTest extends PrintingTest {
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                    .getBytes(StandardCharsets.US_ASCII);

    @Test
    @Rule({"PPL-42", "PPL-44", "PPL-48"})
    void theFileHoldsWhatTheModuleKnowsTheScansAndSaysWhatLacks() throws IOException {
        UUID id = chosen();
        AttachmentId scan = context.getBean(Attachments.class).store("扫描.pdf", new ByteArrayInputStream(PDF));
        world.jdbc()
                .sql(
                        "insert into app.person_material (tenant_id, person_id, code, dated, title, note, attachment_id, recorded_by)"
                                + " select tenant_id, person_id, 'MAT-08', ?, '2026年第一季度', 'read', ?, 'test' from app.development_case where id = ?")
                .params(DAY, scan.value(), id)
                .update();
        List<Double> progress = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bean(CaseFile.class).write(id, out, progress::add);
        Map<String, byte[]> entries = entries(out.toByteArray());
        assertThat(entries.keySet()).first().isEqualTo("00 发展党员档案目录.docx");
        assertThat(entries.keySet())
                .contains(
                        "MAT-02 申请人谈话记录表.docx",
                        "MAT-04 推荐和征求意见记录.docx",
                        "MAT-05 确定积极分子支委会记录.docx",
                        "MAT-06 入党积极分子备案报告.docx",
                        "MAT-07 入党积极分子培养考察登记表.docx",
                        "MAT-08 2026年第一季度 思想汇报.pdf",
                        "MAT-09 2026年3月2日 谈话记录表.docx",
                        "MAT-10 培训登记表.docx");
        assertThat(entries.keySet().stream().skip(1)).isSorted();
        assertThat(entries.get("MAT-08 2026年第一季度 思想汇报.pdf")).isEqualTo(PDF);
        assertThat(progress).isSorted().endsWith(1.0).hasSize(entries.size() - 1);
        String index = text(Objects.requireNonNull(entries.get("00 发展党员档案目录.docx")));
        assertThat(index)
                .contains("MAT-03\t自传\t\t\t缺")
                .contains("缺签字盖章件")
                .contains("尚未到此环节")
                .contains("缺1项：MAT-03。");
        assertThat(audited("development.file")).isOne();
    }

    @Test
    @Rule("PPL-42")
    void nobodyElseCarriesTheFileAway() {
        UUID id = adopted();
        Login member = world.login(branch, "Member", "MEMBER");
        actAs(member);
        assertThatThrownBy(() -> bean(CaseFile.class).write(id, new ByteArrayOutputStream(), p -> {}))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> prints().docx(id, Print.ACTIVIST_FILING, null)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> bean(Rosters.class).workbook(RosterKind.ACTIVISTS))
                .isInstanceOf(RefusedException.class);
        actAs(world.login(world.branch(township, "Neighbour"), "Neighbour secretary", "BRANCH_SECRETARY"));
        assertThatThrownBy(() -> prints().docx(id, Print.ACTIVIST_FILING, null)).isInstanceOf(RefusedException.class);
    }

    @Test
    @Rule({"TPL-10", "PPL-40", "PLAN-20"})
    void theRosterOfActivistsHasTheColumnsOfTheForm() throws IOException {
        chosen();
        Roster roster = bean(Rosters.class).of(RosterKind.ACTIVISTS);
        assertThat(roster.columns())
                .containsExactly(
                        "序号",
                        "姓名",
                        "性别",
                        "民族",
                        "出生年月",
                        "学历",
                        "单位职务",
                        "一线",
                        "申请时间",
                        "确定积极分子时间",
                        "类别",
                        "列为重点时间",
                        "培训与成绩",
                        "思想汇报篇数",
                        "培养联系人",
                        "备注");
        assertThat(roster.rows())
                .containsExactly(List.of(
                        "1",
                        NAME,
                        "女",
                        "汉族",
                        "1998.05",
                        "大专",
                        "河湾果蔬专业合作社 会计",
                        "",
                        "2026.03.02",
                        "2026.03.02",
                        "普通",
                        "",
                        "Training 85",
                        "6",
                        "王国栋",
                        "已确定为发展对象，待备案"));
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(bean(Rosters.class).workbook(RosterKind.ACTIVISTS)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Village branch 入党积极分子三级名册");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo(NAME);
        }
        assertThat(audited("development.rosterExport")).isOne();
        assertThat(bean(Rosters.class).of(RosterKind.APPLICANTS).rows()).isEmpty();
        applicant("李小军", CHOICE);
        assertThat(bean(Rosters.class).of(RosterKind.APPLICANTS).rows())
                .singleElement()
                .satisfies(r -> assertThat(r).contains("李小军", "2027.04.02"));
    }

    @Test
    @Rule({"DEV-59", "DEV-70", "STEP-13"})
    void whatIsHandedUpBringsItsDocumentsAlong() {
        UUID id = passed();
        answers(id, Outcome.APPROVED);
        assertThat(enclosed("development.activist")).containsExactly("MAT-06 入党积极分子备案报告 " + NAME);
        assertThat(enclosed("development.candidate"))
                .containsExactlyInAnyOrder("MAT-13 发展对象备案报告 " + NAME, "MAT-07 入党积极分子培养考察登记表 " + NAME);
        assertThat(enclosed("development.preReview"))
                .contains(
                        "MAT-14 综合性政审材料 " + NAME,
                        "MAT-16 预审请示 " + NAME,
                        "MAT-07 入党积极分子培养考察登记表 " + NAME,
                        "MAT-18 支部委员会审查记录 " + NAME);
        assertThat(enclosed("development.admission"))
                .contains("MAT-21 接收预备党员请示 " + NAME, "MAT-19 接收预备党员支部大会决议 " + NAME);
    }

    private List<String> enclosed(String kind) {
        return world.jdbc()
                .sql(
                        "select d.name from app.submission_document d join app.submission s on s.tenant_id = d.tenant_id and s.id = d.submission_id"
                                + " where s.tenant_id = ? and s.kind = ?")
                .params(branch, kind)
                .query(String.class)
                .list();
    }

    private int audited(String act) {
        return world.jdbc()
                .sql("select count(*) from app.audit_entry where tenant_id = ? and act = ?")
                .params(branch, act)
                .query(Integer.class)
                .single();
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                entries.put(e.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return extractor.getText();
        }
    }
}
