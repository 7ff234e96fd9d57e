package org.zhibu.development.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.Happening;
import org.zhibu.testkit.FormDriver;

/** The forms by which cases begin, are taken over, move on and go up, with everything that stands on the same pages, get bad input. */
class CaseFormsTest extends DevelopmentTest {
    @Test
    void formsOfCasesTakeBadInput() {
        UUID adopted = ready("Adopted", DAY);
        record(adopted, Happening.of(Act.ADOPT, DAY).decided(committee()).assuring(Assurance.CONDITIONS));
        world.person(branch, "Newcomer", "MASSES");
        world.person(branch, "On the way", "APPLICANT");
        FormDriver driver = new FormDriver(world.jdbc());
        open(secretary);
        driver.drive("m/development");
        driver.drive("m/development/take-over");
        driver.drive("m/development/" + adopted);
        assertThat(driver.problems()).isEmpty();
        assertThat(driver.met())
                .containsAll(List.of(ApplyForm.class, TakeOverForm.class, ActForm.class, HandUpForm.class));
    }
}
