package org.zhibu.development.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.Happening;
import org.zhibu.testkit.Rule;

/** A complaint blocks until a documented finding clears it, and few may read it; who leaves soon is warned of. */
class ComplaintsTest extends DevelopmentTest {
    private Complaints complaints() {
        return bean(Complaints.class);
    }

    private boolean blocked(UUID id) {
        return cases().findings(id, Happening.of(Act.FILE_ACTIVIST, DAY)).stream()
                .anyMatch(f -> f.rule().equals("DEV-44"));
    }

    @Test
    @Rule("DEV-44")
    void onlyADocumentedFindingClearsAComplaint() {
        UUID id = ready("Person", DAY);
        record(id, Happening.of(Act.ADOPT, DAY).decided(committee()).assuring(Assurance.CONDITIONS));
        assertThat(blocked(id)).isFalse();
        complaints().raise(id, DAY, "Letter", "Took a field");
        assertThat(blocked(id)).isTrue();
        complaints().investigate(complaints().of(id).getFirst(), "Commissioner", "Asked the neighbours");
        Complaint open = complaints().of(id).getFirst();
        assertThat(open.investigation()).isEqualTo("Asked the neighbours");
        assertThatThrownBy(() -> complaints().clear(open, DAY, " ", "Committee"))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-44"));
        assertThatThrownBy(() -> complaints().clear(open, DAY.minusDays(1), "Untrue", "Committee"))
                .isInstanceOf(RefusedException.class);
        assertThat(blocked(id)).isTrue();
        complaints().clear(open, DAY, "Untrue", "Committee");
        assertThat(blocked(id)).isFalse();
        assertThatThrownBy(() -> complaints().clear(open, DAY, "Untrue", "Committee"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    @Rule({"DEV-44", "ROLE-07"})
    void othersLearnThatThereIsOneAndNoMore() {
        UUID id = applicant("Person", DAY);
        complaints().raise(id, DAY, "Letter", "Took a field");
        actAs(world.login(branch, "Officer", "DEVELOPMENT_OFFICER"));
        assertThat(complaints().of(id)).singleElement().satisfies(c -> {
            assertThat(c.text()).isEmpty();
            assertThat(c.source()).isEmpty();
            assertThat(c.isOpen()).isTrue();
        });
        assertThatThrownBy(() -> complaints().raise(id, DAY, "Letter", "More")).isInstanceOf(RefusedException.class);
        actAs(world.login(branch, "Commissioner", "DISCIPLINE_COMMISSIONER"));
        assertThat(complaints().of(id).getFirst().text()).isEqualTo("Took a field");
    }

    @Test
    @Rule({"DEV-05", "TIM-14"})
    void theDayOfLeavingIsKept() {
        UUID id = applicant("Person", DAY);
        Leaving leaving = bean(Leaving.class);
        leaving.on(id, DAY.plusMonths(3));
        assertThat(read(id).leavingOn()).isEqualTo(DAY.plusMonths(3));
        assertThatThrownBy(() -> leaving.on(id, DAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-05"));
        leaving.on(id, null);
        assertThat(read(id).leavingOn()).isNull();
    }
}
