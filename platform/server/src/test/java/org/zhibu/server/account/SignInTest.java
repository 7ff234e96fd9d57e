package org.zhibu.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.World;

class SignInTest extends PortalTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    SignIn signIn;

    private long village;
    private FoundOrganization organization = new FoundOrganization(0, "", "");
    private Login secretary = new Login(UUID.randomUUID(), UUID.randomUUID(), "", 0, "", "", "");

    @BeforeEach
    void makeSecretary() {
        village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "庚寨村党支部");
        organization = new FoundOrganization(village, world.codeOf(village), "庚寨村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        clock.setInstant(START);
    }

    @Test
    void findsOrganizationsByPartOfNameAndByBeginOfCode() {
        assertThat(signIn.findOrganizations("庚寨")).contains(organization);
        assertThat(signIn.findOrganizations(organization.code().toLowerCase(java.util.Locale.ROOT)))
                .contains(organization);
        assertThat(signIn.findOrganizations(" ")).isEmpty();
        assertThat(signIn.organization(organization.code())).contains(organization);
    }

    @Test
    void letsInWithTheRightPasswordInAnyCaseOfTheLogin() {
        SignedIn user = welcome(" " + secretary.login().toUpperCase(java.util.Locale.ROOT), World.PASSWORD);
        assertThat(user.person()).isEqualTo(secretary.person());
        assertThat(user.organizationNumber()).isEqualTo(village);
        assertThat(signIn.holds(user)).isTrue();
    }

    @Test
    void answersTheSameToAWrongLoginAndAWrongPasswordEachTime() {
        for (int i = 0; i < 10; i++) {
            SignInResult wrongPassword = signIn.signIn(organization, secretary.login(), "wrong");
            SignInResult wrongLogin = signIn.signIn(organization, "nobody", "wrong");
            assertThat(wrongPassword).isEqualTo(wrongLogin);
        }
    }

    @Test
    void slowsDownAndThenLocks() {
        Instant now = START;
        for (int i = 0; i < 3; i++) {
            assertThat(signIn.signIn(organization, secretary.login(), "wrong")).isEqualTo(new SignInResult.Wrong());
        }
        for (int i = 1; i <= 4; i++) {
            assertThat(signIn.signIn(organization, secretary.login(), "wrong"))
                    .isEqualTo(new SignInResult.Locked(now.plusSeconds(2L * i)));
            now = now.plusSeconds(2L * i);
            clock.setInstant(now);
        }
        SignInResult.Locked locked = new SignInResult.Locked(now.plus(Duration.ofMinutes(15)));
        assertThat(signIn.signIn(organization, secretary.login(), "wrong")).isEqualTo(locked);
        assertThat(signIn.signIn(organization, secretary.login(), World.PASSWORD))
                .isEqualTo(locked);
        clock.setInstant(locked.until());
        welcome(secretary.login(), World.PASSWORD);
    }

    @Test
    void forgetsWrongTriesAfterARightOne() {
        for (int round = 0; round < 3; round++) {
            signIn.signIn(organization, secretary.login(), "wrong");
            signIn.signIn(organization, secretary.login(), "wrong");
            welcome(secretary.login(), World.PASSWORD);
        }
    }

    @Test
    void endsASessionAfterTheLongestTimeWhateverWasDone() {
        SignedIn user = welcome(secretary.login(), World.PASSWORD);
        clock.setInstant(START.plus(Duration.ofHours(12)).minusSeconds(1));
        assertThat(signIn.holds(user)).isTrue();
        clock.setInstant(START.plus(Duration.ofHours(12)));
        assertThat(signIn.holds(user)).isFalse();
    }

    @Test
    void endsOtherSessionsWithANewPasswordAndAllWithSignOutEverywhere() {
        actAs(secretary);
        SignedIn other = welcome(secretary.login(), World.PASSWORD);
        SignedIn user =
                signIn.changePassword(welcome(secretary.login(), World.PASSWORD), World.PASSWORD, "another-one-1");
        assertThat(signIn.holds(other)).isFalse();
        assertThat(signIn.holds(user)).isTrue();
        assertThat(signIn.signIn(organization, secretary.login(), World.PASSWORD))
                .isEqualTo(new SignInResult.Wrong());
        signIn.signOutEverywhere(user);
        assertThat(signIn.holds(user)).isFalse();
    }

    @Test
    void refusesPasswordsThatAreWeakTheSameOrNotConfirmed() {
        actAs(secretary);
        SignedIn user = welcome(secretary.login(), World.PASSWORD);
        assertRefused(user, "not-the-current", "another-one-1", "password.wrongCurrent");
        assertRefused(user, World.PASSWORD, World.PASSWORD, "password.same");
        assertRefused(user, World.PASSWORD, "short", "password.tooShort");
        assertRefused(user, World.PASSWORD, "aaaaaaaabb", "password.tooSimple");
        assertRefused(user, World.PASSWORD, "支部".repeat(13), "password.tooLong");
    }

    @Test
    void endsASessionWhenTheEntryIsTakenAway() {
        SignedIn user = welcome(secretary.login(), World.PASSWORD);
        world.jdbc()
                .sql("update app.account_access set active = false where account_id = ?")
                .param(user.account())
                .update();
        assertThat(signIn.holds(user)).isFalse();
        assertThat(signIn.signIn(organization, secretary.login(), World.PASSWORD))
                .isEqualTo(new SignInResult.Wrong());
    }

    @Test
    void switchesToAnotherOrganizationOfTheSamePersonOnly() {
        long other = world.branch(world.committee(world.county("丁县委组织部"), "戊镇党委"), "己村党支部");
        world.entry(other, world.person(other, "王某", "FULL"), "王某", secretary.account());
        SignedIn user = welcome(secretary.login(), World.PASSWORD);
        assertThat(signIn.entriesOf(user)).extracting(SignIn.Entry::id).containsExactlyInAnyOrder(village, other);
        SignedIn there = signIn.switchTo(user, other);
        assertThat(there.organizationNumber()).isEqualTo(other);
        assertThat(there.since()).isEqualTo(user.since());
        long foreign = world.county("庚县委组织部");
        assertThatThrownBy(() -> signIn.switchTo(user, foreign)).isInstanceOf(RefusedException.class);
    }

    private SignedIn welcome(String login, String password) {
        SignInResult result = signIn.signIn(organization, login, password);
        assertThat(result).isInstanceOf(SignInResult.Welcome.class);
        return ((SignInResult.Welcome) result).user();
    }

    private void assertRefused(SignedIn user, String current, String wanted, String key) {
        assertThatThrownBy(() -> signIn.changePassword(user, current, wanted))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings().getFirst().messageKey()).isEqualTo(key));
    }
}
