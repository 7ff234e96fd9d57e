package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
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
    @Rule({"ORG-04", "STEP-03"})
    void withFewerThanSevenFullMembersTheGeneralMeetingDecides() {
        UUID id = ready("Applicant", DAY);
        UUID seventh = world.jdbc()
                .sql(
                        "select id from app.person where tenant_id = ? and status = 'FULL' and name like 'Member %' limit 1")
                .param(branch)
                .query(UUID.class)
                .single();
        world.jdbc()
                .sql(
                        "update app.person set left_on = ? where tenant_id = ? and status = 'FULL' and name like 'Member %' and id <> ?")
                .params(DAY, branch, seventh)
                .update();
        Happening adopted = Happening.of(Act.ADOPT, DAY).assuring(Assurance.CONDITIONS);
        assertThatThrownBy(() -> record(id, adopted.decided(committee())))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).contains("ORG-04"));
        record(id, adopted.decided(meeting()));
        assertThat(state(id)).isEqualTo(CaseState.ADOPTED);
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
    @Rule({"DEV-43", "PPL-21"})
    void theStatusThatSomebodyCameWithIsNotAmendedPastTheCase() {
        PersonId person = new PersonId(world.person(branch, "Activist", "ACTIVIST"));
        cases().takeOver(person, CaseState.CULTIVATED, DAY.minusMonths(5), DAY.minusMonths(3), "");
        StatusHistory history = context.getBean(StatusHistory.class);
        StatusDecision amended = StatusDecision.amendment(
                person, history.of(person).getLast().id(), PoliticalStatus.CANDIDATE, DAY, "typed wrongly");
        assertThatThrownBy(() -> history.decide(amended))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).contains("DEV-43"));
        assertThat(cases().openCaseOf(person)
                        .map(this::read)
                        .orElseThrow()
                        .person()
                        .status())
                .isEqualTo(PoliticalStatus.ACTIVIST);
    }

    @Test
    @Rule({"DEV-04", "DEV-27"})
    void nobodyIsTakenOverWithMoreTimeThanTheRegisterHas() {
        PersonId person = new PersonId(world.person(branch, "Activist", "ACTIVIST"));
        world.jdbc()
                .sql("update app.person set applied_on = ?, activist_on = ? where id = ?")
                .params(DAY.minusMonths(5), DAY.minusMonths(3), person.value())
                .update();
        assertThatThrownBy(() ->
                        cases().takeOver(person, CaseState.CULTIVATED, DAY.minusMonths(6), DAY.minusMonths(4), ""))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        r -> assertThat(r.findings())
                                .extracting(f -> f.rule() + " " + f.field())
                                .containsExactly("DEV-04 appliedOn", "DEV-04 countedFrom"));
        UUID id = cases().takeOver(person, CaseState.CULTIVATED, DAY.minusMonths(5), DAY.minusMonths(3), "");
        assertThat(read(id).countedFrom()).isEqualTo(DAY.minusMonths(3));
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
