package org.zhibu.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.World;

class ActivationTest extends PortalTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    Activation activation;

    @Autowired
    SignIn signIn;

    private long village;
    private FoundOrganization organization = new FoundOrganization(0, "", "");
    private String code = "";

    @BeforeEach
    void invite() {
        village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
        organization = new FoundOrganization(village, world.codeOf(village), "丙村党支部");
        code = invite(village, "newcomer");
        clock.setInstant(START);
    }

    @Test
    void makesCodesWithoutLookAlikes() {
        assertThat(IntStream.range(0, 200).mapToObj(i -> ActivationCodes.newCode()))
                .allMatch(c -> c.matches("[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void opensAnAccountOnceAndSignsIn() {
        Activation.Invited invited =
                look(" " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(invited.personName()).isEqualTo("新某");
        activation.open(invited, "own-password-1");
        assertThat(signIn.signIn(organization, invited.login(), "own-password-1"))
                .isInstanceOf(SignInResult.Welcome.class);
        assertThat(activation.look(organization, code)).isEqualTo(new Activation.Unknown());
        assertThatThrownBy(() -> activation.open(invited, "other-password-1")).isInstanceOf(RefusedException.class);
    }

    @Test
    void keepsTheCodeWhenThePasswordIsTooWeak() {
        Activation.Invited invited = look(code);
        assertThatThrownBy(() -> activation.open(invited, "short")).isInstanceOf(RefusedException.class);
        activation.open(look(code), "own-password-1");
    }

    @Test
    void joinsAnAccountOfAnotherOrganization() {
        long other = world.branch(world.committee(world.county("丁县委组织部"), "戊镇党委"), "己村党支部");
        Login elsewhere = world.login(other, "新某", "MEMBER");
        activation.join(look(code), elsewhere.account());
        SignInResult result = signIn.signIn(
                new FoundOrganization(other, world.codeOf(other), "己村党支部"), elsewhere.login(), World.PASSWORD);
        SignedIn user = ((SignInResult.Welcome) result).user();
        assertThat(signIn.switchTo(user, village).organizationNumber()).isEqualTo(village);
        Activation.Invited second = look(invite(village, "second"));
        assertThatThrownBy(() -> activation.join(second, elsewhere.account()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings().getFirst().messageKey()).isEqualTo("activation.alreadyHere"));
    }

    @Test
    void refusesCodesThatAreTooOldOrOfAnotherOrganization() {
        long neighbour = world.branch(world.committee(world.county("丁县委组织部"), "戊镇党委"), "己村党支部");
        assertThat(activation.look(new FoundOrganization(neighbour, world.codeOf(neighbour), ""), code))
                .isEqualTo(new Activation.Unknown());
        clock.setInstant(START.plusSeconds(7 * 24 * 3600 + 1));
        assertThat(activation.look(organization, code)).isEqualTo(new Activation.Unknown());
    }

    @Test
    void countsWrongCodesLikeWrongPasswords() {
        for (int i = 0; i < 3; i++) {
            assertThat(activation.look(organization, "AAAA-AAAA-AAAA")).isEqualTo(new Activation.Unknown());
        }
        assertThat(activation.look(organization, "AAAA-AAAA-AAAA"))
                .isEqualTo(new Activation.Locked(START.plusSeconds(2)));
        assertThat(activation.look(organization, code)).isEqualTo(new Activation.Locked(START.plusSeconds(2)));
        clock.setInstant(START.plusSeconds(2));
        look(code);
    }

    private Activation.Invited look(String typed) {
        Activation.Answer answer = activation.look(organization, typed);
        assertThat(answer).isInstanceOf(Activation.Invited.class);
        return (Activation.Invited) answer;
    }

    private String invite(long to, String login) {
        UUID person = world.person(to, "新某", "FULL");
        String fresh = ActivationCodes.newCode();
        world.jdbc()
                .sql(
                        "insert into app.account_access (tenant_id, person_id, login, activation_hash, activation_until) values (?, ?, ?, ?,"
                                + " timestamptz '2026-03-09 01:00:00+00')")
                .params(to, person, login, ActivationCodes.hash(fresh))
                .update();
        return fresh;
    }
}
