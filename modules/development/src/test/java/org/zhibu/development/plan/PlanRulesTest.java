package org.zhibu.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;
import org.zhibu.development.figure.Admitted;
import org.zhibu.development.figure.Dimension;
import org.zhibu.development.figure.Rate;
import org.zhibu.testkit.Rule;

/** Numbers of the catalogue, without a database. */
class PlanRulesTest {
    private static final LocalDate MET = LocalDate.of(2026, 6, 20);
    private static final PlanNumbers NUMBERS = new PlanNumbers(10, true, 3, 1, 3, 5, 2, 3, 5, 50, 1, List.of());

    @ParameterizedTest
    @CsvSource({"14,14,13,15", "10,10,9,11", "5,5,5,5", "1,1,1,1", "2,3,2,3", "20,30,18,33", "0,0,0,0"})
    @Rule("PLAN-03")
    void thePlanFloatsByTenPercentAndHoldsItsOwnNumber(int min, int max, int from, int to) {
        assertThat(Allowed.of(min, max, 10)).isEqualTo(new Allowed(from, to));
        assertThat(Allowed.of(min, max, 10).holds(min)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "AGE_LE_35,GE,70,16,22,true,16",
        "AGE_LE_35,GE,70,15,22,false,16",
        "EDU_JUNIOR_PLUS,GE,70,22,22,true,16",
        "AGE_LE_45,GE,75,11,14,true,11",
        "AGE_LE_45,GE,75,10,14,false,11",
        "EDU_SENIOR_PLUS,GE,85,12,14,true,12",
        "EDU_SENIOR_PLUS,GE,85,11,14,false,12",
        "FRONT_LINE,GE,65,10,14,true,10",
        "FRONT_LINE,GE,65,9,14,false,10",
        "WOMEN,ABOUT,30,4,14,true,4",
        "WOMEN,ABOUT,30,5,14,false,4",
        "WOMEN,ABOUT,30,3,14,false,4",
        "EDU_PRIMARY,LE,25,1,4,true,1",
        "EDU_PRIMARY,LE,25,2,7,false,1",
        "YOUTH,GE,70,7,10,true,7",
        "YOUTH,GE,70,0,0,true,0"
    })
    @Rule({"PLAN-06", "PLAN-07", "PLAN-10", "PLAN-11", "PLAN-15", "PLAN-16", "PLAN-17", "CONF-33", "DACC-05"})
    void sharesAreComparedByExactFractions(
            Dimension dimension, Target.Operator operator, int percent, int count, int total, boolean met, int needed) {
        ShareLine line = new Target(dimension, operator, percent).check(count, total, 5);
        assertThat(line.met()).isEqualTo(met);
        assertThat(line.needed()).isEqualTo(needed);
        assertThat(line.missing()).isEqualTo(met || operator == Target.Operator.LE ? 0 : Math.max(0, needed - count));
    }

    @Test
    @Rule("CONF-33")
    void tooManyIsToldFromTooFew() {
        Target around = new Target(Dimension.WOMEN, Target.Operator.ABOUT, 30);
        assertThat(around.check(3, 14, 5).state()).isEqualTo("development.plan.notMet");
        assertThat(around.check(4, 14, 5).state()).isEqualTo("development.plan.met");
        assertThat(around.check(5, 14, 5).state()).isEqualTo("development.plan.over");
        assertThat(around.check(0, 0, 5).state()).isEqualTo("development.paper.notApplicable");
        Target most = new Target(Dimension.EDU_PRIMARY, Target.Operator.LE, 25);
        assertThat(most.check(2, 7, 5).state()).isEqualTo("development.plan.over");
    }

    @Test
    @Rule({"DASH-04", "PLAN-17", "PLAN-18"})
    void ratesHaveOneDecimalHalfUpAndNothingIsDividedByNothing() {
        assertThat(new Rate(16, 22).percent()).map(Object::toString).hasValue("72.7");
        assertThat(new Rate(22, 25).percent()).map(Object::toString).hasValue("88.0");
        assertThat(new Rate(4, 14).percent()).map(Object::toString).hasValue("28.6");
        assertThat(new Rate(5, 14).percent()).map(Object::toString).hasValue("35.7");
        assertThat(new Rate(31, 22).proportion()).hasValue("1:1.41");
        assertThat(new Rate(1, 0).percent()).isEmpty();
        assertThat(new Rate(1, 0).each()).isEmpty();
    }

    @Test
    @Rule({"PLAN-06", "CONF-22", "DACC-04"})
    void twentyTwoToThirtyOneIsTooFewActivists() {
        List<Finding> found = PlanRules.check(facts(22, 22, false, 22, 0, 31, 0), NUMBERS);
        assertThat(found).singleElement().satisfies(f -> {
            assertThat(f.rule()).isEqualTo("PLAN-06");
            assertThat(f.arguments()).containsExactly(22, 31, "1:1.41", 3, 66);
        });
        assertThat(PlanRules.check(facts(22, 22, false, 22, 0, 66, 0), NUMBERS)).isEmpty();
    }

    @Test
    @Rule({"PLAN-03", "PLAN-04", "CONF-24"})
    void theFloatWarnsAndNeverRefuses() {
        assertThat(rules(facts(14, 14, false, 16, 2, 60, 0))).containsExactly("PLAN-03");
        assertThat(rules(facts(14, 14, false, 15, 2, 60, 0))).isEmpty();
        assertThat(rules(facts(14, 14, false, 3, 2, 60, 0))).isEmpty();
        assertThat(rules(facts(14, 14, true, 12, 2, 60, 0))).containsExactly("PLAN-03");
        assertThat(PlanRules.check(facts(14, 14, true, 12, 12, 0, 3), NUMBERS))
                .hasSizeGreaterThan(3)
                .allMatch(f -> f.severity() == Severity.WARN);
    }

