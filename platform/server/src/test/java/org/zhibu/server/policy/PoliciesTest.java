package org.zhibu.server.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.text.Messages;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.testkit.ArchitectureRules;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

class PoliciesTest extends PortalTest {
    private static final PolicyKey<Integer> NOTICE = PolicyKey.days("notices.minDays");
    private static final PolicyKey<Integer> GROUP_SIZE = PolicyKey.number("org.groupSizeWarn");

    @Autowired
    Policies policies;

    @Autowired
    PolicyChanges changes;

    @Autowired
    PolicyProposals proposals;

    @Autowired
    PolicyOverview overview;

    @Autowired
    PolicyPreview preview;

    @Autowired
    PolicyPacks packs;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private long county;
    private long town;
    private long village;
    private Login countySecretary;
    private Login townSecretary;
    private Login villageSecretary;
    private LocalDate today;

    @BeforeEach
    void makeTree() {
        county = world.county("甲县委组织部");
        town = world.committee(county, "乙镇党委");
        village = world.branch(town, "丙村党支部");
        countySecretary = world.login(county, "赵某", "COMMITTEE_SECRETARY");
        townSecretary = world.login(town, "钱某", "COMMITTEE_SECRETARY");
        villageSecretary = world.login(village, "孙某", "BRANCH_SECRETARY");
        today = LocalDate.now(clock);
    }

    private void set(Login who, String key, long target, @Nullable Integer value, LocalDate from) {
        actAs(who);
        OrganizationId organization = new OrganizationId(target);
        changes.set(new PolicyChange(
                key,
                organization,
                number(value),
                from,
                "试行",
                null,
                changes.newest(organization, key).map(PolicySetting::id).orElse(null)));
    }

    private static PolicyValue number(@Nullable Integer value) {
        return value == null ? new PolicyValue.None() : new PolicyValue.Number(BigDecimal.valueOf(value));
    }

    private int inVillage(PolicyKey<Integer> key, LocalDate day) {
        actAs(villageSecretary);
        return policies.at(day).get(key);
    }

