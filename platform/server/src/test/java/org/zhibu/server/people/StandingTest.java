package org.zhibu.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.people.Membership;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.RemovalCause;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusEntry;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Rule;

/** The history of decisions, and what follows from it on each day. */
class StandingTest extends PortalTest {
    private static final String CLAUSE = "支部大会决议";

    @Autowired
    StatusHistory history;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private long village;

    @BeforeEach
    void openBranch() {
        long town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "丙村党支部");
        actAs(world.login(village, "王某", "BRANCH_SECRETARY"));
    }

    @Test
    @Rule({"PPL-20", "PPL-21", "PPL-04"})
    void aPersonGoesTheWholeWayByDecisionsAndTheDatesFollow() {
        PersonId id = person("张三", "MASSES");
        decide(id, StatusAct.APPLY, DecidingBody.NONE, "2021-03-01");
        decide(id, StatusAct.ADOPT_ACTIVIST, DecidingBody.BRANCH_COMMITTEE, "2021-09-10");
        history.decide(of(id, StatusAct.SET_TIER, DecidingBody.BRANCH_COMMITTEE, "2022-03-01")
                .into(ActivistTier.KEY));
        assertThat(column(id, "tier")).isEqualTo("KEY");
        decide(id, StatusAct.ADOPT_CANDIDATE, DecidingBody.BRANCH_COMMITTEE, "2022-10-01");
        history.decide(of(id, StatusAct.ADMIT, DecidingBody.GENERAL_MEETING, "2023-06-20")
                .approved(DecidingBody.COMMITTEE, day("2023-08-30")));
        assertThat(column(id, "status")).isEqualTo("PROBATIONARY");
        assertThat(column(id, "tier")).isNull();
        assertThat(column(id, "probation_until")).isEqualTo("2024-06-20");
        history.decide(of(id, StatusAct.CONVERT, DecidingBody.GENERAL_MEETING, "2024-07-01")
                .approved(DecidingBody.COMMITTEE, day("2024-07-15")));
        assertThat(column(id, "status")).isEqualTo("FULL");
        assertThat(Stream.of(
                                "applied_on",
                                "activist_on",
                                "key_activist_on",
                                "candidate_on",
                                "admitted_on",
                                "admission_approved_on",
                                "full_on")
                        .map(c -> column(id, c)))
                .containsExactly(
                        "2021-03-01",
                        "2021-09-10",
                        "2022-03-01",
                        "2022-10-01",
                        "2023-06-20",
                        "2023-08-30",
                        "2024-06-20");
        assertThat(history.of(id))
                .extracting(StatusEntry::act)
                .containsExactly(
                        StatusAct.CONVERT,
                        StatusAct.ADMIT,
                        StatusAct.ADOPT_CANDIDATE,
                        StatusAct.SET_TIER,
                        StatusAct.ADOPT_ACTIVIST,
                        StatusAct.APPLY,
                        StatusAct.REGISTER);
        assertThat(membership.hasVote(id, day("2024-07-14"))).isFalse();
        assertThat(membership.hasVote(id, day("2024-07-15"))).isTrue();
    }

    @Test
    @Rule("ORG-07")
    void aTemporaryBranchCultivatesAndAdmitsNobody() {
        PersonId id = person("张三", "ACTIVIST");
        world.jdbc()
                .sql("update app.org set form = 'TEMPORARY' where id = ?")
                .param(village)
                .update();
        decide(id, StatusAct.ADOPT_CANDIDATE, DecidingBody.BRANCH_COMMITTEE, "2022-10-01");
        refused(
                () -> history.decide(
                        approved(of(id, StatusAct.ADMIT, DecidingBody.GENERAL_MEETING, "2023-06-20"), "2023-08-30")),
                "ORG-07");
    }

    @Test
    @Rule("PPL-21")
    void theApplicationCannotWriteAStatus() {
        PersonId id = person("张三", "PROBATIONARY");
        for (String sql : List.of(
                "update app.person set status = 'FULL' where id = ?",
                "update app.person set tier = null where id = ?",
                "update app.person set left_on = null where id = ?",
                "delete from app.person where id = ?",
                "update app.status_decision set to_status = 'FULL' where person_id = ?",
                "delete from app.status_decision where person_id = ?")) {
            assertThatThrownBy(() -> transactions.execute(
                            t -> jdbc.sql(sql).param(id.value()).update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @Rule("PPL-21")
    void theTableOfTransitionsIsTheSameInTheDatabase() {
        TreeSet<String> here = Arrays.stream(StatusAct.values())
                .flatMap(a -> Arrays.stream(PoliticalStatus.values())
                        .filter(a::fits)
                        .flatMap(f -> targets(a, f)
                                .flatMap(t -> a.bodies().stream()
                                        .flatMap(b -> (a.approvers().isEmpty()
                                                        ? Stream.of("")
                                                        : a.approvers().stream().map(Enum::name))
                                                .map(p ->
                                                        String.join(" ", a.name(), f.name(), t.name(), b.name(), p))))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(world.jdbc()
                        .sql(
                                "select concat_ws(' ', act, from_status, to_status, body, approval_body) from app.status_transition")
                        .query(String.class)
                        .list()))
                .isEqualTo(here);
    }

    /** A branch without a committee decides in its general meeting (ORG-04), so that stands beside the branch committee. */
    @ParameterizedTest
    @CsvSource({
        "AUTH-04, ADOPT_ACTIVIST, BRANCH_COMMITTEE GENERAL_MEETING, false",
        "AUTH-06, SET_TIER, BRANCH_COMMITTEE GENERAL_MEETING, false",
        "AUTH-06, STOP_CULTIVATION, BRANCH_COMMITTEE GENERAL_MEETING, false",
        "AUTH-07, ADOPT_CANDIDATE, BRANCH_COMMITTEE GENERAL_MEETING, false",
        "AUTH-11, ADMIT, GENERAL_MEETING, true",
        "AUTH-13, CONVERT, GENERAL_MEETING, true",
        "AUTH-13, EXTEND, GENERAL_MEETING, true",
        "AUTH-13, CANCEL, GENERAL_MEETING, true",
        "AUTH-15, EXPEL, GENERAL_MEETING, true",
        "AUTH-15, OBSERVE, GENERAL_MEETING, true",
        "AUTH-16, REMOVE, GENERAL_MEETING, true",
        "AUTH-16, SET_CORRECTION, GENERAL_MEETING, true",
        "AUTH-26, SUSPEND_MEMBERSHIP, GENERAL_MEETING, true"
    })
    @Rule({"AUTH-04", "AUTH-06", "AUTH-07", "AUTH-11", "AUTH-13", "AUTH-15", "AUTH-16", "AUTH-26"})
    void eachActIsDecidedAndApprovedByWhomTheMatrixNames(String rule, StatusAct act, String bodies, boolean approved) {
        assertThat(act.bodies().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .as(rule)
                .isEqualTo(bodies);
        assertThat(act.approvers())
                .as(rule)
                .isEqualTo(
                        approved ? java.util.Set.of(DecidingBody.COMMITTEE, DecidingBody.COUNTY) : java.util.Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "PROBATIONARY, CONVERT, BRANCH_COMMITTEE, COMMITTEE, PPL-21",
        "PROBATIONARY, CONVERT, GENERAL_MEETING, NONE, AUTH-28",
        "PROBATIONARY, CONVERT, GENERAL_MEETING, GENERAL_MEETING, AUTH-28",
        "CANDIDATE, CONVERT, GENERAL_MEETING, COMMITTEE, PPL-21",
        "APPLICANT, ADOPT_ACTIVIST, BRANCH_COMMITTEE, COMMITTEE, PPL-21",
        "APPLICANT, ADOPT_ACTIVIST, COMMITTEE, NONE, PPL-21",
        "APPLICANT, REGISTER, NONE, NONE, PPL-21",
        "FULL, REMOVE, GENERAL_MEETING, COMMITTEE, PPL-22"
    })
    @Rule({"PPL-21", "AUTH-28"})
    void refusesWhatTheMatrixDoesNotAllow(
            String status, StatusAct act, DecidingBody body, DecidingBody approval, String rule) {
        PersonId id = person("张三", status);
        StatusDecision d = of(id, act, body, "2024-06-20");
        refused(
                () -> history.decide(approval == DecidingBody.NONE ? d : d.approved(approval, day("2024-06-21"))),
                rule);
        assertThat(column(id, "status")).isEqualTo(status);
    }

    @Test
    @Rule("PPL-21")
    void aCorrectionIsAReversalWithAReasonFromTheLatestOn() {
        PersonId id = person("张三", "MASSES");
        UUID applied = decide(id, StatusAct.APPLY, DecidingBody.NONE, "2021-03-01");
        UUID adopted = decide(id, StatusAct.ADOPT_ACTIVIST, DecidingBody.BRANCH_COMMITTEE, "2021-09-10");
        refused(() -> history.decide(StatusDecision.reversal(id, adopted, " ")), "PPL-21");
        refused(() -> history.decide(StatusDecision.reversal(id, applied, "录错")), "PPL-21");
        history.decide(StatusDecision.reversal(id, adopted, "录错了人"));
        assertThat(column(id, "status")).isEqualTo("APPLICANT");
        assertThat(column(id, "activist_on")).isNull();
        refused(() -> history.decide(StatusDecision.reversal(id, adopted, "再撤一次")), "");
        assertThat(world.jdbc()
                        .sql("select subject from app.audit_entry where tenant_id = ? and act = 'people.decide'")
                        .param(village)
                        .query(String.class)
                        .list())
                .anyMatch(subject -> subject.contains("张三") && subject.contains("录错了人"));
        UUID registered = history.of(id).getLast().id();
        refused(
                () -> history.decide(
                        StatusDecision.amendment(id, registered, PoliticalStatus.LEAGUE_MEMBER, null, "原为团员")),
                "PPL-21");
        history.decide(StatusDecision.reversal(id, applied, "尚未递交"));
        history.decide(
                StatusDecision.amendment(id, registered, PoliticalStatus.LEAGUE_MEMBER, day("2015-05-04"), "原为团员"));
        assertThat(column(id, "status")).isEqualTo("LEAGUE_MEMBER");
    }

    @Test
    @Rule("PPL-21")
    void theHistoryKeepsItsOrder() {
        PersonId id = person("张三", "MASSES");
        decide(id, StatusAct.APPLY, DecidingBody.NONE, "2021-03-01");
        refused(() -> decide(id, StatusAct.ADOPT_ACTIVIST, DecidingBody.BRANCH_COMMITTEE, "2021-02-28"), "PPL-21");
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        refused(() -> decide(id, StatusAct.ADOPT_ACTIVIST, DecidingBody.BRANCH_COMMITTEE, tomorrow), "PPL-21");
        decide(id, StatusAct.ADOPT_ACTIVIST, DecidingBody.BRANCH_COMMITTEE, "2021-03-01");
    }

    /** B3: extended on 1 March for six months; full from 1 September; observed, suspended and excluded in turn. */
    @ParameterizedTest
    @CsvSource({
        "2019-12-31, false, 0, 0, not yet a member",
        "2020-01-10, false, 1, 0, probationary: comes and does not vote",
        "2021-06-30, false, 1, 0, extended",
        "2021-09-14, false, 1, 0, not yet approved",
        "2021-09-15, true,  1, 0, full",
        "2022-01-31, true,  1, 0, the day before the observation",
        "2022-02-01, false, 1, 0, first day of the observation",
        "2023-01-31, false, 1, 0, last day of the observation",
        "2023-02-01, true,  1, 0, the day after",
        "2023-05-09, true,  1, 0, the day before the arrest",
        "2023-05-10, false, 0, 1, rights suspended",
        "2023-06-30, false, 0, 1, the day before they were restored",
        "2023-07-01, true,  1, 0, restored that day",
        "2023-09-30, true,  1, 0, before the exclusion",
        "2023-10-01, true,  0, 1, left out of the count and still entitled",
        "2024-03-31, true,  0, 1, last day left out",
        "2024-04-01, true,  1, 0, counts again",
        "2024-06-01, false, 0, 1, membership suspended",
        "2024-08-01, true,  1, 0, restored",
        "2024-10-31, true,  1, 0, the day before the removal",
        "2024-11-01, false, 0, 0, removed"
    })
    @Rule({"PPL-22", "PPL-23", "PPL-24"})
    void votesAndTheCountOfThoseExpectedFollowTheHistory(
            LocalDate date, boolean votes, int expected, int leftOut, String why) {
        PersonId id = person("张三", "CANDIDATE");
        history.decide(approved(of(id, StatusAct.ADMIT, DecidingBody.GENERAL_MEETING, "2020-01-10"), "2020-02-01"));
        history.decide(approved(of(id, StatusAct.EXTEND, DecidingBody.GENERAL_MEETING, "2021-02-20"), "2021-02-25")
                .during(day("2021-03-01"), day("2021-08-31")));
        history.decide(approved(of(id, StatusAct.CONVERT, DecidingBody.GENERAL_MEETING, "2021-09-01"), "2021-09-15"));
        history.decide(approved(of(id, StatusAct.OBSERVE, DecidingBody.GENERAL_MEETING, "2022-01-20"), "2022-01-25")
                .during(day("2022-02-01"), day("2023-01-31")));
        UUID arrest = history.decide(of(id, StatusAct.SUSPEND_RIGHTS, DecidingBody.COMMITTEE, "2023-05-10"));
        history.decide(
                of(id, StatusAct.LIFT, DecidingBody.COMMITTEE, "2023-07-01").naming(arrest));
        exclude(id, "BEDRIDDEN", "2023-10-01", "2024-03-31");
        UUID suspended = history.decide(approved(
                of(id, StatusAct.SUSPEND_MEMBERSHIP, DecidingBody.GENERAL_MEETING, "2024-05-20"), "2024-05-25"));
        history.decide(of(id, StatusAct.LIFT, DecidingBody.GENERAL_MEETING, "2024-08-01")
                .naming(suspended));
        history.decide(approved(of(id, StatusAct.REMOVE, DecidingBody.GENERAL_MEETING, "2024-10-20"), "2024-11-01")
                .because(RemovalCause.LOST_CONDITIONS));

        assertThat(membership.hasVote(id, date)).as(why).isEqualTo(votes);
        var count = membership.expected(date, Optional.empty());
        assertThat(count.members().stream().filter(p -> p.id().equals(id)).count())
                .as(why)
                .isEqualTo(expected);
        assertThat(count.leftOut().keySet().stream()
                        .filter(p -> p.id().equals(id))
                        .count())
                .as(why)
                .isEqualTo(leftOut);
        assertThat(count.voters().stream().anyMatch(p -> p.id().equals(id)))
                .as(why)
                .isEqualTo(votes && expected == 1);
    }

    @ParameterizedTest
    @CsvSource({"2021-08-30, PPL-22", "2021-08-31, ''", "2022-03-01, ''", "2022-03-02, PPL-22"})
    @Rule("PPL-22")
    void aProbationIsExtendedBySixToTwelveMonths(LocalDate until, String rule) {
        PersonId id = person("张三", "PROBATIONARY");
        StatusDecision extension = approved(
                        of(id, StatusAct.EXTEND, DecidingBody.GENERAL_MEETING, "2021-02-20"), "2021-02-25")
                .during(day("2021-03-01"), until);
        if (rule.isEmpty()) {
            history.decide(extension);
            assertThat(column(id, "probation_until")).isEqualTo(until.toString());
        } else {
            refused(() -> history.decide(extension), rule);
        }
    }

    @Test
    @Rule({"PPL-05", "ORG-13"})
    void whoWasInWhichGroupIsKnownForEachDay() {
        UUID first = world.group(village, "第一党小组");
        UUID second = world.group(village, "第二党小组");
        UUID id = world.person(village, "张三", "FULL");
        world.joinGroup(village, id, first);
        world.jdbc()
                .sql("update app.group_membership set from_date = date '2024-01-01' where person_id = ?")
                .param(id)
                .update();
        world.joinGroup(village, id, second);
        LocalDate today =
                world.jdbc().sql("select current_date").query(LocalDate.class).single();
        assertThat(names(today.minusDays(1), first)).containsExactly("张三");
        assertThat(names(today, first)).isEmpty();
        assertThat(names(today, second)).containsExactly("张三");
        assertThat(names(day("2023-12-31"), first)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, false", "2026-04-01, true", "2026-09-30, true", "2026-10-01, false"})
    @Rule("PPL-25")
    void afterSixMonthsAwayWithoutTakingPartAMemberFloats(LocalDate date, boolean floats) {
        PersonId id = person("张三", "FULL");
        away(id, "WORK", "2025-10-01", "");
        world.jdbc()
                .sql("update app.person_away set to_date = date '2026-10-01' where person_id = ?")
                .param(id.value())
                .update();
        PersonId takesPart = person("李四", "FULL");
        away(takesPart, "WORK", "2025-10-01", "");
        world.jdbc()
                .sql("update app.person_away set takes_part = true where person_id = ?")
                .param(takesPart.value())
                .update();
        assertThat(membership.floating(date))
                .extracting(PersonSummary::name)
                .isEqualTo(floats ? List.of("张三") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "WORK, 2025-01-01, 2025-09-01, false, , 2026-02-28, ''",
        "WORK, 2025-01-01, 2025-09-01, false, , 2026-03-01, PPL-26 people.away.search",
        "WORK, 2025-01-01, 2025-09-01, true, , 2026-03-01, PPL-26 people.away.suspend",
        "WORK, 2023-01-01, 2023-01-01, true, 2023-10-10, 2025-10-09, ''",
        "WORK, 2023-01-01, 2023-01-01, true, 2023-10-10, 2025-10-10, PPL-26 people.away.remove",
        "WORK, 2023-01-01, 2024-01-01, true, 2023-10-10, 2025-10-10, ''",
        "ABROAD_SETTLED, 2026-01-01, 2026-01-01, false, , 2026-02-01, PPL-27 people.away.abroadSettled",
        "ABROAD_STUDY, 2021-02-01, 2026-01-20, false, , 2026-02-01, ''",
        "ABROAD_STUDY, 2021-02-01, 2026-01-20, false, , 2026-02-02, PPL-27 people.away.abroadLong",
        "GRADUATE, 2024-07-01, 2026-06-20, false, , 2026-07-01, ''",
        "GRADUATE, 2024-07-01, 2026-06-20, false, , 2026-07-02, PPL-28 people.away.graduate"
    })
    @Rule({"PPL-26", "PPL-27", "PPL-28"})
    void whatAnAbsenceAsksForOnTheDayIsProposed(
            String kind,
            LocalDate from,
            LocalDate contact,
            boolean searched,
            String suspended,
            LocalDate date,
            String finding) {
        PersonId id = person("张三", "FULL");
        away(id, kind, from.toString(), contact.toString());
        if (searched) {
            world.jdbc()
                    .sql("update app.person_away set searched = '电话、走访、登报' where person_id = ?")
                    .param(id.value())
                    .update();
        }
        if (suspended != null) {
            history.decide(
                    approved(of(id, StatusAct.SUSPEND_MEMBERSHIP, DecidingBody.GENERAL_MEETING, suspended), suspended));
        }
        assertThat(membership.proposals(date))
                .extracting(p -> p.finding().rule() + " " + p.finding().messageKey())
                .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource({"2005-04-30, 34", "2005-05-01, 35", "2006-04-30, 35"})
    @Rule("PPL-29")
    void ageIsInFullYears(LocalDate date, int age) {
        PersonSummary person = new PersonSummary(
                new PersonId(UUID.randomUUID()),
                "张三",
                org.zhibu.api.people.Sex.MALE,
                day("1970-05-01"),
                PoliticalStatus.FULL,
                null);
        assertThat(Membership.age(person, date)).contains(age);
    }

    private Stream<PoliticalStatus> targets(StatusAct act, PoliticalStatus from) {
        return act == StatusAct.REVERSE || act == StatusAct.AMEND
                ? Arrays.stream(PoliticalStatus.values())
                : Stream.of(act.to().orElse(from));
    }

    private List<String> names(LocalDate date, UUID group) {
        return membership.expected(date, Optional.of(new GroupId(group))).members().stream()
                .map(PersonSummary::name)
                .toList();
    }

    private void exclude(PersonId id, String ground, String from, String until) {
        world.jdbc()
                .sql(
                        "insert into app.expected_exclusion (tenant_id, person_id, ground, explanation, consent, consented_on, meeting_on, from_date, until_date)"
                                + " values (?, ?, ?, '卧床', '镇党委批复', date '2023-09-20', date '2023-09-25', cast(? as date), cast(? as date))")
                .params(village, id.value(), ground, from, until)
                .update();
    }

    private void away(PersonId id, String kind, String from, String contact) {
        world.jdbc()
                .sql(
                        "insert into app.person_away (tenant_id, person_id, kind, from_date, last_contact_on) values (?, ?, ?, cast(? as date), cast(nullif(?, '') as date))")
                .params(village, id.value(), kind, from, contact)
                .update();
    }

    private PersonId person(String name, String status) {
        return new PersonId(world.person(village, name, status));
    }

    private UUID decide(PersonId id, StatusAct act, DecidingBody body, String on) {
        return history.decide(of(id, act, body, on));
    }

    private static StatusDecision of(PersonId id, StatusAct act, DecidingBody body, String on) {
        return StatusDecision.of(id, act, body, day(on), CLAUSE);
    }

    private static StatusDecision approved(StatusDecision d, String on) {
        return d.approved(DecidingBody.COMMITTEE, day(on));
    }

    private @org.jspecify.annotations.Nullable String column(PersonId id, String column) {
        return world.jdbc()
                .sql("select " + column + "::text from app.person where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static void refused(ThrowingCallable act, String rule) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).containsOnly(rule));
    }
}
