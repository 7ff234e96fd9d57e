package org.zhibu.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** What the night finds in a register, who is told whom, and who is told only how many. */
class RegisterCheckTest extends PortalTest {
    /** Somebody of whom everything agrees, in each status. */
    private static final String FINE =
            "update app.person set national_id = '11010519491231002X', birth_date = date '1949-12-31',"
                    + " applied_on = date '2020-01-01', activist_on = date '2020-06-01', candidate_on = date '2021-06-01', admitted_on = date '2022-01-01',"
                    + " probation_until = date '2023-01-01', full_on = date '2023-01-01' where id = ?";

    @Autowired
    RegisterChecks checks;

    @Autowired
    Register register;

    @Autowired
    TenantContext tenants;

    private long town;
    private long village;
    private Login secretary;
    private Login above;

    @BeforeEach
    void organisations() {
        town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "丙村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        above = world.login(town, "林某", "COMMITTEE_SECRETARY");
        world.jdbc().sql(FINE).param(secretary.person()).update();
        world.jdbc()
                .sql("update app.person set national_id = '110105194912310046' where id = ?")
                .param(secretary.person())
                .update();
        actAs(secretary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FULL | |",
                "FULL | update app.person set full_on = null where id = :id | PPL-04 DATE_MISSING",
                "PROBATIONARY | update app.person set probation_until = null, full_on = null where id = :id | PPL-04 DATE_MISSING",
                "APPLICANT | update app.person set applied_on = null where id = :id | PPL-04 DATE_MISSING",
                "FULL | update app.person set national_id = null where id = :id | PPL-01 IDENTITY_MISSING",
                "APPLICANT | update app.person set national_id = null where id = :id |",
                "FULL | update app.person set birth_date = date '1949-12-30' where id = :id | PPL-01 IDENTITY_DISAGREES",
                "FULL | update app.person set name = '王某' where id = :id | PPL-42 TWICE",
                "FULL | insert into app.party_group (tenant_id, name) select tenant_id, '第一党小组' from app.person where id = :id | ORG-13 NO_GROUP",
                "APPLICANT | insert into app.party_group (tenant_id, name) select tenant_id, '第一党小组' from app.person where id = :id |",
                "FULL | insert into app.post (tenant_id, person_id, post, from_date) select tenant_id, id, 'BRANCH_DEPUTY', date '2024-01-01' from app.person where id = :id |",
                "ACTIVIST | | PPL-41 ACTIVIST_NOT_FILED",
                "ACTIVIST | insert into app.person_material (tenant_id, person_id, code, dated, recorded_by) select tenant_id, id, 'MAT-06', date '2024-01-01', '王某' from app.person where id = :id |",
                "CANDIDATE | | AUTH-07 CANDIDATE_NOT_FILED"
            })
    @Rule({"PPL-41", "PPL-01", "PPL-04", "PPL-42", "ORG-13"})
    void eachDisagreementIsFoundWithItsRule(String status, String change, String finding) {
        UUID id = fine(status);
        if (change != null) {
            world.jdbc().sql(change).param("id", id).update();
        }
        assertThat(found(id)).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    @Rule("PPL-41")
    void theTwoLevelsAgreeWhenFilingAndEndWereHandedIn() {
        UUID id = fine("ACTIVIST");
        filed(id, "ADOPT_ACTIVIST", "2024-01-01", "DRAFT");
        assertThat(found(id)).containsExactly("PPL-41 ACTIVIST_NOT_FILED");
        filed(id, "ADOPT_ACTIVIST", "2024-01-02", "HANDED_IN");
        assertThat(found(id)).isEmpty();
        world.jdbc()
                .sql("update app.person set status = 'APPLICANT', tier = null where id = ?")
                .param(id)
                .update();
        assertThat(found(id)).containsExactly("PPL-41 END_NOT_FILED");
        filed(id, "RETIER_ACTIVIST", "2024-06-01", "HANDED_IN");
        assertThat(found(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OBSERVE, 2024-01-01, 2999-12-31, , PPL-23 POST_WITHOUT_VOTE",
        "OBSERVE, 2024-01-01, 2024-12-31, , ",
        "SUSPEND_RIGHTS, 2024-01-01, , , PPL-23 POST_WITHOUT_VOTE",
        "SUSPEND_RIGHTS, 2024-01-01, , 2024-03-01, ",
        "SET_CORRECTION, 2024-01-01, 2999-12-31, , "
    })
    @Rule("PPL-23")
    void whoHoldsAPostWithoutTheRightToBeElectedIsFound(
            String act, LocalDate from, LocalDate until, LocalDate lifted, String finding) {
        UUID id = fine("FULL");
        world.post(village, id, "BRANCH_DEPUTY");
        world.jdbc()
                .sql(
                        "insert into app.status_decision (tenant_id, person_id, act, from_status, to_status, body, approval_body, decided_on, approved_on, effective_from, effective_until, basis)"
                                + " select p.tenant_id, p.id, t.act, t.from_status, t.to_status, t.body, t.approval_body, cast(:from as date), case when t.approval_body <> '' then cast(:from as date) end, cast(:from as date), cast(:until as date), '支部大会决议'"
                                + " from app.status_transition t join app.person p on p.id = :id and p.status = t.from_status where t.act = :act limit 1")
                .param("from", from)
                .param("until", until, java.sql.Types.DATE)
                .param("id", id)
                .param("act", act)
                .update();
        world.jdbc()
                .sql("update app.status_decision set lifted_on = :lifted where person_id = :id and act = :act")
                .param("lifted", lifted, java.sql.Types.DATE)
                .param("id", id)
                .param("act", act)
                .update();
        assertThat(found(id)).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    @Rule("PPL-41")
    void theCommitteeSeesHowManyAndNeverWho() {
        world.person(village, "张三", "ACTIVIST");
        night(village);
        night(town);
        var own = checks.own().orElseThrow();
        assertThat(own.people()).isEqualTo(2);
        assertThat(own.toCheck()).isOne();
        assertThat(own.counts())
                .containsEntry(RegisterCheck.ACTIVIST_NOT_FILED, 1)
                .containsEntry(RegisterCheck.DATE_MISSING, 1);
        assertThat(checks.hasBelow()).isFalse();
        assertThat(checks.countBelow("")).isZero();
        actAs(above);
        assertThat(checks.hasBelow()).isTrue();
        assertThat(checks.below("丙", 0, 10)).singleElement().satisfies(c -> {
            assertThat(c.organization()).isEqualTo("丙村党支部");
            assertThat(c.toCheck()).isOne();
        });
        assertThat(checks.countBelow("丁")).isZero();
        assertThat(register.count(PersonFilter.of(Roster.TO_CHECK))).isOne(); // the committee's own secretary alone
        actAs(world.login(world.branch(town, "丁村党支部"), "赵某", "BRANCH_SECRETARY"));
        assertThat(checks.countBelow("")).isZero();
        assertThat(checks.own()).isEmpty();
        actAs(world.login(village, "孙某", "MEMBER"));
        assertThatThrownBy(checks::own).isInstanceOf(RefusedException.class);
        assertThatThrownBy(checks::run).isInstanceOf(RefusedException.class);
    }

    @Test
    @Rule("PPL-30")
    void membersWithoutAPostAreAClassOfTheirOwn() {
        UUID plain = world.person(village, "张三", "FULL");
        UUID cadre = world.person(village, "李四", "FULL");
        world.jdbc()
                .sql("update app.person set tags = '{VILLAGE_CADRE}' where id = ?")
                .param(cadre)
                .update();
        world.person(village, "赵六", "APPLICANT");
        assertThat(names(Roster.WITHOUT_POST)).containsExactly("张三");
        world.post(village, plain, "BRANCH_DEPUTY");
        assertThat(names(Roster.WITHOUT_POST)).isEmpty();
        world.jdbc()
                .sql("update app.post set to_date = date '2024-01-01' where person_id = ?")
                .param(plain)
                .update();
        assertThat(names(Roster.WITHOUT_POST)).containsExactly("张三");
    }

    @Test
    void thePageLeadsToThoseToBeCheckedAndCountsAgain() {
        world.person(village, "张三", "ACTIVIST");
        night(village);
        open(secretary);
        UI.getCurrent().navigate("people");
        LocatorJ._click(LocatorJ._get(Button.class, b -> b.withText("查看")));
        Grid<?> grid = LocatorJ._get(Grid.class);
        assertThat(GridKt._size(grid)).isOne();
        world.jdbc().sql(FINE).param(fine("FULL")).update();
        LocatorJ._click(LocatorJ._get(Button.class, b -> b.withText("立即核对")));
        assertThat(checks.own().orElseThrow().people()).isEqualTo(3);
        open(above);
        UI.getCurrent().navigate("people/below");
        assertThat(GridKt._size(LocatorJ._get(Grid.class))).isOne();
    }

    @Test
    void theListTakesOneQuestionHoweverManyAreToBeChecked() {
        long few = StatementCount.of(() -> names(Roster.TO_CHECK));
        for (int i = 0; i < 20; i++) {
            world.person(village, "积极" + i, "ACTIVIST");
        }
        assertThat(StatementCount.of(() -> names(Roster.TO_CHECK))).isEqualTo(few);
    }

    private void night(long organization) {
        tenants.runAs(new OrganizationId(organization), checks::run);
    }

    private UUID fine(String status) {
        UUID id = world.person(village, "张三", status);
        world.jdbc().sql(FINE).param(id).update();
        return id;
    }

    private void filed(UUID person, String matter, String on, String state) {
        UUID submission = world.jdbc()
                .sql(
                        "insert into app.submission (tenant_id, kind, matter, act, state, edition, sender_name, handed_in_on)"
                                + " values (?, ?, ?, 'FILING', ?, 1, '丙村党支部', cast(? as date)) returning id")
                .params(village, "platform." + matter, matter, state, on)
                .query(UUID.class)
                .single();
        world.jdbc()
                .sql(
                        "insert into app.submission_edition (tenant_id, submission_id, edition, title) values (?, ?, 1, '备案')")
                .params(village, submission)
                .update();
        world.jdbc()
                .sql(
                        "insert into app.submission_person (tenant_id, submission_id, edition, person_id, name, sex, status)"
                                + " values (?, ?, 1, ?, '张三', 'FEMALE', 'ACTIVIST')")
                .params(village, submission, person)
                .update();
    }

    private List<String> names(Roster roster) {
        return register.list(PersonFilter.of(roster), PersonOrder.NAME, true, 0, 50).stream()
                .map(r -> r.person().name())
                .toList();
    }

    private List<String> found(UUID person) {
        return register.list(PersonFilter.of(Roster.TO_CHECK), PersonOrder.NAME, true, 0, 50).stream()
                .filter(r -> r.person().id().value().equals(person))
                .flatMap(r -> r.details().checks().stream())
                .map(c -> c.rule() + " " + c)
                .toList();
    }
}
