package org.zhibu.development.candidate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PersonId;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.candidate.Complaints;
import org.zhibu.development.candidate.Defences;
import org.zhibu.development.candidate.Inquiries;
import org.zhibu.development.candidate.InquiryEntry;
import org.zhibu.development.candidate.Opinions;
import org.zhibu.development.casefile.CaseName;
import org.zhibu.development.casefile.ui.CaseView;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;
import org.zhibu.testkit.Statements;

/** The parts of the case page and the lists around it, as people use them. */
class LookPagesTest extends DevelopmentTest {
    private static void click(String text) {
        LocatorJ._click(LocatorJ._get(Button.class, s -> s.withText(text)));
        MockVaadin.clientRoundtrip(false);
    }

    private static String page(Class<? extends Component> view) {
        return LocatorJ._get(view).getElement().getTextRecursively();
    }

    private static TextArea area(String label) {
        return LocatorJ._get(TextArea.class, s -> s.withLabel(label));
    }

    private UUID taken(String name, CaseState state, LocalDate countedFrom) {
        return cases().takeOver(
                        new PersonId(world.person(branch, name, state.status().name())),
                        state,
                        countedFrom.minusMonths(3),
                        countedFrom,
                        "before");
    }

    @Test
    @Rule({"DEV-10", "DEV-44"})
    void opinionsOfAStageAreEnteredOnOneSheetAndAControversyShowsAtOnce() {
        UUID id = applicant("Applicant", DAY);
        open(secretary);
        navigate("m/development/" + id);
        assertThat(page(CaseView.class)).contains("征求意见", "审阅入党申请书").doesNotContain("!development");
        click("登记意见");
        OpinionsForm form = LocatorJ._get(OpinionsForm.class);
        assertThat(form.submit()).isFalse();
        area("审阅入党申请书").setValue("认识端正");
        area("听取党员、党小组和支委评价").setValue("有争议");
        List<com.vaadin.flow.component.checkbox.Checkbox> boxes =
                LocatorJ._find(form, com.vaadin.flow.component.checkbox.Checkbox.class, s -> s.withLabel("不同意"));
        boxes.get(3).setValue(true);
        LocatorJ._find(form, com.vaadin.flow.component.checkbox.Checkbox.class, s -> s.withLabel("争议大，作为反映登记，查清以前不能继续"))
                .getFirst()
                .setValue(true);
        assertThat(form.submit()).isTrue();
        assertThat(bean(Opinions.class).of(id)).hasSize(2);
        assertThat(read(id).complaints()).isEqualTo(1);
        navigate("m/development/" + id);
        assertThat(page(CaseView.class)).contains("认识端正", "有争议", "尚未查清", "1件反映", "听取党员、党小组和支委评价：有争议");
    }

    @Test
    @Rule({"LEAG-02", "LEAG-05"})
    void thePageSaysUntilWhenTheLeaguesRecommendationIsGood() {
        UUID id = taken("Young", CaseState.CULTIVATED, DAY.minusYears(3));
        world.jdbc()
                .sql("update app.person set league_member = true, birth_date = ? where id = ?")
                .params(DAY.minusYears(25), read(id).person().id().value())
                .update();
        opinion(id, OpinionStage.ADOPTION, OpinionSource.RECOMMENDED_BY_LEAGUE, DAY.minusYears(2));
        open(secretary);
        navigate("m/development/" + id);
        assertThat(page(CaseView.class)).contains("此前已有").doesNotContain("到期，须重新推优");
        clock.setDate(DAY.plusDays(1));
        navigate("m/development/" + id);
        assertThat(page(CaseView.class)).contains("已于 " + DAY + " 过期", "到期，须重新推优");
    }

    @Test
    @Rule("DEV-12")
    void oneOpinionIsGivenToSeveralFromTheList() {
        UUID one = applicant("One", DAY);
        UUID two = applicant("Two", DAY);
        open(secretary);
        navigate("m/development/opinions");
        assertThat(page(OpinionsView.class)).doesNotContain("!development");
        assertThat(GridKt._size(LocatorJ._get(Grid.class))).isEqualTo(2);
        click("登记多人意见");
        OpinionForManyForm form = LocatorJ._get(OpinionForManyForm.class);
        assertThat(form.submit()).isFalse();
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<CaseName> people = LocatorJ._get(MultiSelectComboBox.class);
        assertThat(people.isInvalid()).isTrue();
        people.setValue(
                Set.of(new CaseName(one, "One", CaseState.APPLIED), new CaseName(two, "Two", CaseState.APPLIED)));
        @SuppressWarnings("unchecked")
        Select<OpinionSource> source = LocatorJ._get(form, Select.class, s -> s.withLabel("意见来源"));
        source.setValue(OpinionSource.RECOMMENDED_BY_MEMBERS);
        area("意见内容").setValue("党员大会推荐");
        assertThat(form.submit()).isTrue();
        assertThat(bean(Opinions.class).of(two))
                .singleElement()
                .satisfies(o -> assertThat(o.source()).isEqualTo(OpinionSource.RECOMMENDED_BY_MEMBERS));
    }

