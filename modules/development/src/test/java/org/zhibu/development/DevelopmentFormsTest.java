package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhibu.api.module.ModuleView;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Move;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.testkit.FormDriver;

/** Every form of the module, on whatever page it stands, gets bad input. */
class DevelopmentFormsTest extends DevelopmentTest {
    /** States in which the page of a case offers forms that no state before offers. */
    private static final List<CaseState> STATES = List.of(
            CaseState.TALKED,
            CaseState.ADOPTED,
            CaseState.CULTIVATED,
            CaseState.CANDIDATE,
            CaseState.PRE_REVIEWED,
            CaseState.PROBATION);

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
        world.jdbc()
                .sql(
                        "update app.person set status = ?, applied_on = ?, activist_on = ?, admitted_on = ?, probation_until = ? where id = ?")
                .params(
                        state.status().name(),
                        DAY,
                        state.compareTo(CaseState.CULTIVATED) >= 0 ? DAY : null,
                        state.compareTo(CaseState.PROBATION) >= 0 ? DAY : null,
                        state.compareTo(CaseState.PROBATION) >= 0 ? DAY.plusYears(1) : null,
                        read(id).person().id().value())
                .update();
        return id;
    }

    /** What cases have besides: rows that can be changed. */
    private void furnish(UUID id) {
        insert(id, "complaint", Map.of("raised_on", DAY, "source", "letter", "text", "text", "recorded_by", "test"));
        opinion(id, OpinionStage.ADOPTION, OpinionSource.LETTER, DAY);
    }

    @Test
    void everyFormTakesBadInput() {
        UUID applied = applicant("Applied", DAY);
        furnish(applied);
        List<UUID> cases = new ArrayList<>(List.of(applied));
        STATES.forEach(s -> cases.add(in(s)));
        world.person(branch, "Newcomer", "MASSES");
        world.person(branch, "On the way", "APPLICANT");
        FormDriver driver = new FormDriver(world.jdbc());
        open(secretary);
        pages(DevelopmentPermissions.READ).forEach(driver::drive);
        pages(DevelopmentPermissions.WRITE).forEach(driver::drive);
        cases.forEach(id -> driver.drive("m/development/" + id));
        driveCommittee(driver);
        assertThat(driver.problems()).isEmpty();
        assertThat(driver.met().stream().map(Class::getName))
                .containsAll(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.zhibu.development")
                                .stream()
                                .filter(c -> c.isAssignableTo(EditForm.class)
                                        && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                                .map(JavaClass::getName)
                                .collect(Collectors.toSet()));
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
                        .map(ModuleView::path)
                        .map(p -> p.isEmpty() ? "m/development" : "m/development/" + p)
                        .toList();
    }
}
