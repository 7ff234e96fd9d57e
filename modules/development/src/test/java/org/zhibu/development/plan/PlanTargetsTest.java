package org.zhibu.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;
import org.zhibu.development.figure.Dimension;
import org.zhibu.testkit.Rule;

/** Plans of a community, an organ and a school, with exactly their numbers. */
class PlanTargetsTest {
    /** No ratio of a village binds them. */
    private static final PlanNumbers NUMBERS = new PlanNumbers(10, true, 0, 0, 0, 0, 2, 3, 5, 100, 0, List.of());

    /** Two or three new members, one of them of a private enterprise. */
    @ParameterizedTest
    @CsvSource({
        "2, 1, false, ''",
        "2, 0, false, PLAN-10",
        "3, 1, true, ''",
        "3, 0, true, PLAN-10",
        "4, 2, false, PLAN-03",
        "1, 1, false, ''",
        "1, 1, true, PLAN-03",
        "0, 0, true, PLAN-03"
    })
    @Rule("PLAN-12")
    void aCommunityPlansTwoOrThreeOneOfThemOfAPrivateEnterprise(
            int admitted, int ofNewOrganisations, boolean over, String rule) {
        PlanContent plan = new PlanContent(
                2,
                3,
                0,
                List.of(new Target(Dimension.NEW_ORG, Target.Operator.GE, 33)),
                List.of(PriorityGroup.PRIVATE_STAFF),
                "");
        assertThat(plan.range()).isEqualTo("2～3");
        List<ShareLine> structure =
                NUMBERS.check(plan.targets(), Map.of(Dimension.NEW_ORG, ofNewOrganisations), admitted);
        List<Finding> found = PlanRules.check(facts(plan, over, admitted, 0, structure), NUMBERS);
        assertThat(found.stream().map(Finding::rule)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        if (rule.equals("PLAN-10")) {
            assertThat(found.getFirst().arguments()).last().isEqualTo(1); // one head lacks
        }
    }

    /** Two probationary members, and one or two activists. */
    @ParameterizedTest
    @CsvSource({
        "2, 1, true, ''",
        "2, 2, true, ''",
        "2, 0, true, PLAN-02",
        "2, 0, false, ''",
        "1, 1, true, PLAN-03",
        "3, 1, false, PLAN-03"
    })
    @Rule("PLAN-13")
    void anOrganPlansTwoAndCultivatesOneOrTwo(int admitted, int activists, boolean over, String rule) {
        PlanContent plan = new PlanContent(2, 2, 1, List.of(), List.of(), "");
        assertThat(PlanRules.check(facts(plan, over, admitted, activists, List.of()), NUMBERS).stream()
                        .map(Finding::rule))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    /** One or two new members, of the teaching front line. */
    @ParameterizedTest
    @CsvSource({"1, 1, true, ''", "2, 2, true, ''", "2, 1, true, PLAN-10", "0, 0, true, PLAN-03", "3, 3, false, PLAN-03"
    })
    @Rule("PLAN-14")
    void aSchoolPlansOneOrTwoOfTheTeachingFrontLine(int admitted, int teaching, boolean over, String rule) {
        PlanContent plan = new PlanContent(
                1, 2, 0, List.of(new Target(Dimension.TEACHING_FRONT_LINE, Target.Operator.GE, 100)), List.of(), "");
        List<ShareLine> structure =
                NUMBERS.check(plan.targets(), Map.of(Dimension.TEACHING_FRONT_LINE, teaching), admitted);
        List<Finding> found = PlanRules.check(facts(plan, over, admitted, 0, structure), NUMBERS);
        assertThat(found.stream().map(Finding::rule)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        assertThat(found).allMatch(f -> f.severity() == Severity.WARN);
    }

    /** The pool that the plan wanted is told when it is too small. */
    @ParameterizedTest
    @CsvSource({"5, 5, true, false", "5, 4, true, true", "5, 4, false, false", "0, 0, true, false"})
    @Rule({"DEV-28", "PLAN-02"})
    void aPoolThatIsTooSmallIsTold(int planned, int activists, boolean over, boolean told) {
        PlanContent plan = new PlanContent(0, 0, planned, List.of(), List.of(), "");
        List<Finding> found = PlanRules.check(facts(plan, over, 0, activists, List.of()), NUMBERS);
        assertThat(!found.isEmpty()).isEqualTo(told);
        if (told) {
            assertThat(found.getFirst().arguments()).containsExactly(planned, activists);
        }
    }

    private static PlanFacts facts(
            PlanContent plan, boolean over, int admitted, int activists, List<ShareLine> structure) {
        return new PlanFacts(
                plan.min(),
                plan.max(),
                over,
                admitted,
                Math.min(admitted, 1),
                0,
                activists,
                plan.activists(),
                0,
                0,
                0,
                false,
                true,
                structure);
    }
}
