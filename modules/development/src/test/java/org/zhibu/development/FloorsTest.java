package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Period;
import org.zhibu.api.policy.Share;
import org.zhibu.api.rule.Finding;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.Limits;
import org.zhibu.server.policy.PolicyChange;
import org.zhibu.server.policy.PolicyChanges;
import org.zhibu.server.policy.PolicyValue;
import org.zhibu.testkit.Rule;

/** What a committee may not loosen, and what it may set (POL-08). */
class FloorsTest extends DevelopmentTest {
    @ParameterizedTest
    @CsvSource({
        "development.minCultivationMonths, 11, 12",
        "development.minCultivationMonths, 11, 24",
        "development.minMonthsApplicationToCandidate, 11, 14",
        "development.training.candidateMinDays, 2, 5",
        "development.training.candidateMinHours, 23, 40",
        "development.contacts.max, 3, 1",
    })
    @Rule({"DEV-25", "DEV-27", "CONF-11", "CONF-16", "CONF-38"})
    void numbersStayWithinTheLaw(String key, int loose, int good) {
        assertThat(refused(key, number(loose))).isNotEmpty();
        assertThat(refused(key, number(good))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"development.sponsors, 1", "development.sponsors, 2", "development.minAge, 16"})
    @Rule({"ROLE-11", "STEP-01", "STEP-09"})
    void someNumbersAreNobodysToSet(String key, int value) {
        assertThat(refused(key, number(value))).containsExactly("POL-08");
    }

    @Test
    @Rule({"CONF-14", "DEV-16", "DEV-19"})
    void activistsAreAssessedHalfYearlyAtLeast() {
        String key = "development.assessment.activist";
        assertThat(refused(key, every(Period.YEAR))).containsExactly("DEV-16");
        assertThat(refused(key, every(Period.HALF_YEAR))).isEmpty();
        assertThat(refused(key, every(Period.MONTH))).isEmpty();
    }

    @Test
    @Rule({"CONF-07", "DEV-55", "DEV-58"})
    void quorumMajorityAndTheSecretBallotAreNotLoosened() {
        assertThat(refused("development.quorum.branchCommittee", share("ge 1/3")))
                .isNotEmpty();
        assertThat(refused("development.quorum.branchCommittee", share("ge 2/3")))
                .isEmpty();
        assertThat(refused("development.quorum.generalMeeting", share("ge 1/2")))
                .isNotEmpty();
        assertThat(refused("development.majority", share("ge 1/2"))).isNotEmpty();
        assertThat(refused("development.admissionSecret", new PolicyValue.Flag(false)))
                .isNotEmpty();
    }

    @Test
    @Rule("DEV-98")
    void filingsAreNotLeftOut() {
        assertThat(refused("development.filing.activist", new PolicyValue.Flag(false)))
                .containsExactly("POL-08");
        assertThat(refused("development.filing.candidate", new PolicyValue.Flag(false)))
                .containsExactly("POL-08");
    }

    @ParameterizedTest
    @CsvSource({"30, 20, 30", "0, 0, 0", "100, 50, 50", "45, 10, 25"})
    @Rule({"SCOR-01", "SCOR-02"})
    void weightsAreAHundredTogetherWhateverIsSet(int field, int self, int masses) {
        set("development.scoring.defenceField", number(field));
        set("development.scoring.self", number(self));
        set("development.scoring.masses", number(masses));
        actAs(secretary);
        Limits.Scoring scoring = bean(LimitsInForce.class).on(DAY).scoring();
        assertThat(scoring.field()).isEqualTo(field);
        assertThat(scoring.defence(BigDecimal.valueOf(80), BigDecimal.valueOf(80)))
                .isEqualByComparingTo("80");
        assertThat(scoring.judgement(BigDecimal.valueOf(90), BigDecimal.valueOf(90), BigDecimal.valueOf(90)))
                .isEqualByComparingTo("90");
        assertThat(refused("development.scoring.self", number(51))).isNotEmpty();
    }

    private void set(String key, PolicyValue value) {
        actAs(township());
        context.getBean(PolicyChanges.class).set(change(key, value));
    }

    private List<String> refused(String key, PolicyValue value) {
        actAs(township());
        return context.getBean(PolicyChanges.class).findings(change(key, value)).stream()
                .map(Finding::rule)
                .toList();
    }

    private PolicyChange change(String key, PolicyValue value) {
        return new PolicyChange(key, new OrganizationId(township), value, DAY, "as the committee decided", null, null);
    }

    private static PolicyValue number(int value) {
        return new PolicyValue.Number(BigDecimal.valueOf(value));
    }

    private static PolicyValue every(Period per) {
        return new PolicyValue.Rhythm(new Cadence(per, 1));
    }

    private static PolicyValue share(String text) {
        return new PolicyValue.Portion(Share.parse(text));
    }
}
