package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
import org.zhibu.development.print.Print;
import org.zhibu.development.transfer.Transfers;
import org.zhibu.testkit.FormDriver;
import org.zhibu.testkit.Login;

/** Every form of the module, on whatever page it stands, gets bad input. */
class DevelopmentFormsTest extends DevelopmentTest {
    /** Pages that are only read. */
    private static final Set<String> WITHOUT_FORMS =
            Set.of("steps", "list", "deadlines", "rosters", "plan/print", "plan/pledge", "plans/print", "figures/list");

    /** States in which the page of a case offers forms that no state before offers. */
    private static final Set<CaseState> STATES = EnumSet.of(
            CaseState.APPLIED,
            CaseState.TALKED,
            CaseState.ADOPTED,
            CaseState.CULTIVATED,
            CaseState.CANDIDATE,
            CaseState.PRE_REVIEWED,
            CaseState.PROBATION);

    /** Somebody in the state, as if the way had been gone. */
    private UUID in(CaseState state) {
        UUID id = applicant("Person " + state, DAY);
        go(new CaseRows(world, branch), id, state);
        return id;
    }

    private void go(CaseRows rows, UUID id, CaseState state) {
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
            Map<String, Object> entry = new HashMap<>(Map.of(
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
            if (act == Act.PASS_ADMISSION) {
                entry.putAll(Map.of(
                        "body",
                        "GENERAL_MEETING",
                        "expected",
                        10,
                        "present",
                        9,
                        "written",
                        0,
                        "yes",
                        9,
                        "no",
                        0,
                        "abstain",
                        0));
                entry.put("secret", true);
            }
            rows.insert(id, "entry", entry);
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
    }

    /** What cases have besides: rows that can be changed. */
    private void furnish(UUID id) {
        insert(id, "complaint", Map.of("raised_on", DAY, "source", "letter", "text", "text", "recorded_by", "test"));
        insert(
                id,
                "inquiry",
                Map.of(
                        "number", "1",
                        "about_name", "Father",
                        "relation", "father",
                        "unit", "village",
                        "sent_on", DAY,
                        "recorded_by", "test"));
        insert(id, "talk", Map.of("topic", "THINKING", "held_on", DAY, "talker", "Secretary", "recorded_by", "test"));
        insert(id, "review", Map.of("good", true, "conclusion", "good"));
        opinion(id, OpinionStage.ADOPTION, OpinionSource.LETTER, DAY);
        cultivate(id, DAY.minusMonths(3), DAY);
    }

    /** Cases that another branch hands over. */
    private void offered() {
        long other = world.branch(township, "Other branch");
        world.moduleOn(other, "development");
        actAs(world.login(other, "Other secretary", "BRANCH_SECRETARY"));
        for (String name : List.of("Leaver", "Other leaver")) {
            PersonId leaver = new PersonId(world.person(other, name, "MASSES"));
            UUID id = cases().apply(leaver, Happening.of(Act.APPLY, DAY).assuring(Assurance.VOLUNTARY), REASON);
            bean(Transfers.class).offer(id, world.codeOf(branch), "");
        }
        // word of them arrives in the background, and is not to be taken for what a form wrote
        await().until(() -> world.jdbc()
                        .sql(
                                "select count(*) from app.inbox_task where tenant_id = ? and message_key like 'development.transfer%'")
                        .param(branch)
                        .query(Integer.class)
                        .single()
                == 2);
        actAs(secretary);
    }

    @Test
    void everyFormRefusesBadInputWithAWordAndWritesNothing() {
        FormDriver driver = new FormDriver(world.jdbc());
        drivePages(driver);
        actAs(secretary);
        for (CaseState state : STATES) {
            UUID id = in(state);
            furnish(id);
            if (state == CaseState.PRE_REVIEWED) {
                insert(id, "special", Map.of("person_id", first, "from_date", DAY, "recorded_by", "test"));
            }
            open(secretary);
            driver.drive("m/development/" + id);
        }
        assertThat(driver.problems()).isEmpty();
        assertThat(driver.met().stream().map(Class::getName)).containsAll(allForms());
    }

    private void drivePages(FormDriver driver) {
        UUID activist = in(CaseState.CULTIVATED);
        world.person(branch, "Newcomer", "MASSES");
        world.person(branch, "On the way", "APPLICANT");
        offered();
        open(secretary);
        pages(DevelopmentPermissions.READ).forEach(driver::drive);
        pages(DevelopmentPermissions.WRITE).forEach(driver::drive);
        pages(DevelopmentPermissions.FIGURES).forEach(driver::drive);
        driver.drive("m/development/trainings/" + trained(activist));
        driver.drive("m/development/" + in(CaseState.PROBATION) + "/print/" + Print.ADMISSION_RESOLUTION.path());
        driveContact(driver, activist);
        driveStudents(driver);
        driveCommittee(driver);
    }

    private static Set<String> allForms() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.zhibu.development")
                        .stream()
                        .filter(c -> c.isAssignableTo(EditForm.class)
                                && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
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

    /** What only branches of students have. */
    private void driveStudents(FormDriver driver) {
        long school = world.below(township, "Students", "SCHOOL_STUDENT", "BRANCH");
        world.moduleOn(school, "development");
        Login teacher = world.login(school, "Teacher", "BRANCH_SECRETARY");
        actAs(teacher);
        UUID student = cases().apply(
                        new PersonId(world.person(school, "Student", "MASSES")),
                        Happening.of(Act.APPLY, DAY).assuring(Assurance.VOLUNTARY),
                        REASON);
        go(new CaseRows(world, school), student, CaseState.CULTIVATED);
        open(teacher);
        driver.drive("m/development/" + student);
        actAs(secretary);
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
