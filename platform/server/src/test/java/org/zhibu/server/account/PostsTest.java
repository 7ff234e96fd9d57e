package org.zhibu.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.RemovalCause;
import org.zhibu.api.people.Sex;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Post;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.organization.GroupChange;
import org.zhibu.server.organization.Groups;
import org.zhibu.server.people.Register;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** Posts give rights from one click to the next; entries are opened by codes. */
class PostsTest extends PortalTest {
    @Autowired
    Posts posts;

    @Autowired
    Accounts accounts;

    @Autowired
    Secretaries secretaries;

    @Autowired
    Groups groups;

    @Autowired
    Register register;

    @Autowired
    StatusHistory history;

    @Autowired
    Access access;

    @Autowired
    SignIn signIn;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock now;

    private long town;
    private long village;
    private Login secretary;

    @BeforeEach
    void openBranch() {
        town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "丙村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        actAs(secretary);
    }

    @Test
    void aPostTakenAwayCountsOnTheNextClick() {
        Login commissioner = world.login(village, "何某", "MEMBER");
        PersonId person = new PersonId(commissioner.person());
        IntStream.range(0, 5).forEach(i -> world.person(village, "党员" + i, "FULL"));
        posts.appoint(person, Post.ORGANIZATION_COMMISSIONER, today(), null);
        actAs(commissioner);
        assertThat(access.has(PlatformPermissions.MANAGE_PEOPLE)).isTrue();
        actAs(secretary);
        posts.end(heldBy(person));
        actAs(commissioner);
        assertThat(access.has(PlatformPermissions.MANAGE_PEOPLE)).isFalse();
        refused(() -> register.count(new org.zhibu.server.people.PersonFilter("", null, null, false)), "");
        actAs(secretary);
        assertThat(posts.history(0, 10)).anyMatch(h -> h.personName().equals("何某") && today().equals(h.to()));
    }

    @Test
    @Rule("ROLE-03")
    void thereIsOneSecretaryAtATimeAndTheTermIsHandedOver() {
        Login next = world.login(village, "新书记", "MEMBER");
        PersonId successor = new PersonId(next.person());
        refused(() -> posts.appoint(successor, Post.BRANCH_SECRETARY, today(), null), "ROLE-03");
        assertThat(posts.predecessor(Post.BRANCH_SECRETARY, successor)).isPresent();
        posts.appoint(successor, Post.BRANCH_SECRETARY, today(), new PersonId(secretary.person()));
        assertThat(access.has(PlatformPermissions.APPOINT)).isFalse();
        actAs(next);
        assertThat(access.has(PlatformPermissions.APPOINT)).isTrue();
    }

    @Test
    @Rule("ROLE-03")
    void theLastWhoCanAppointCannotBeTakenAway() {
        PersonId self = new PersonId(secretary.person());
        refused(() -> posts.end(heldBy(self)), "ROLE-03");
        PersonId withoutAccount = new PersonId(world.person(village, "无账号", "FULL"));
        refused(() -> posts.appoint(withoutAccount, Post.BRANCH_SECRETARY, today(), self), "ROLE-03");
        refused(
                () -> history.decide(
                        StatusDecision.of(self, StatusAct.TRANSFER_OUT, DecidingBody.NONE, today(), "介绍信回执")),
                "ROLE-03");
        AccountRow own = row("王某");
        refused(() -> accounts.setActive(self, own.version(), false), "");
        assertThat(access.has(PlatformPermissions.APPOINT)).isTrue();
    }

    @Test
    @Rule("ROLE-01")
    void postsFitTheLevelAndAreHeldByFullMembers() {
        PersonId probationary = new PersonId(world.person(village, "预备", "PROBATIONARY"));
        refused(() -> posts.appoint(probationary, Post.BRANCH_DEPUTY, today(), null), "ROLE-03");
        PersonId full = new PersonId(world.person(village, "正式", "FULL"));
        refused(() -> posts.appoint(full, Post.COMMITTEE_SECRETARY, today(), null), "ROLE-01");
        refused(() -> posts.appoint(full, Post.GROUP_LEADER, today(), null), "ROLE-01");
        refused(() -> posts.appoint(full, Post.BRANCH_DEPUTY, today().plusDays(1), null), "");
        posts.appoint(full, Post.BRANCH_DEPUTY, today(), null);
        refused(() -> posts.appoint(full, Post.BRANCH_DEPUTY, today(), null), "");
    }