    private static List<Finding> refusalOf(Runnable act) {
        try {
            act.run();
        } catch (RefusedException refusal) {
            return refusal.findings();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    @Rule("POL-01")
    void aCommitteeTightensForAllBelowAndNobodyBelowLoosens() {
        set(countySecretary, "notices.minDays", county, 10, today);
        assertThat(inVillage(NOTICE, today)).isEqualTo(10);
        List<Finding> refusal = refusalOf(() -> set(townSecretary, "notices.minDays", town, 9, today));
        assertThat(refusal).extracting(Finding::messageKey).containsExactly("policies.refused.looser");
        set(townSecretary, "notices.minDays", town, 10, today);
        set(townSecretary, "notices.minDays", village, 12, today);
        assertThat(inVillage(NOTICE, today)).isEqualTo(12);
    }

    @Test
    @Rule("POL-01")
    void aLaterTighteningAboveBindsThoseWhoHadSetLess() {
        set(townSecretary, "notices.minDays", town, 8, today);
        set(countySecretary, "notices.minDays", county, 15, today.plusDays(10));
        assertThat(inVillage(NOTICE, today.plusDays(9))).isEqualTo(8);
        assertThat(inVillage(NOTICE, today.plusDays(10))).isEqualTo(15);
        actAs(townSecretary);
        assertThat(line("notices.minDays", town, today.plusDays(10)).overruled())
                .isTrue();
        set(countySecretary, "notices.minDays", county, null, today.plusDays(20));
        assertThat(inVillage(NOTICE, today.plusDays(20))).isEqualTo(8);
    }

    @Test
    @Rule("POL-01")
    void whereAllAreFreeTheNearestDecides() {
        set(countySecretary, "floating.groupFromMembers", county, 5, today);
        set(townSecretary, "floating.groupFromMembers", town, 4, today);
        set(countySecretary, "floating.groupFromMembers", village, 6, today);
        assertThat(inVillage(PolicyKey.number("floating.groupFromMembers"), today))
                .isEqualTo(6);
    }

    @Test
    @Rule("POL-02")
    void theDayOfTheActCountsAndThePastStaysAsItWas() {
        set(townSecretary, "org.groupSizeWarn", town, 20, today);
        assertThat(inVillage(GROUP_SIZE, today.minusDays(1))).isEqualTo(30);
        assertThat(inVillage(GROUP_SIZE, today)).isEqualTo(20);
        assertThat(refusalOf(() -> set(townSecretary, "org.groupSizeWarn", town, 25, today.minusDays(1))))
                .extracting(Finding::messageKey)
                .containsExactly("policies.refused.past");
    }

    @Test
    @Rule("POL-02")
    void theDatabaseRefusesAFirstDayInThePast() {
        actAs(townSecretary);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insert(town, today.minusDays(1)))
                .havingRootCause()
                .withMessageContaining("not for the past");
        insert(town, today);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.execute(
                        t -> jdbc.sql("update app.policy_value set value = '1'").update()))
                .havingRootCause()
                .withMessageContaining("permission denied");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.execute(
                        t -> jdbc.sql("delete from app.policy_value").update()));
    }

    @Test
    @Rule("POL-07")
    void theDatabaseLetsNoBranchSetAnythingAndNobodySetOutsideOfHisSubtree() {
        actAs(villageSecretary);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insert(village, today))
                .havingRootCause()
                .withMessageContaining("not a committee");
        actAs(townSecretary);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insert(county, today))
                .havingRootCause()
                .withMessageContaining("outside of the subtree");
    }

    private void insert(long target, LocalDate from) {
        transactions.execute(
                t -> jdbc.sql("insert into app.policy_value (for_org, key, valid_from, value, reason, set_by)"
                                + " values (?, 'notices.minDays', ?, '9', '试行', '某')")
                        .params(target, from)
                        .update());
    }

    @Test
    @Rule("POL-03")
    void historyTellsWhoWhenWhyAndWhatStoodThereBefore() {
        set(townSecretary, "notices.minDays", town, 8, today);
        set(townSecretary, "notices.minDays", town, 9, today.plusDays(1));
        actAs(villageSecretary);
        List<PolicyEvent> history = overview.history(new OrganizationId(village), "notices.minDays");
        assertThat(history).extracting(PolicyEvent::value).containsExactly("9天", "8天");
        assertThat(history).extracting(PolicyEvent::before).containsExactly("8天", "");
        assertThat(history.getFirst().setting().note().reason()).isEqualTo("试行");
        assertThat(history.getFirst().setting().note().setBy()).isEqualTo("钱某");
        assertThat(refusalOf(() -> {
                    actAs(townSecretary);
                    changes.set(new PolicyChange(
                            "notices.minDays", new OrganizationId(town), number(11), today, " ", null, null));
                }))
                .extracting(Finding::field)
                .containsExactly("reason");
        assertThat(world.jdbc()
                        .sql("select count(*) from app.audit_entry where tenant_id = ? and act = 'policy.set'")
                        .param(town)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @Rule("POL-04")
    void aRefusalQuotesRuleAndWords() {
        List<Finding> refusal = refusalOf(() -> set(townSecretary, "disposal.correctionMaxMonths", town, 13, today));
        assertThat(messages.text(refusal.getFirst())).isEqualTo("DISP-02 “限期改正最长期限”不得宽于《中国共产党党员教育管理工作条例》第30条规定的“12个月”");
    }

    @Test
    void twoWhoSetTheSameAtOnceDoNotOverwriteEachOther() {
        set(townSecretary, "notices.minDays", town, 8, today);
        actAs(townSecretary);
        assertThat(refusalOf(() -> changes.set(new PolicyChange(
                        "notices.minDays", new OrganizationId(town), number(11), today, "试行", null, null))))
                .extracting(Finding::messageKey)
                .containsExactly("input.stale");
    }

    @Test
    @Rule("POL-07")
    void aBranchProposesAndItsCommitteeTakesOverForIt() {
        assertThat(refusalOf(() -> set(villageSecretary, "notices.minDays", village, 9, today)))
                .isNotEmpty();
        actAs(villageSecretary);
        proposals.propose("notices.minDays", number(9), "群众多在外务工");
        assertThat(proposals.list()).extracting(PolicyProposal::own).containsExactly(true);
        assertThat(refusalOf(() -> proposals.propose("notices.minDays", number(10), "再提一次")))
                .extracting(Finding::messageKey)
                .containsExactly("violation.policy_proposal_open");
        actAs(countySecretary);
        assertThat(proposals.list()).isEmpty();
        actAs(townSecretary);
        proposals.accept(proposals.list().getFirst(), today);
        assertThat(inVillage(NOTICE, today)).isEqualTo(9);
        assertThat(proposals.list()).extracting(PolicyProposal::state).containsExactly(ProposalState.ACCEPTED);
        actAs(townSecretary);
        assertThat(policies.at(today).get(NOTICE)).isEqualTo(7);
    }

    @Test
    @Rule("POL-07")
    void aCommitteeDeclinesWithAReason() {
        actAs(villageSecretary);
        proposals.propose("notices.minDays", number(9), "群众多在外务工");
        actAs(townSecretary);
        PolicyProposal open = proposals.list().getFirst();
        assertThat(refusalOf(() -> proposals.decline(open, ""))).isNotEmpty();
        proposals.decline(open, "全镇统一");
        assertThat(inVillage(NOTICE, today)).isEqualTo(7);
        assertThat(proposals.list()).extracting(PolicyProposal::answer).containsExactly("全镇统一");
        assertThat(refusalOf(() -> proposals.withdraw(open)))
                .extracting(Finding::messageKey)
                .containsExactly("input.stale");
    }

    @Test
    @Rule("POL-07")
    void theCommitteeHasAProposalAmongItsTasksUntilItIsAnsweredOrTakenBack() {
        actAs(villageSecretary);
        proposals.propose("notices.minDays", number(9), "群众多在外务工");
        await().untilAsserted(() -> assertThat(tasks(town)).containsExactly("OPEN"));
        assertThat(tasks(village)).isEmpty();
        assertThat(tasks(county)).isEmpty();
        actAs(townSecretary);
        proposals.decline(proposals.list().getFirst(), "全镇统一");
        assertThat(tasks(town)).containsExactly("DONE");
        actAs(villageSecretary);
        proposals.propose("notices.minDays", number(10), "再提一次");
        await().untilAsserted(() -> assertThat(tasks(town)).containsExactly("DONE", "OPEN"));
        proposals.withdraw(proposals.list().getFirst());
        await().untilAsserted(() -> assertThat(tasks(town)).containsExactly("DONE", "WITHDRAWN"));
        world.jdbc()
                .sql("update app.outbox_cursor set seq = 0 where tenant_id = ? and listener = 'policies.proposals'")
                .param(village)
                .update();
        proposals.propose("notices.minWorkingDays", number(6), "又一项");
        await().untilAsserted(() -> assertThat(tasks(town)).containsExactly("DONE", "WITHDRAWN", "OPEN"));
    }

    private List<String> tasks(long organization) {
        return world.jdbc()
                .sql(
                        "select state from app.inbox_task where tenant_id = ? and message_key = 'policies.task.proposal' order by id")
                .param(organization)
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @Rule("POL-08")
    @CsvSource({
        "org.branchMinFull, FIXED, 3",
        "org.branchCommittee.minFullMembers, FIXED, 7",
        "org.groupLeaderFullMember, FIXED, true",
        "disposal.lapseMonths, FIXED, 6",
        "disposal.lostMonths, FIXED, 6",
        "disposal.correctionMaxMonths, CEILING, 12",
    })
    void whatTheLawFixesIsFixedOrBound(String key, PolicyRule rule, String said) {
        assertThat(packs.declaration(key).rule()).isEqualTo(rule);
        PolicyValue value =
                packs.regulations().at(key, today).orElseThrow().clause().value();
        assertThat(PolicyJson.write(value)).isEqualTo(said);
        if (rule == PolicyRule.FIXED) {
            assertThat(refusalOf(() -> set(countySecretary, key, county, 1, today)))
                    .extracting(Finding::rule)
                    .containsExactly("POL-08");
        }
    }

    @ParameterizedTest
    @Rule("POL-11")
    @CsvSource({"VILLAGE, 村", "TOWNSHIP, 乡镇", "SCHOOL_STAFF, 学校教工", "SCHOOL_STUDENT, 学生", "ORGAN, 机关"})
    void kindsOfOrganisationsHaveTheirUsualNames(String kind, String name) {
        assertThat(messages.text("organizationKind." + kind)).isEqualTo(name);
    }

    @Test
    void aCommitteeReadsForItsSubtreeAlone() {
        long elsewhere = world.branch(world.committee(county, "丁镇党委"), "戊村党支部");
        actAs(townSecretary);
        assertThat(policies.at(new OrganizationId(village), today).get(NOTICE)).isEqualTo(7);
        assertThat(refusalOf(() -> policies.at(new OrganizationId(elsewhere), today)))
                .extracting(Finding::messageKey)
                .containsExactly("violation.outside");
        assertThat(refusalOf(() -> policies.at(new OrganizationId(county), today)))
                .isNotEmpty();
    }

    @Test
    void previewTellsHowManyChangeAndWhoseOwnHasNoEffectAnyMore() {
        long other = world.committee(county, "丁镇党委");
        world.branch(other, "戊村党支部");
        set(townSecretary, "notices.minDays", town, 12, today);
        set(townSecretary, "notices.minDays", village, 13, today);
        actAs(countySecretary);
        PolicyPreview.Effect effect = preview.of(
                new PolicyChange("notices.minDays", new OrganizationId(county), number(13), today, "", null, null));
        assertThat(effect.organizations()).isEqualTo(5);
        assertThat(effect.changed()).isEqualTo(4);
        assertThat(effect.examples()).doesNotContain("丙村党支部");
        assertThat(effect.overruled()).extracting(PolicySetting::setterName).containsExactly("乙镇党委");
    }

    @Test
    void oneStatementPerTransactionAndAPageOfAsManyWhateverIsSet() {
        actAs(villageSecretary);
        assertThat(StatementCount.of(() -> transactions.executeWithoutResult(t -> {
                    policies.at(today).get(NOTICE);
                    policies.at(today).get(GROUP_SIZE);
                })))
                .isEqualTo(1);
        long before = StatementCount.of(() -> overview.lines(new OrganizationId(village), today));
        set(townSecretary, "notices.minDays", town, 9, today);
        set(townSecretary, "notices.minDays", village, 10, today);
        set(townSecretary, "org.groupSizeWarn", town, 20, today);
        set(countySecretary, "org.groupSizeWarn", county, 25, today);
        actAs(villageSecretary);
        assertThat(StatementCount.of(() -> overview.lines(new OrganizationId(village), today)))
                .isEqualTo(before)
                .isLessThan(10);
    }

    @Test
    void everyKeyThatTheCodeAsksForIsComparedWithThePacks() {
        List<PolicyKey<?>> declared = context.getBeansOfType(PolicyKeys.class).values().stream()
                .<PolicyKey<?>>flatMap(k -> k.keys().stream())
                .toList();
        assertThat(declared).isNotEmpty();
        assertThat(ArchitectureRules.undeclaredPolicyKeys("org.zhibu.server", declared))
                .isEmpty();
    }

    @Test
    void everyStandardHasATitleInBothLanguages() {
        for (PolicyDeclaration declaration : packs.declarations()) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(messages.text(locale, declaration.titleKey())).doesNotStartWith("!");
                assertThat(messages.text(locale, declaration.owner() + ".policy"))
                        .doesNotStartWith("!");
            }
        }
    }

    private PolicyLine line(String key, long organization, LocalDate day) {
        return overview.lines(new OrganizationId(organization), day).stream()
                .filter(l -> l.declaration().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
