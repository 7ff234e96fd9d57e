package org.zhibu.server.people.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.people.MaterialDraft;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.server.people.AwayKind;
import org.zhibu.testkit.FormDriver;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** The file of a person: materials, absences, notes, and who looked. */
class PersonFileTest extends PortalTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    PersonFiles files;

    @Autowired
    KeptMaterials materials;

    @Autowired
    Attachments attachments;

    @Autowired
    Absences absences;

    @Autowired
    FileNotes notes;

    @Autowired
    StudyYears studyYears;

    @Autowired
    PersonPhotos photos;

    private long village;
    private Login secretary;
    private PersonId person;

    @BeforeEach
    void openBranch() {
        village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        person = new PersonId(world.person(village, "张三", "FULL"));
        actAs(secretary);
    }

    @Test
    @Rule({"PPL-48", "PPL-43", "PPL-44", "PPL-45", "MAT-01", "MAT-02", "MAT-04", "MAT-05"})
    void aStepNamesWhatTheFileLacks() {
        assertThat(missing("ACTIVIST_FILING")).containsExactly("MAT-01", "MAT-02", "MAT-04", "MAT-05");
        for (String code : List.of("MAT-01", "MAT-02", "MAT-04", "MAT-05")) {
            add(code);
        }
        assertThat(missing("ACTIVIST_FILING")).isEmpty();
        assertThat(missing("PERSONNEL_FILE"))
                .containsExactly("MAT-07", "MAT-14", "MAT-17", "MAT-24", "MAT-25", "MAT-29");
        assertThatThrownBy(() -> materials.missing(person, "NO_STEP")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Rule("MAT-12")
    void aStudentsStepNeedsTheDefence() {
        long school = world.below(world.county("丁县委组织部"), "某校学生支部", "SCHOOL_STUDENT", "BRANCH");
        PersonId student = new PersonId(world.person(school, "李四", "ACTIVIST"));
        actAs(world.login(school, "赵某", "BRANCH_SECRETARY"));
        assertThat(materials.missing(student, "CANDIDATE_FILING"))
                .extracting(f -> f.arguments().getFirst())
                .contains("MAT-12");
    }

    @Test
    @Rule({
        "MAT-03", "MAT-07", "MAT-09", "MAT-11", "MAT-13", "MAT-16", "MAT-18", "MAT-19", "MAT-20", "MAT-21", "MAT-22",
        "MAT-23", "MAT-24", "MAT-25", "MAT-26", "MAT-27", "MAT-28", "MAT-29", "PPL-47"
    })
    void everyMaterialOfTheListCanBeFiled() {
        AttachmentId scan = attachments.store("photo.png", new ByteArrayInputStream(png(4)));
        for (int i = 1; i <= 29; i++) {
            materials.add(person, new MaterialDraft("MAT-%02d".formatted(i), DAY, "一季度", "1号", "合格", scan, null));
        }
        assertThat(materials.of(person)).hasSize(29);
        materials.steps().forEach(step -> assertThat(missing(step)).isEmpty());
        assertThatThrownBy(() -> add("MAT-30")).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MAT-06, CANDIDATE_FILING, '', '', '', MAT-06 编号",
        "MAT-06, CANDIDATE_FILING, '', 备〔2024〕3号, '', ''",
        "MAT-08, CANDIDATE_FILING, '', '', 读过, MAT-08 标题或所属时期",
        "MAT-08, CANDIDATE_FILING, 2024年一季度, '', '', 'MAT-08 备注（意见、成绩、结论或结果）'",
        "MAT-08, CANDIDATE_FILING, 2024年一季度, '', 读过, ''",
        "MAT-10, CANDIDATE_FILING, '', '', '', 'MAT-10 备注（意见、成绩、结论或结果）'",
        "MAT-10, CANDIDATE_FILING, '', '', 86分, ''",
        "MAT-14, PRE_REVIEW, '', '', '', 'MAT-14 备注（意见、成绩、结论或结果）'",
        "MAT-14, PRE_REVIEW, '', '', 合格, ''",
        "MAT-15, PRE_REVIEW, '', '', 无异议, MAT-15 扫描件或照片",
        "MAT-17, ADMISSION_MEETING, '', '', '', MAT-17 编号",
        "MAT-17, ADMISSION_MEETING, '', 甲0001, '', ''"
    })
    @Rule({"MAT-06", "MAT-08", "MAT-10", "MAT-14", "MAT-15", "MAT-17", "PPL-48"})
    void aPaperBearsWhatItsRuleAsksFor(
            String code, String step, String title, String number, String note, String lacking) {
        materials.add(person, new MaterialDraft(code, DAY, title, number, note, null, null));
        assertThat(materials.missing(person, step).stream()
                        .filter(f -> f.rule().equals(code))
                        .map(f -> f.rule() + " " + f.arguments().getLast()))
                .isEqualTo(lacking.isEmpty() ? List.of() : List.of(lacking));
    }

    @Test
    @Rule("MAT-08")
    void everyReportBearsItsPeriodAndNote() {
        materials.add(person, new MaterialDraft("MAT-08", DAY, "一季度", "", "读过", null, null));
        materials.add(person, new MaterialDraft("MAT-08", DAY, "二季度", "", "", null, null));
        assertThat(materials.missing(person, "CANDIDATE_FILING"))
                .anyMatch(f -> f.rule().equals("MAT-08"));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-01, false", "2024-01-31, true", ", false"})
    @Rule("MAT-02")
    void theTalkComesWithinAMonthOfTheApplication(LocalDate applied, boolean late) {
        world.jdbc()
                .sql("update app.person set applied_on = :day where id = :id")
                .param("day", applied, java.sql.Types.DATE)
                .param("id", person.value())
                .update();
        add("MAT-02");
        assertThat(materials.missing(person, "ACTIVIST_FILING").stream()
                        .anyMatch(f -> f.rule().equals("MAT-02")))
                .isEqualTo(late);
    }

    @Test
    @Rule("PPL-49")
    void aLostMaterialIsNotedAndReplaced() {
        UUID lost = add("MAT-17");
        materials.take(person, lost, true, "2024年水灾损毁，支部大会说明");
        assertThat(missing("ADMISSION_APPROVAL")).contains("MAT-17");
        assertThatThrownBy(() -> materials.add(person, new MaterialDraft("MAT-01", DAY, "", "", "", null, lost)))
                .isInstanceOf(RefusedException.class);
        materials.add(person, new MaterialDraft("MAT-17", DAY, "补办", "甲0002", "", null, lost));
        assertThat(materials.of(person))
                .extracting(MaterialRow::state)
                .containsExactlyInAnyOrder(MaterialRow.State.REPLACED, MaterialRow.State.PRESENT);
        assertThat(missing("ADMISSION_APPROVAL")).doesNotContain("MAT-17");
    }

    @Test
    @Rule({"ROLE-17", "PPL-42"})
    void theKeeperFilesMaterialsAndChangesNothingElse() {
        actAs(world.login(village, "保管人", "FILE_KEEPER"));
        add("MAT-01");
        assertThat(files.open(person).materials()).hasSize(1);
        refused(() -> notes.add(person, note(FileNote.Kind.AWARD)), "");
        actAs(world.login(village, "普通党员", "MEMBER"));
        refused(() -> files.open(person), "");
        refused(() -> add("MAT-01"), "");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-01, 2025-04-01, ''",
        "2024-04-01, 2025-04-02, PPL-24",
        "2024-03-14, 2024-09-01, PPL-24",
        "2024-04-01, 2024-03-31, PPL-24"
    })
    @Rule("PPL-24")
    void anExclusionNeedsConsentMeetingAndATermOfAYearAtMost(LocalDate from, LocalDate until, String rule) {
        Exclusion wanted = new Exclusion(
                null,
                Exclusion.Ground.BEDRIDDEN,
                "卧床",
                "镇党委批复〔2024〕3号",
                LocalDate.of(2024, 3, 10),
                LocalDate.of(2024, 3, 15),
                from,
                until,
                null);
        if (rule.isEmpty()) {
            absences.exclude(person, wanted);
            assertThat(absences.exclusions(person)).hasSize(1);
        } else {
            refused(() -> absences.exclude(person, wanted), rule);
        }
    }

    @Test
    @Rule({"PPL-07", "PPL-08", "PPL-09", "AUTH-31"})
    void peopleAroundAwardsAndPledgesStandInTheFile() {
        notes.add(person, note(FileNote.Kind.AWARD));
        notes.add(person, note(FileNote.Kind.VISIT));
        notes.add(person, new FileNote(FileNote.Kind.RELATIVE, "张某", "父子", null, null, true));
        refused(() -> notes.add(person, new FileNote(FileNote.Kind.PLEDGE, "承诺", "", null, null, false)), "PPL-09");
        assertThat(files.open(person).notes())
                .extracting(FileNote::kind)
                .containsExactlyInAnyOrder(FileNote.Kind.AWARD, FileNote.Kind.VISIT, FileNote.Kind.RELATIVE);
        assertThat(files.open(person).notes()).filteredOn(FileNote::deciding).hasSize(1);
    }

    @Test
    void openingAFullFileTakesAsManyStatementsAsAnEmptyOne() {
        files.open(person);
        long empty = StatementCount.of(() -> files.open(person));
        for (int i = 1; i <= 20; i++) {
            add("MAT-08");
            notes.add(person, note(FileNote.Kind.AWARD));
            studyYears.save(person, new StudyYear(null, 0, 2000 + i, null, 0, 0));
        }
        photos.put(person, "photo.png", png(4));
        absences.save(person, new AwayEntry(null, 0, AwayKind.WORK, "某市", DAY, null, false, DAY, ""));
        assertThat(StatementCount.of(() -> files.open(person))).isEqualTo(empty);
    }

    @Test
    @Rule("PPL-01")
    void everyLookIsKept() {
        files.open(person);
        assertThat(world.jdbc()
                        .sql("select subject from app.audit_entry where tenant_id = ? and act = 'people.look'")
                        .param(village)
                        .query(String.class)
                        .list())
                .containsExactly("张三");
    }

    @Test
    void thePageShowsTheFileAndItsFormsRefuseBadInput() {
        add("MAT-01");
        UUID lost = add("MAT-17");
        materials.take(person, lost, true, "遗失");
        studyYears.save(person, new StudyYear(null, 0, 2024, new BigDecimal("5"), 0, 0));
        open(secretary);
        UI.getCurrent().navigate("people/" + person.value());
        assertThat(LocatorJ._get(H1.class).getText()).isEqualTo("张三");
        assertThat(LocatorJ._find(H2.class)).hasSize(7);
        FormDriver driver = new FormDriver(world.jdbc());
        driver.drive("people/" + person.value());
        assertThat(driver.problems()).isEmpty();
        assertThat(driver.met())
                .extracting(Class::getSimpleName)
                .contains(
                        "PersonForm",
                        "DecisionForm",
                        "CorrectionForm",
                        "MaterialForm",
                        "LossForm",
                        "AwayForm",
                        "ExclusionForm",
                        "FileNoteForm",
                        "StudyYearForm",
                        "PhotoForm");
    }

    @ParameterizedTest
    @CsvSource({
        "1979, 5, 0, year",
        "2999, 5, 0, year",
        "2024, 0, 0, rank",
        "2024, 100.01, 0, rank",
        "2024, 5.125, 0, rank",
        "2024, 5, -1, failed",
        "2024, 5, 41, failed",
        "2024, 100, 40, ''",
        "1980, 0.01, 0, ''",
        "2024, , 0, ''"
    })
    @Rule("PPL-02")
    void aStudentsYearIsCheckedAtItsField(int year, BigDecimal rank, int failed, String field) {
        StudyYear entered = new StudyYear(null, 0, year, rank, failed, 0);
        if (field.isEmpty()) {
            studyYears.save(person, entered);
            assertThat(studyYears.of(person)).hasSize(1);
        } else {
            assertThatThrownBy(() -> studyYears.save(person, entered))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.findings())
                                    .extracting(Finding::field)
                                    .containsExactly(field));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, ''", "2, 2, ''", "2, 1, ''", "2, 3, resits", "0, 1, resits", "2, -1, resits"})
    @Rule({"PPL-02", "CONF-44"})
    void resitsPassedAreSomeOfTheCoursesFailed(int failed, int resits, String field) {
        StudyYear entered = new StudyYear(null, 0, 2024, null, failed, resits);
        if (field.isEmpty()) {
            studyYears.save(person, entered);
            assertThat(studyYears.of(person)).singleElement().satisfies(y -> {
                assertThat(y.failedCourses()).isEqualTo(failed);
                assertThat(y.resitsPassed()).isEqualTo(resits);
            });
        } else {
            assertThatThrownBy(() -> studyYears.save(person, entered))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.findings())
                                    .extracting(Finding::field)
                                    .containsExactly(field));
        }
    }

    @Test
    @Rule({"PPL-02", "PPL-47"})
    void aYearIsEnteredOnceChangedAndRemoved() {
        studyYears.save(person, new StudyYear(null, 0, 2024, new BigDecimal("5"), 1, 0));
        refused(() -> studyYears.save(person, new StudyYear(null, 0, 2024, null, 0, 0)), "PPL-02");
        StudyYear kept = studyYears.of(person).getFirst();
        studyYears.save(person, new StudyYear(kept.id(), kept.version(), 2023, kept.rankPercent(), 0, 0));
        refused(() -> studyYears.save(person, kept), "");
        refused(() -> studyYears.remove(person, kept), "");
        studyYears.remove(person, studyYears.of(person).getFirst());
        assertThat(studyYears.of(person)).isEmpty();
        assertThat(acts()).contains("people.study", "people.studyRemove");
        actAs(world.login(village, "何某", "FILE_KEEPER"));
        refused(() -> studyYears.save(person, new StudyYear(null, 0, 2024, null, 0, 0)), "");
    }

    @Test
    @Rule("PPL-01")
    void aPhotoIsAPictureByItsContentAndIsSeenByThoseWhoSeeTheFileAlone() throws Exception {
        refused(() -> photos.put(person, "photo.png", new byte[PersonPhotos.MAX_SIZE + 1]), "PPL-01");
        assertThatThrownBy(() -> photos.put(person, "photo.png", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusedException.class);
        assertThat(photos.of(person)).isEmpty();
        photos.put(person, "photo.png", png(4));
        var first = photos.of(person).orElseThrow();
        assertThat(read()).isEqualTo(png(4));
        photos.put(person, "photo.png", png(5));
        assertThat(read()).isEqualTo(png(5));
        assertThat(attachments.byIds(List.of(first))).isEmpty();
        assertThat(files.open(person).photo()).isTrue();
        actAs(world.login(village, "何某", "MEMBER"));
        refused(this::read, "");
        actAs(world.login(village, "钱某", "FILE_KEEPER"));
        assertThat(read()).isEqualTo(png(5));
        refused(() -> photos.remove(person), "");
        actAs(world.login(world.branch(world.county("丁县委组织部"), "戊村党支部"), "赵某", "BRANCH_SECRETARY"));
        refused(this::read, "");
        refused(() -> photos.put(person, "photo.png", png(4)), "ORG-15");
        actAs(secretary);
        photos.remove(person);
        refused(this::read, "");
        refused(() -> photos.remove(person), "");
        assertThat(acts()).contains("people.photo", "people.photoRemove");
    }

    @Test
    @Rule("PPL-01")
    void aPdfIsNoPhoto() throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                .getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> photos.put(person, "photo.pdf", pdf.toByteArray()))
                .isInstanceOf(RefusedException.class);
        assertThat(world.jdbc()
                        .sql("select count(*) from app.attachment where tenant_id = ?")
                        .param(village)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private byte[] read() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        photos.read(person, out);
        return out.toByteArray();
    }

    private List<String> acts() {
        return world.jdbc()
                .sql("select act from app.audit_entry where tenant_id = ?")
                .param(village)
                .query(String.class)
                .list();
    }

    private static byte[] png(int side) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private List<String> missing(String step) {
        return materials.missing(person, step).stream()
                .map(f -> f.arguments().getFirst().toString())
                .toList();
    }

    private UUID add(String code) {
        return materials.add(person, new MaterialDraft(code, DAY, "", "", "", null, null));
    }

    private static FileNote note(FileNote.Kind kind) {
        return new FileNote(kind, "优秀党员", "镇党委", DAY, null, false);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String rule) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).containsOnly(rule));
    }
}