    @Test
    @Rule({"DEV-44", "ROLE-07"})
    void theTextOfAComplaintIsReadByFew() {
        UUID id = applicant("Applicant", DAY);
        bean(Complaints.class).raise(id, DAY, "Letter", "占用集体土地");
        open(secretary);
        navigate("m/development/" + id);
        assertThat(page(CaseView.class)).contains("占用集体土地");
        Login officer = world.login(branch, "Officer", "DEVELOPMENT_OFFICER");
        open(officer);
        navigate("m/development/" + id);
        assertThat(page(CaseView.class)).contains("尚未查清").doesNotContain("占用集体土地");
    }

    @Test
    @Rule({"DEV-45", "DEV-47", "DEV-42"})
    void theReviewLeadsFromItsFourHeadingsToThePass() {
        UUID id = taken("Candidate", CaseState.CANDIDATE, DAY.minusYears(2));
        open(secretary);
        navigate("m/development/" + id);
        assertThat(page(CaseView.class)).contains("政治审查").doesNotContain("!development");
        click("填写政审情况");
        ReviewForm form = LocatorJ._get(ReviewForm.class);
        area("对党的理论和路线、方针、政策的态度").setValue("拥护");
        area("政治历史和在重大政治斗争中的表现").setValue("清楚");
        area("遵纪守法和遵守社会公德情况").setValue("良好");
        area("结论（是否影响入党）").setValue("不影响入党");
        @SuppressWarnings("unchecked")
        Select<Boolean> good = LocatorJ._get(form, Select.class, s -> s.withLabel("审查结论"));
        good.setValue(true);
        assertThat(form.submit()).isFalse();
        assertThat(good.getErrorMessage()).contains("DEV-45");
        area("直系亲属和主要社会关系的政治情况").setValue("均无问题");
        assertThat(form.submit()).isTrue();
        navigate("m/development/" + id);
        assertThat(page(CaseView.class)).contains("不影响入党", "合格", "综合性政审材料");
        List<PassReviewForm> none = LocatorJ._find(PassReviewForm.class);
        assertThat(none).isEmpty();
        LocatorJ._click(LocatorJ._find(Button.class, s -> s.withText("政治审查合格")).getLast());
        PassReviewForm pass = LocatorJ._get(PassReviewForm.class);
        assertThat(pass.submit()).isTrue();
        assertThat(read(id).last(org.zhibu.development.path.Act.PASS_REVIEW)).isPresent();
    }

    @Test
    @Rule({"SCOR-01", "DEV-34"})
    void aStudentsPageShowsStudyAndScore() {
        branch = world.below(township, "Students", "SCHOOL_STUDENT", "BRANCH");
        mayHaveACommittee(branch);
        world.moduleOn(branch, "development");
        secretary = world.login(branch, "Student secretary", "BRANCH_SECRETARY");
        actAs(secretary);
        UUID id = taken("Student", CaseState.CULTIVATED, DAY.minusYears(2));
        open(secretary);
        navigate("m/development/" + id);
        assertThat(page(CaseView.class))
                .contains("学习成绩和答辩", "DEV-31", "名册中没有学习成绩")
                .doesNotContain("!development");
        click("登记答辩");
        DefenceForm form = LocatorJ._get(DefenceForm.class);
        BigDecimalField field = LocatorJ._get(BigDecimalField.class, s -> s.withLabel("现场答辩"));
        field.setValue(new BigDecimal("100.5"));
        assertThat(form.submit()).isFalse();
        assertThat(field.isInvalid()).isTrue();
        field.setValue(new BigDecimal("80"));
        LocatorJ._get(BigDecimalField.class, s -> s.withLabel("日常表现")).setValue(new BigDecimal("90"));
        assertThat(form.submit()).isTrue();
        navigate("m/development/" + id);
        assertThat(page(CaseView.class)).contains("87.00");
        navigate("m/development/defences");
        assertThat(GridKt._getFormattedRow(LocatorJ._get(Grid.class), 0).toString())
                .contains("87.00");
    }

    @Test
    void longListsTakeNoMoreStatementsThanShortOnes() {
        fill(1);
        open(secretary);
        Map<String, Long> one = statements();
        fill(12);
        assertThat(statements()).isEqualTo(one);
        assertThat(one.values()).allMatch(n -> n > 0);
    }

    private void fill(int people) {
        for (int i = 0; i < people; i++) {
            String name = "Person " + people + "-" + i;
            taken(name + "a", CaseState.CULTIVATED, DAY.minusYears(2));
            UUID candidate = taken(name + "c", CaseState.CANDIDATE, DAY.minusYears(2));
            bean(Inquiries.class).send(candidate, new InquiryEntry("Father", "father", "Unit", "Life", DAY));
            bean(Defences.class).keep(candidate, DAY, BigDecimal.TEN, BigDecimal.TEN, "", 0);
        }
    }

    private Map<String, Long> statements() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String page : List.of("gate", "inquiries", "opinions", "notices", "defences")) {
            counts.put(page, Statements.of(() -> {
                navigate("m/development/" + page);
                Grid<?> grid = LocatorJ._get(Grid.class);
                GridKt._size(grid);
                GridKt._fetch(grid, 0, 50);
            }));
        }
        return counts;
    }
}