    @Test
    @Rule("PPL-23")
    void whoCannotBeElectedHoldsNoOfficeOfTheParty() {
        PersonId observed = new PersonId(world.person(village, "张三", "FULL"));
        history.decide(StatusDecision.of(observed, StatusAct.OBSERVE, DecidingBody.GENERAL_MEETING, today(), "支部大会决议")
                .approved(DecidingBody.COMMITTEE, today())
                .during(today(), today().plusYears(1)));
        refused(() -> posts.appoint(observed, Post.BRANCH_DEPUTY, today(), null), "PPL-23");
        refused(() -> groups.found(new GroupChange("第一党小组", "", observed)), "PPL-23");
        posts.appoint(observed, Post.FILE_KEEPER, today(), null);
        PersonId suspended = new PersonId(world.person(village, "李四", "FULL"));
        history.decide(StatusDecision.of(
                        suspended, StatusAct.SUSPEND_MEMBERSHIP, DecidingBody.GENERAL_MEETING, today(), "支部大会决议")
                .approved(DecidingBody.COMMITTEE, today()));
        refused(() -> posts.appoint(suspended, Post.BRANCH_DEPUTY, today(), null), "PPL-23");
    }

    @Test
    @Rule({"ORG-09", "ROLE-08"})
    void theLeaderOfAGroupHoldsThePostThroughTheGroupAlone() {
        Login member = world.login(village, "李某", "MEMBER");
        PersonId leader = new PersonId(member.person());
        PersonId probationary = new PersonId(world.person(village, "预备", "PROBATIONARY"));
        refused(() -> groups.found(new GroupChange("第一党小组", "", probationary)), "ORG-09");
        var group = groups.found(new GroupChange("第一党小组", "合作社", leader));
        assertThat(row("李某").posts()).extracting(HeldPost::post).containsExactly(Post.GROUP_LEADER);
        refused(() -> posts.end(heldBy(leader)), "ROLE-08");
        refused(() -> groups.found(new GroupChange("第一党小组", "", null)), "");
        refused(() -> groups.assign(leader, null), "ORG-09");
        refused(
                () -> history.decide(
                        StatusDecision.of(leader, StatusAct.REMOVE, DecidingBody.GENERAL_MEETING, today(), "支部大会决议")
                                .approved(DecidingBody.COMMITTEE, today())
                                .because(RemovalCause.WITHDREW)),
                "ROLE-03");
        int version = groups.list(0, 10).getFirst().version();
        groups.change(group, version, new GroupChange("第一党小组", "合作社", null));
        assertThat(row("李某").posts()).isEmpty();
        refused(() -> groups.close(group, version), "");
        groups.close(group, version + 1);
        assertThat(groups.count()).isZero();
    }

    @Test
    void aCodeOpensTheAccountOnceAndAnewOneReplacesIt() {
        PersonId person = new PersonId(world.person(village, "周某", "FULL"));
        ActivationSlip lost = accounts.open(person, "Zhou ");
        assertThat(lost.login()).isEqualTo("zhou");
        assertThat(row("周某").state()).isEqualTo(AccountState.INVITED);
        ActivationSlip slip = accounts.renew(person, row("周某").version());
        assertThat(activate(lost)).isEmpty();
        assertThat(activate(slip)).hasSize(1);
        assertThat(activate(slip)).isEmpty();
        assertThat(signIn(slip.login())).isInstanceOf(SignInResult.Welcome.class);
        assertThat(row("周某").state()).isEqualTo(AccountState.OPEN);
        refused(() -> accounts.open(person, "zhou2"), "");
        refused(() -> accounts.open(new PersonId(world.person(village, "又一", "FULL")), "zhou"), "");
        refused(() -> accounts.open(new PersonId(world.person(village, "三", "FULL")), "周"), "");
    }

    @Test
    void aClosedEntryEndsItsSessions() {
        Login member = world.login(village, "李某", "MEMBER");
        SignedIn session = (SignedIn) principal(member);
        AccountRow entry = row("李某");
        accounts.setActive(entry.person(), entry.version(), false);
        assertThat(signIn.holds(session)).isFalse();
        AccountRow closed = row("李某");
        assertThat(closed.state()).isEqualTo(AccountState.INACTIVE);
        accounts.setActive(closed.person(), closed.version(), true);
        assertThat(signIn.holds(session)).isTrue();
    }

