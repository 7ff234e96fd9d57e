package org.zhibu.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.OwnPassword;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.World;

/** Before a signature the password is asked once more. */
class PasswordConfirmationTest extends PortalTest {
    @Autowired
    OwnPassword password;

    private long village;

    @BeforeEach
    void signIn() {
        village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "庚寨村党支部");
        Login secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        actAs(secretary);
    }

    @Test
    void theRightOneGoesOn() {
        assertThatCode(() -> password.confirm(World.PASSWORD)).doesNotThrowAnyException();
    }

    @Test
    void aWrongOneIsRefusedAtItsFieldAndKeptInTheAudit() {
        assertThat(refusal("wrong")).isEqualTo("password.wrongCurrent at password");
        assertThat(world.jdbc()
                        .sql(
                                "select count(*) from app.audit_entry where tenant_id = ? and act = 'account.confirmFailed'")
                        .param(village)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void afterManyWrongOnesTheRightOneHasToWaitToo() {
        for (int i = 0; i < 4; i++) {
            refusal("wrong");
        }
        assertThat(refusal(World.PASSWORD)).isEqualTo("password.locked at password");
    }

    private String refusal(String typed) {
        try {
            password.confirm(typed);
            return "";
        } catch (RefusedException refusal) {
            return refusal.findings().getFirst().messageKey() + " at "
                    + refusal.findings().getFirst().field();
        }
    }
}
