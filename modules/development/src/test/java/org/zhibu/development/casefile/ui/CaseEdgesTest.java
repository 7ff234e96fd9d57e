package org.zhibu.development.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.server.module.Modules;

/** The page of a case with what is rare: names and texts as long as they may be, posts that were lost, pages that were left. */
class CaseEdgesTest extends DevelopmentTest {
    private static void press(String text) {
        LocatorJ._click(LocatorJ._find(Button.class, s -> s.withText(text)).getFirst());
        MockVaadin.clientRoundtrip(false);
    }

    private static String page() {
        return LocatorJ._get(CaseView.class).getElement().getTextRecursively();
    }

    private static TextField talker() {
        return LocatorJ._get(TextField.class, s -> s.withLabel("谈话人、主持人"));
    }

    private UUID activist() {
        PersonId person = new PersonId(world.person(branch, "Activist", "ACTIVIST"));
        return cases().takeOver(person, CaseState.CULTIVATED, DAY.minusMonths(12), DAY.minusMonths(9), "");
    }

    @Test
    void theLongestNameAndTheLongestTextsAreShownWhole() {
        String name = "买买提·😀" + "长".repeat(55);
        assertThat(name).hasSize(61);
        String kept = name.substring(0, 60);
        UUID id = applicant(kept, DAY);
        insert(
                id,
                "opinion",
                Map.of(
                        "stage",
                        OpinionStage.ADOPTION.name(),
                        "source",
                        OpinionSource.MASSES.name(),
                        "said_on",
                        DAY,
                        "text",
                        "好".repeat(1999) + "。",
                        "in_favour",
                        true,
                        "recorded_by",
                        "test"));
        record(id, Happening.of(Act.TALK, DAY).by("长".repeat(120)).noting("谈".repeat(2000)));
        open(secretary);
        navigate("m/development/" + id);
        assertThat(LocatorJ._get(H1.class).getText()).isEqualTo(kept);
        assertThat(page()).contains("谈".repeat(2000), "长".repeat(120));
    }

    @Test
    void aLongHistoryIsShownWholeTheNewestFirst() {
        UUID id = activist();
        for (int i = 0; i < 40; i++) {
            record(
                    id,
                    Happening.of(Act.SET_TIER, DAY)
                            .numbered(i % 2 == 0 ? "KEY" : "PLANNED")
                            .noting("note " + i));
        }
        open(secretary);
        navigate("m/development/" + id);
        OrderedList history = LocatorJ._find(OrderedList.class, s -> s.withClasses("dev-history"))
                .getFirst();
        List<ListItem> items = LocatorJ._find(history, ListItem.class);
        assertThat(items).hasSize(41);
        assertThat(items.getFirst().getElement().getTextRecursively()).contains("note 39");
    }

    @Test
    void twoOfOneNameAreToldApartByTheirBirthdays() {
        world.person(branch, "First member", "FULL");
        world.jdbc()
                .sql("update app.person set birth_date = ? where id = ?")
                .params(LocalDate.of(1961, 2, 3), first)
                .update();
        UUID id = activist();
        open(secretary);
        navigate("m/development/" + id);
        assertThat(page()).contains("出生 · 申请入党时间");
        press("指定培养联系人");
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<PersonSummary> people = LocatorJ._get(MultiSelectComboBox.class);
        assertThat(people.getListDataView().getItems().map(people.getItemLabelGenerator()))
                .doesNotHaveDuplicates()
                .contains("First member · 1961-02-03出生");
    }

    @Test
    void whoLosesThePostSeesNothingNewAndLosesNothingTyped() {
        UUID id = applicant("Applicant", DAY);
        open(secretary);
        navigate("m/development/" + id);
        press("党组织派人谈话");
        talker().setValue("书记");
        world.jdbc()
                .sql("delete from app.post where tenant_id = ? and person_id = ?")
                .params(branch, secretary.person())
                .update();
        actAs(secretary);
        LocatorJ._get(CaseView.class).liveChanged();
        assertThat(LocatorJ._get(ActForm.class).submit()).isFalse();
        assertThat(LocatorJ._get(ActForm.class).getElement().getTextRecursively())
                .doesNotContain("!access");
        assertThat(talker().getValue()).isEqualTo("书记");
    }

    @Test
    void aModuleThatIsSwitchedOffTakesThePageAway() {
        UUID id = applicant("Applicant", DAY);
        open(secretary);
        navigate("m/development/" + id);
        world.jdbc()
                .sql("update app.module_enabled set enabled = false where tenant_id = ?")
                .param(branch)
                .update();
        context.publishEvent(new Modules.ModulesChanged(new OrganizationId(branch)));
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(LocatorJ._find(CaseView.class)).isEmpty();
        });
    }

    @Test
    void goingBackInTheBrowserAsksBeforeWhatWasTypedIsGivenUp() {
        UUID id = applicant("Applicant", DAY);
        open(secretary);
        navigate("m/development/" + id);
        press("党组织派人谈话");
        navigate("m/development");
        assertThat(LocatorJ._find(FormDialog.class)).as("nothing was typed").isEmpty();
        navigate("m/development/" + id);
        press("党组织派人谈话");
        LocatorJ._setValue(LocatorJ._get(TextArea.class, s -> s.withLabel("备注")), "谈了两个小时");
        navigate("m/development");
        assertThat(LocatorJ._find(CasesView.class)).isEmpty();
        ConfirmDialogKt._fireCancel(LocatorJ._get(ConfirmDialog.class));
        assertThat(LocatorJ._get(TextArea.class, s -> s.withLabel("备注")).getValue())
                .isEqualTo("谈了两个小时");
        navigate("m/development");
        ConfirmDialogKt._fireConfirm(LocatorJ._get(ConfirmDialog.class));
        MockVaadin.clientRoundtrip(false);
        assertThat(LocatorJ._find(CasesView.class)).hasSize(1);
        assertThat(LocatorJ._find(FormDialog.class)).isEmpty();
    }

    @Test
    void endedCasesOfPeopleWhoLeftOrDiedAreReadAndNotWritten() {
        UUID withdrawn = applicant("Applicant", DAY);
        record(withdrawn, Happening.of(Act.WITHDRAW, DAY).noting("moved his mind"));
        UUID left = applicant("Another applicant", DAY);
        record(left, Happening.of(Act.LEAVE, DAY).by("Town branch"));
        open(secretary);
        for (UUID id : List.of(withdrawn, left)) {
            navigate("m/development/" + id);
            assertThat(page()).doesNotContain("!development");
            assertThat(LocatorJ._find(LocatorJ._get(CaseView.class), Button.class))
                    .extracting(Button::getText)
                    .containsExactlyInAnyOrder("打印本页", "撤销上一步登记");
        }
        assertThat(read(withdrawn).entries().getLast().note()).isEqualTo("moved his mind");
        PersonId again = read(withdrawn).person().id();
        UUID second = cases().apply(again, Happening.of(Act.APPLY, DAY).assuring(Assurance.VOLUNTARY), REASON);
        assertThat(state(second)).as("nobody is shut out (DEV-02)").isEqualTo(CaseState.APPLIED);
    }
}
