package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.testkit.Rule;

/** Cases are moved by the table of acts, follow the register, and can be taken back step by step. */
class CasesTest extends DevelopmentTest {
    @Test
    @Rule("DEV-01")
    void theDatabaseKnowsTheSameWaysAsTheTable() {
        List<String> inTable = Arrays.stream(Act.values())
                .flatMap(a -> a.moves().stream().map(m -> a + ":" + m.from().code() + ">" + m.to().code()))
                .toList();
        List<String> inDatabase = world.jdbc()
                .sql("select act || ':' || from_state || '>' || to_state from app.development_transition")
                .query(String.class)
                .list();
        assertThat(inDatabase).containsExactlyInAnyOrderElementsOf(inTable);
    }

    @Test
    @Rule({"STEP-01", "STEP-02", "STEP-03", "PPL-21"})
    void anApplicationMakesAnApplicantAndTheTalkFollows() {
        UUID id = applicant("Applicant", DAY);
        assertThat(state(id)).isEqualTo(CaseState.APPLIED);
        assertThat(read(id).person().status()).isEqualTo(PoliticalStatus.APPLICANT);
        record(id, Happening.of(Act.TALK, DAY).by("Secretary"));
        assertThat(state(id)).isEqualTo(CaseState.TALKED);
        assertThatThrownBy(() -> record(id, Happening.of(Act.ADOPT, DAY).decided(committee())))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).contains("DEV-10", "STEP-03"));
        assertThat(state(id)).isEqualTo(CaseState.TALKED);
    }

    @Test
    @Rule("DEV-43")
    void nobodyGoesPastTheProcedure() {
        UUID id = ready("Applicant", DAY);
        StatusHistory history = context.getBean(StatusHistory.class);
        StatusDecision past = StatusDecision.of(
                read(id).person().id(), StatusAct.ADOPT_ACTIVIST, DecidingBody.BRANCH_COMMITTEE, DAY, "minutes");
        assertThatThrownBy(() -> history.decide(past))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).contains("DEV-43"));
    }

    @Test
    @Rule("PPL-21")
    void theLastEntryIsTakenBackWithItsPaper() {
        UUID id = applicant("Applicant", DAY);
        record(id, Happening.of(Act.TALK, DAY).by("Secretary"));
        record(id, Happening.of(Act.UNDO, DAY).noting("another person"));
        assertThat(state(id)).isEqualTo(CaseState.APPLIED);
        assertThat(world.jdbc()
                        .sql("select state from app.person_material where tenant_id = ? and code = 'MAT-02'")
                        .param(branch)
                        .query(String.class)
                        .list())
                .containsExactly("WITHDRAWN");
    }
}
