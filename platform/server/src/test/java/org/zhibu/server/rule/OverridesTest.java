package org.zhibu.server.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.OverriddenWarning;
import org.zhibu.api.rule.Overrides;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;

/** Going past a warning needs a written reason, which stays. */
class OverridesTest extends PortalTest {
    private static final String KIND = "platform.organization";
    private static final Finding TOO_FEW = Finding.warn("ORG-02", "organization.finding.tooFew", 3);

    @Autowired
    Overrides overrides;

    @Autowired
    TransactionTemplate transactions;

    private long county;

    @BeforeEach
    void openBranch() {
        county = world.county("甲县委组织部");
        actAs(world.login(world.branch(county, "丙村党支部"), "王某", "BRANCH_SECRETARY"));
    }

    @Test
    void keepsRuleWordsAndReason() {
        overrides.keep(KIND, "7", List.of(TOO_FEW), " 已经上级党委同意 ");
        OverriddenWarning kept = overrides.of(KIND, "7").getFirst();
        assertThat(kept.rule()).isEqualTo("ORG-02");
        assertThat(kept.warning()).contains("3");
        assertThat(kept.reason()).isEqualTo("已经上级党委同意");
        assertThat(kept.by()).isEqualTo("王某");
        assertThat(overrides.of(KIND, "8")).isEmpty();
    }

    @Test
    void asksForTheReasonAtItsField() {
        assertThatThrownBy(() -> overrides.keep(KIND, "7", List.of(TOO_FEW), "  "))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.findings())
                                .singleElement()
                                .satisfies(f -> assertThat(f.field()).isEqualTo("reason")));
        assertThat(overrides.of(KIND, "7")).isEmpty();
    }

    @Test
    void neverGoesPastWhatRefuses() {
        Finding refuses = Finding.block("ORG-01", "violation.org_level_fits");
        assertThatThrownBy(() -> overrides.keep(KIND, "7", List.of(TOO_FEW, refuses), "为什么不"))
                .isInstanceOf(RefusedException.class);
        assertThat(overrides.of(KIND, "7")).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotKept() {
        transactions.executeWithoutResult(status -> {
            overrides.keep(KIND, "7", List.of(TOO_FEW), "理由");
            status.setRollbackOnly();
        });
        assertThat(overrides.of(KIND, "7")).isEmpty();
    }

    @Test
    void nobodyChangesOrRemovesAReason() {
        overrides.keep(KIND, "7", List.of(TOO_FEW), "理由");
        for (String role : List.of("portal_app", "portal_job")) {
            assertThat(world.jdbc()
                            .sql("select has_table_privilege(?, 'app.rule_override', 'update, delete')")
                            .param(role)
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        }
        assertThatThrownBy(
                        () -> world.jdbc().sql("delete from app.rule_override").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anotherOrganisationReadsNothing() {
        overrides.keep(KIND, "7", List.of(TOO_FEW), "理由");
        actAs(world.login(world.branch(county, "丁村党支部"), "邻村人", "BRANCH_SECRETARY"));
        assertThat(overrides.of(KIND, "7")).isEmpty();
    }
}