    @ParameterizedTest
    @CsvSource({
        "0,true,''",
        "1,true,TALK",
        "1,false,TALK",
        "2,true,SECRETARY",
        "2,false,TALK",
        "3,true,SECRETARY LIST",
        "3,false,LIST",
        "5,false,LIST"
    })
    @Rule({"PLAN-09", "CONF-23"})
    void yearsWithoutAdmissionLeadToProposals(int years, boolean village, String wanted) {
        assertThat(Escalation.of(years, village, NUMBERS))
                .extracting(Escalation::name)
                .containsExactly(wanted.isEmpty() ? new String[0] : wanted.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"2,0,PLAN-08", "3,0,''", "6,0,''", "6,1,PLAN-16"})
    @Rule({"PLAN-08", "PLAN-16", "CONF-21"})
    void aBranchHasActivistsInStoreAndAdmitsNobodyWhoCannotRead(int activists, int illiterate, String wanted) {
        PlanFacts facts = new PlanFacts(0, 0, false, 0, 0, 0, activists, 0, 0, 1, illiterate, true, true, List.of());
        assertThat(rules(facts)).containsExactly(wanted.isEmpty() ? new String[0] : new String[] {wanted});
    }

    @Test
    @Rule({"PLAN-07", "PLAN-08"})
    void aBranchIsAskedForOneMemberAYearAndOneWomanInTwo() {
        PlanFacts none = new PlanFacts(0, 0, true, 0, 0, 0, 5, 0, 0, 0, 0, true, true, List.of());
        assertThat(PlanRules.check(none, NUMBERS)).extracting(Finding::rule).containsExactly("PLAN-07", "PLAN-08");
        PlanFacts enough = new PlanFacts(0, 0, true, 1, 1, 0, 5, 0, 0, 1, 0, true, true, List.of());
        assertThat(PlanRules.check(enough, NUMBERS)).isEmpty();
    }

    @Test
    @Rule("DEV-99")
    void moreThanHalfOfThePlanInOneMonthAlarms() {
        assertThat(rules(facts(10, 10, false, 6, 6, 60, 0))).containsExactly("DEV-99");
        assertThat(rules(facts(10, 10, false, 6, 5, 60, 0))).isEmpty();
        assertThat(rules(facts(1, 1, false, 1, 1, 60, 0))).isEmpty();
        PlanFacts elsewhere = new PlanFacts(0, 0, false, 1, 1, 1, 5, 0, 0, 1, 0, true, true, List.of());
        assertThat(rules(elsewhere)).containsExactly("DEV-99");
    }

    @Test
    @Rule({"PPL-29", "CONF-34"})
    void ageIsCountedOnTheDayOfTheMeeting() {
        assertThat(born(LocalDate.of(1991, 6, 20)).isAgedUpTo(35, true)).isTrue();
        assertThat(born(LocalDate.of(1991, 6, 20)).isAgedUpTo(35, false)).isFalse();
        assertThat(born(LocalDate.of(1990, 6, 21)).isAgedUpTo(35, true)).isTrue();
        assertThat(born(LocalDate.of(1990, 6, 20)).isAgedUpTo(35, true)).isFalse();
        assertThat(born(null).isAgedUpTo(35, true)).isFalse();
    }

    @Test
    @Rule("PLAN-15")
    void unknownSchoolingIsNoSchooling() {
        assertThat(Dimension.EDU_PRIMARY.count(List.of(schooled(null), schooled("ILLITERATE")), true))
                .isEqualTo(1);
        assertThat(Dimension.EDU_SENIOR_PLUS.count(
                        List.of(schooled("SECONDARY_VOCATIONAL"), schooled("BACHELOR"), schooled(null)), true))
                .isEqualTo(2);
    }

    @Test
    @Rule("PLAN-10")
    void aShareThatIsNotMetSaysHowManyHeadsLack() {
        List<ShareLine> lines = NUMBERS.check(
                List.of(new Target(Dimension.AGE_LE_45, Target.Operator.GE, 75)), Map.of(Dimension.AGE_LE_45, 9), 14);
        PlanFacts facts = new PlanFacts(14, 14, false, 14, 3, 0, 60, 0, 0, 1, 0, false, false, lines);
        assertThat(PlanRules.check(facts, NUMBERS))
                .singleElement()
                .satisfies(f -> assertThat(f.arguments()).last().isEqualTo(2));
    }

    private static List<String> rules(PlanFacts facts) {
        return PlanRules.check(facts, NUMBERS).stream().map(Finding::rule).toList();
    }

    private static PlanFacts facts(
            int min, int max, boolean over, int admitted, int busiest, int activists, int zeroYears) {
        return new PlanFacts(
                min, max, over, admitted, busiest, 0, activists, 0, zeroYears, 1, 0, true, true, List.of());
    }

    private static Admitted born(@Nullable LocalDate day) {
        return new Admitted(UUID.randomUUID(), "A", MET, day, true, "BACHELOR", null, false, false, false, false);
    }

    private static Admitted schooled(@Nullable String code) {
        return new Admitted(UUID.randomUUID(), "A", MET, null, true, code, null, false, false, false, false);
    }
}
