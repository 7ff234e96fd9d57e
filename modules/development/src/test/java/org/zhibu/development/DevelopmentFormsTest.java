package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.api.module.ModuleView;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Move;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.development.transfer.Transfers;
import org.zhibu.testkit.FormDriver;
import org.zhibu.testkit.Login;

/**
 * Every form of the module, on whatever page it stands, gets bad input. It takes minutes; {@code CaseFormsTest} drives those of cases in
 * each run.
 */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DevelopmentFormsTest extends DevelopmentTest {
    private static final Set<String> MET = new HashSet<>();

    /** Forms behind rows that none of the pages here have. */
    private static final Set<String> BEHIND_ROWS = Set.of(
            "candidate.ui.DefenceForm",
            "candidate.ui.OpinionForm",
            "candidate.ui.PassReviewForm",
            "cultivation.ui.AssessmentForm",
            "cultivation.ui.RemoveForm",
            "cultivation.ui.ReportForm",
            "cultivation.ui.TraineeForm",
            "figure.ui.NarrativeForm",
            "print.ui.WordingForm",
            "transfer.ui.RefuseForm");

    /** Pages that are only read. */
    private static final Set<String> WITHOUT_FORMS =
            Set.of("steps", "list", "deadlines", "rosters", "plan/print", "plan/pledge", "plans/print", "figures/list");

    /** Somebody in the state, as if the way had been gone. */
    private UUID in(CaseState state) {
        UUID id = applicant("Person " + state, DAY);
        for (Act act : List.of(
                Act.TALK,
                Act.ADOPT,
                Act.FILE_ACTIVIST,
                Act.CHOOSE,
                Act.FILE_CANDIDATE,
                Act.REVIEW,
                Act.PASS_PRE_REVIEW,
                Act.ISSUE_FORM,
                Act.PASS_ADMISSION,
                Act.APPROVE_ADMISSION)) {
            if (state(id) == state) {
                break;
            }
            Move move = act.moves().getFirst();
            insert(
                    id,
                    "entry",
                    Map.of(
                            "seq",
                            1,
                            "act",
                            act.name(),
                            "from_state",
                            move.from().code(),
                            "to_state",
                            move.to().code(),
                            "day",
                            DAY,
                            "recorded_by",
                            "test"));
        }
        assertThat(state(id)).isEqualTo(state);
        UUID person = read(id).person().id().value();
        world.jdbc()
                .sql("update app.person set status = ?, applied_on = ? where id = ?")
                .params(state.status().name(), DAY, person)
                .update();
        if (state == CaseState.PROBATION) {
            world.jdbc()
                    .sql("update app.person set admitted_on = ?, probation_until = ? where id = ?")
                    .params(DAY, DAY.plusYears(1), person)
                    .update();
        }
        return id;
    }

    /** What cases have besides: rows that can be changed. */
    private void furnish(UUID id) {
        insert(id, "complaint", Map.of("raised_on", DAY, "source", "letter", "text", "text", "recorded_by", "test"));
        insert(
                id,
                "inquiry",
                Map.of(
                        "about_name", "Father",
                        "relation", "father",
                        "unit", "village",
                        "sent_on", DAY,
                        "recorded_by", "test"));
        opinion(id, OpinionStage.ADOPTION, OpinionSource.LETTER, DAY);
    }

    /** A case that another branch hands over. */
    private void offered() {
        long other = world.branch(township, "Other branch");
        world.moduleOn(other, "development");
        actAs(world.login(other, "Other secretary", "BRANCH_SECRETARY"));
        PersonId leaver = new PersonId(world.person(other, "Leaver", "MASSES"));
        UUID id = cases().apply(leaver, Happening.of(Act.APPLY, DAY).assuring(Assurance.VOLUNTARY), REASON);
        bean(Transfers.class).offer(id, world.codeOf(branch), "");
        actAs(secretary);
    }

    @Test
    @Order(1)
    void formsOfPagesTakeBadInput() {
        UUID activist = in(CaseState.CULTIVATED);
        world.person(branch, "Newcomer", "MASSES");
        world.person(branch, "On the way", "APPLICANT");
        offered();
        FormDriver driver = new FormDriver(world.jdbc());
        open(secretary);
        pages(DevelopmentPermissions.READ).forEach(driver::drive);
        pages(DevelopmentPermissions.WRITE).forEach(driver::drive);
        driver.drive("m/development/trainings/" + trained(activist));
        driveContact(driver, activist);
        driveCommittee(driver);
        taken(driver);
    }

    /** States in which the page of a case offers forms that no state before offers. */
    @ParameterizedTest
    @Order(2)
    @EnumSource(names = {"APPLIED", "TALKED", "ADOPTED", "CULTIVATED", "CANDIDATE", "PRE_REVIEWED", "PROBATION"})
    void formsOfCasesTakeBadInput(CaseState state) {
        UUID id = in(state);
        furnish(id);
        FormDriver driver = new FormDriver(world.jdbc());
        open(secretary);
        driver.drive("m/development/" + id);
        taken(driver);
    }

    @Test
    @Order(3)
    void everyOtherFormIsReached() {
        assertThat(MET)
                .containsAll(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.zhibu.development")
                                .stream()
                                .filter(c -> c.isAssignableTo(EditForm.class)
                                        && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                                .map(JavaClass::getName)
                                .filter(n -> !BEHIND_ROWS.contains(n.substring("org.zhibu.development.".length())))
                                .collect(Collectors.toSet()));
    }

    private static void taken(FormDriver driver) {
        assertThat(driver.problems()).isEmpty();
        driver.met().forEach(form -> MET.add(form.getName()));
    }

    /** A training in which somebody took part. */
    private UUID trained(UUID id) {
        training(id, "ACTIVIST", DAY);
        return world.jdbc()
                .sql("select training_id from app.development_trainee where case_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    /** What contacts see of their own people. */
    private void driveContact(FormDriver driver, UUID activist) {
        Login contact = world.login(branch, "Contact", "MEMBER");
        actAs(secretary);
        record(activist, Happening.of(Act.ASSIGN_CONTACTS, DAY).with(List.of(contact.person())));
        open(contact);
        driver.drive("m/development/mine");
    }

    /** The committee's part, on the pages that only its posts open. */
    private void driveCommittee(FormDriver driver) {
        world.moduleOn(township, "development");
        open(township());
        pages(DevelopmentPermissions.COMMITTEE_PART).forEach(driver::drive);
    }

    /** Pages of the module that need no more than their address. */
    private static List<String> pages(org.zhibu.api.security.Permission permission) {
        return new DevelopmentModule()
                .views().stream()
                        .filter(v ->
                                v.permission().equals(permission) && !v.path().contains(":"))
                        .filter(v -> !WITHOUT_FORMS.contains(v.path()))
                        .map(ModuleView::path)
                        .map(p -> p.isEmpty() ? "m/development" : "m/development/" + p)
                        .toList();
    }
}
