package org.zhibu.development.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.casefile.CaseName;
import org.zhibu.development.casefile.ui.CaseView;
import org.zhibu.development.notice.ui.CaseNoticesView;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.testkit.Rule;

/** Publishing from the list and from the case page, and what both show afterwards. */
class NoticePagesTest extends DevelopmentTest {
    private UUID one;
    private UUID two;

    @BeforeEach
    void adoptedStudents() {
        branch = world.below(township, "Students", "SCHOOL_STUDENT", "BRANCH");
        mayHaveACommittee(branch);
        world.moduleOn(branch, "development");
        secretary = world.login(branch, "Student secretary", "BRANCH_SECRETARY");
        actAs(secretary);
        one = adopted("One");
        two = adopted("Two");
        open(secretary);
    }

    private UUID adopted(String name) {
        UUID id = ready(name, DAY);
        record(id, Happening.of(Act.ADOPT, DAY).decided(committee()).assuring(Assurance.CONDITIONS));
        return id;
    }

    private static void click(String text) {
        LocatorJ._click(LocatorJ._get(Button.class, s -> s.withText(text)));
        MockVaadin.clientRoundtrip(false);
    }

    private static TextField field(String label) {
        return LocatorJ._get(TextField.class, s -> s.withLabel(label));
    }

    private static void head() {
        field("张贴地点").setValue("公示栏");
        field("受理单位（人）").setValue("党支部");
        field("联系电话").setValue("0310-5550100");
    }

    @Test
    @Rule({"DEV-49", "CONF-19", "TPL-04"})
    void severalArePublishedFromTheListWithAPreviewOfWhatIsTold() {
        navigate("m/development/notices");
        assertThat(LocatorJ._get(CaseNoticesView.class).getElement().getTextRecursively())
                .contains("发展党员公示", "发展对象人选")
                .doesNotContain("!development");
        click("发布公示");
        EditForm form = LocatorJ._get(EditForm.class);
        assertThat(form.submit()).isFalse();
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<CaseName> people = LocatorJ._get(MultiSelectComboBox.class);
        assertThat(people.isInvalid()).isTrue();
        people.setValue(
                Set.of(new CaseName(one, "One", CaseState.ADOPTED), new CaseName(two, "Two", CaseState.ADOPTED)));
        assertThat(form.getElement().getTextRecursively()).contains("2026年3月");
        head();
        DatePicker last = LocatorJ._get(DatePicker.class, s -> s.withLabel("截止日期"));
        assertThat(last.getValue()).isEqualTo(DAY.plusDays(6));
        last.setValue(DAY.plusDays(5));
        reason(form);
        assertThat(form.submit()).isFalse();
        last.setValue(DAY.plusDays(6));
        reason(form);
        assertThat(form.submit()).isTrue();
        Grid<?> grid = LocatorJ._get(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(2);
        assertThat(bean(CaseNotices.class).of(two)).hasSize(1);
    }

    @Test
    @Rule("DEV-49")
    void theCasePageAsksForTheNoticeAndThenShowsIt() {
        navigate("m/development/" + one);
        assertThat(text()).contains("入党积极分子公示", "尚未公示");
        click("发布公示");
        EditForm form = LocatorJ._get(EditForm.class);
        head();
        reason(form);
        assertThat(form.submit()).isTrue();
        navigate("m/development/" + one);
        assertThat(text()).contains("公示中", "2026-03-02 至 2026-03-08").doesNotContain("尚未公示");
    }

    private static String text() {
        return LocatorJ._get(CaseView.class).getElement().getTextRecursively();
    }

    /** Where next year's holidays are not known yet, the form warns. */
    private static void reason(EditForm form) {
        LocatorJ._find(form, TextArea.class).forEach(r -> r.setValue("按规定公示"));
    }
}