    @Test
    void aCodeOfOneOrganisationDoesNotOpenAnother() {
        Login deputy = world.login(town, "赵某", "COMMITTEE_DEPUTY");
        UUID person = world.person(village, "赵某", "FULL");
        world.entry(village, person, "赵某", deputy.account());
        AccountRow entry = row("赵某");
        ActivationSlip slip = accounts.renew(entry.person(), entry.version());
        assertThat(activate(slip)).hasSize(1).doesNotContain(deputy.account());
        assertThat(signIn.signIn(organization(town), deputy.login(), deputy.password()))
                .isInstanceOf(SignInResult.Welcome.class);
        assertThat(signIn.signIn(organization(town), deputy.login(), "new-password-9"))
                .isInstanceOf(SignInResult.Wrong.class);
    }

    @Test
    void aCommitteeOpensTheEntryOfANewBranchsSecretary() {
        long fresh = world.branch(town, "新村党支部");
        OrganizationId id = new OrganizationId(fresh);
        actAs(world.login(town, "林某", "ORGANIZATION_OFFICER"));
        ActivationSlip lost = secretaries.open(id, "新书记", Sex.FEMALE, "secretary");
        refused(() -> secretaries.open(id, "另一人", Sex.MALE, "other"), "ROLE-03");
        ActivationSlip slip = secretaries.renew(id);
        village = fresh;
        assertThat(activate(lost)).isEmpty();
        assertThat(activate(slip)).hasSize(1);
        refused(() -> secretaries.renew(id), "ROLE-03");
        SignInResult result = signIn(slip.login());
        assertThat(result).isInstanceOf(SignInResult.Welcome.class);
        SignedIn user = ((SignInResult.Welcome) result).user();
        actAs(new Login(user.account(), user.person(), user.personName(), fresh, "新村党支部", "", ""));
        assertThat(access.has(PlatformPermissions.APPOINT)).isTrue();
        assertThat(accounts.count("", false)).isEqualTo(1);
    }

    @Test
    @Rule("ORG-15")
    void aCommitteeOpensNoEntryElsewhere() {
        long elsewhere = world.branch(world.committee(world.county("外县"), "外镇"), "外村");
        actAs(world.login(town, "林某", "ORGANIZATION_OFFICER"));
        refused(() -> secretaries.open(new OrganizationId(elsewhere), "某人", Sex.MALE, "secretary"), "ORG-15");
        refused(() -> secretaries.open(new OrganizationId(town), "某人", Sex.MALE, "x1"), "ORG-15");
    }

    @Test
    void aPageOfPostsTakesAsManyStatementsAsOneRow() {
        long one = StatementCount.of(() -> accounts.list("", true, 0, 100));
        for (int i = 0; i < 30; i++) {
            world.login(village, "人" + i, "MEMBER");
        }
        assertThat(StatementCount.of(() -> accounts.list("", true, 0, 100))).isEqualTo(one);
    }

    private AccountRow row(String name) {
        return accounts.list(name, true, 0, 10).getFirst();
    }

    private UUID heldBy(PersonId person) {
        return accounts.list("", true, 0, 100).stream()
                .filter(r -> r.person().equals(person))
                .findFirst()
                .orElseThrow()
                .posts()
                .getFirst()
                .id();
    }

    /** Whether the code still opens something, as the database says. */
    private List<UUID> activate(ActivationSlip slip) {
        return java.util.Objects.requireNonNull(transactions.execute(t -> jdbc
                .sql("select app.activate(?, ?, ?, ?, null) as id")
                .params(
                        village,
                        ActivationCodes.hash(slip.code()),
                        java.sql.Timestamp.from(now.instant()),
                        passwords.encode("new-password-9"))
                .query((row, i) -> java.util.Optional.ofNullable(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .flatMap(java.util.Optional::stream)
                .toList()));
    }

    private SignInResult signIn(String login) {
        return signIn.signIn(organization(village), login, "new-password-9");
    }

    private FoundOrganization organization(long id) {
        return new FoundOrganization(id, "", "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String rule) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).containsOnly(rule));
    }
}
