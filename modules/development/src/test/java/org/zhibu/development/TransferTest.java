package org.zhibu.development;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.transfer.Transfer;
import org.zhibu.development.transfer.TransferNews;
import org.zhibu.development.transfer.Transfers;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** Applicants, activists and candidates who move keep the time that counts; the two organisations see this one hand-over and no more. */
class TransferTest extends DevelopmentTest {
    private static final LocalDate COUNTED = DAY.minusMonths(9);

    private long other;
    private Login receiver;
    private UUID activist;

    @BeforeEach
    void anotherBranch() {
        long elsewhere = world.committee(county, "Another township");
        other = world.branch(elsewhere, "Town branch");
        receiver = world.login(other, "Other secretary", "BRANCH_SECRETARY");
        mayHaveACommittee(other);
        world.moduleOn(other, "development");
        PersonId person = new PersonId(world.person(branch, "Moving person", "ACTIVIST"));
        activist = cases().takeOver(person, CaseState.CULTIVATED, DAY.minusMonths(12), COUNTED, "before");
        papers(activist, "MAT-01", "MAT-07");
    }

    @Test
    @Rule("DEV-03")
    void theTimeCountsOnInTheNewOrganisation() {
        transfers().offer(activist, world.codeOf(other), "moved to town");
        actAs(receiver);
        news();
        assertThat(tasks(other)).containsExactly("development.transfer.task.came");
        Transfer came = transfers().received().getFirst();
        assertThat(came.countedFrom()).isEqualTo(COUNTED);
        assertThat(came.files()).hasLineCount(2);
        assertThat(came.note()).isEqualTo("moved to town");
        UUID here = transfers().accept(came, null);
        assertThat(read(here).state()).isEqualTo(CaseState.CULTIVATED);
        assertThat(read(here).countedFrom()).isEqualTo(COUNTED);
        assertThat(read(here).person().status()).isEqualTo(PoliticalStatus.ACTIVIST);
        assertThat(read(here).entries().getFirst().note()).contains("Village branch");
        actAs(secretary);
        news();
        assertThat(state(activist)).isEqualTo(CaseState.LEFT);
        assertThat(read(activist).last(Act.LEAVE).orElseThrow().doneBy()).isEqualTo("Town branch");
        assertThat(tasks(branch)).contains("development.transfer.task.accepted");
        news();
        assertThat(read(activist).entries()).as("told once").hasSize(2);
    }

    @Test
    @Rule("DEV-03")
    void whoIsInTheRegisterAlreadyIsTakenOverThere() {
        transfers().offer(activist, "Town branch", "");
        actAs(receiver);
        UUID known = world.person(other, "Moving person", "ACTIVIST");
        UUID here = transfers().accept(transfers().received().getFirst(), new PersonId(known));
        assertThat(read(here).person().id().value()).isEqualTo(known);
    }

    @Test
    @Rule("DEV-03")
    void theNewOrganisationMayRefuseWithAReasonAndTheCaseStays() {
        transfers().offer(activist, world.codeOf(other), "");
        actAs(receiver);
        Transfer came = transfers().received().getFirst();
        assertThatThrownBy(() -> transfers().refuse(came, " ")).isInstanceOf(RefusedException.class);
        transfers().refuse(came, "papers are missing");
        assertThatThrownBy(() -> transfers().accept(came, null)).isInstanceOf(RefusedException.class);
        assertThat(world.jdbc()
                        .sql("select count(*) from app.person where tenant_id = ? and name = 'Moving person'")
                        .param(other)
                        .query(Integer.class)
                        .single())
                .isZero();
        actAs(secretary);
        news();
        assertThat(state(activist)).isEqualTo(CaseState.CULTIVATED);
        assertThat(transfers().latestOf(activist).orElseThrow().reason()).isEqualTo("papers are missing");
        transfers().offer(activist, world.codeOf(other), "completed");
        assertThat(transfers().latestOf(activist).orElseThrow().state()).isEqualTo(Transfer.State.OFFERED);
    }

    @Test
    @Rule("ORG-15")
    void nobodyElseReadsItAndNobodyElseIsFound() {
        long county2 = world.county("Another county");
        long far = world.branch(world.committee(county2, "Far township"), "Far branch");
        long without = world.branch(township, "Branch without the module");
        world.moduleOn(far, "development");
        for (long target : new long[] {far, without, branch, township}) {
            assertThatThrownBy(() -> transfers().offer(activist, world.codeOf(target), ""))
                    .isInstanceOfSatisfying(
                            RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-03"));
        }
        transfers().offer(activist, world.codeOf(other), "");
        Login stranger = world.login(far, "Far secretary", "BRANCH_SECRETARY");
        actAs(stranger);
        assertThat(transfers().received()).isEmpty();
        actAs(township());
        assertThat(rows()).isZero();
        actAs(receiver);
        assertThat(rows()).isOne();
        Transfer came = transfers().received().getFirst();
        actAs(stranger);
        assertThatThrownBy(() -> transfers().accept(came, null)).isInstanceOf(RefusedException.class);
    }

    @Test
    @Rule({"DEV-03", "DEV-04"})
    void anOfferIsTakenBackWhenTheCaseGoesOn() {
        transfers().offer(activist, world.codeOf(other), "");
        assertThatThrownBy(() -> transfers().offer(activist, world.codeOf(other), ""))
                .isInstanceOf(RefusedException.class);
        record(activist, Happening.of(Act.STOP, DAY).decided(committee()).noting("left the village"));
        assertThat(transfers().latestOf(activist).orElseThrow().state()).isEqualTo(Transfer.State.WITHDRAWN);
        actAs(receiver);
        assertThat(transfers().received()).isEmpty();
    }

    @Test
    @Rule("DEV-03")
    void thePagesOfBothSidesLeadThroughIt() {
        open(secretary);
        transfers().offer(activist, world.codeOf(other), "");
        navigate("m/development/transfer-sheet/" + activist);
        assertThat(_get(org.zhibu.development.transfer.ui.TransferSheetView.class)
                        .getElement()
                        .getTextRecursively())
                .contains("Moving person", COUNTED.toString());
        open(receiver);
        navigate("m/development/transfers");
        _click(_get(Button.class, s -> s.withText("接收")));
        _click(_get(
                Button.class,
                s -> s.withText("接收").withPredicate(b -> b.getThemeNames().contains("primary"))));
        assertThat(transfers().received().getFirst().state()).isEqualTo(Transfer.State.ACCEPTED);
    }

    private Transfers transfers() {
        return bean(Transfers.class);
    }

    private void news() {
        bean(TransferNews.class).takeUp();
    }

    private int rows() {
        return bean(org.springframework.transaction.support.TransactionTemplate.class)
                .execute(t -> bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select count(*) from app.development_transfer")
                        .params(Map.of())
                        .query(Integer.class)
                        .single());
    }

    private java.util.List<String> tasks(long organization) {
        return world.jdbc()
                .sql(
                        "select message_key from app.inbox_task where tenant_id = ? and message_key like 'development.transfer%'")
                .param(organization)
                .query(String.class)
                .list();
    }
}
