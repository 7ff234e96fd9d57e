package org.zhibu.development.plan;

import java.util.EnumMap;
import java.util.Map;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.development.figure.Dimension;
import org.zhibu.development.path.Span;

/** The policy keys of plans. */
public final class PlanPolicies {
    static final PolicyKey<Integer> FLOAT = PolicyKey.percent("development.plan.floatPct");
    static final PolicyKey<Integer> ACTIVISTS_PER_NEW = PolicyKey.number("development.plan.activistsPerNew");
    static final PolicyKey<Integer> MIN_NEW = PolicyKey.number("development.plan.minNewPerBranch");
    static final PolicyKey<Integer> POOL_MIN = PolicyKey.number("development.plan.activistPool.min");
    static final PolicyKey<Integer> POOL_MAX = PolicyKey.number("development.plan.activistPool.max");
    static final PolicyKey<Integer> ZERO_YEARS_WARN = PolicyKey.years("development.plan.zeroYearsWarn");
    static final PolicyKey<Integer> ZERO_YEARS_LIST = PolicyKey.years("development.plan.zeroYearsList");
    static final PolicyKey<Integer> TOLERANCE = PolicyKey.number("development.plan.womenTolerancePoints");
    static final PolicyKey<Integer> CRASH = PolicyKey.percent("development.plan.crashSharePct");
    public static final PolicyKey<Cadence> CHECKS = PolicyKey.cadence("development.plan.checks");
    public static final PolicyKey<Cadence> ANALYSES = PolicyKey.cadence("development.plan.analysis");
    static final PolicyKey<Integer> WOMEN_PER_TWO_YEARS = PolicyKey.number("development.plan.womenPerTwoYears");
    static final PolicyKey<String> WOMEN_OPERATOR = PolicyKey.word("development.plan.structure.womenCompared");
    static final PolicyKey<Integer> AGE_LE_35 = PolicyKey.percent("development.plan.structure.ageLe35");
    static final PolicyKey<Integer> AGE_LE_45 = PolicyKey.percent("development.plan.structure.ageLe45");
    static final PolicyKey<Integer> YOUTH = PolicyKey.percent("development.plan.structure.youth");
    static final PolicyKey<Integer> EDU_PRIMARY = PolicyKey.percent("development.plan.structure.primaryMost");
    static final PolicyKey<Integer> EDU_JUNIOR = PolicyKey.percent("development.plan.structure.juniorPlus");
    static final PolicyKey<Integer> EDU_SENIOR = PolicyKey.percent("development.plan.structure.seniorPlus");
    static final PolicyKey<Integer> FRONT_LINE = PolicyKey.percent("development.plan.structure.frontLine");
    static final PolicyKey<Integer> TEACHING = PolicyKey.percent("development.plan.structure.teachingAbout");
    static final PolicyKey<Integer> WOMEN = PolicyKey.percent("development.plan.structure.women");
    static final PolicyKey<Integer> STUDENTS = PolicyKey.percent("development.plan.structure.studentsAbout");
    static final PolicyKey<Integer> TITLED = PolicyKey.percent("development.plan.structure.titled");
    static final PolicyKey<Integer> NEW_ORG = PolicyKey.percent("development.plan.structure.newOrg");

    private PlanPolicies() {}

    /** Which of its year's periods of the same length it is, from 1 on. */
    public static int nth(Span span) {
        int months = span.last().getMonthValue() - span.first().getMonthValue() + 1;
        return (span.first().getMonthValue() - 1) / months + 1;
    }

    /** The key of each dimension's share. */
    static Map<Dimension, PolicyKey<Integer>> shares() {
        Map<Dimension, PolicyKey<Integer>> keys = new EnumMap<>(Dimension.class);
        keys.put(Dimension.AGE_LE_35, AGE_LE_35);
        keys.put(Dimension.AGE_LE_45, AGE_LE_45);
        keys.put(Dimension.YOUTH, YOUTH);
        keys.put(Dimension.EDU_PRIMARY, EDU_PRIMARY);
        keys.put(Dimension.EDU_JUNIOR_PLUS, EDU_JUNIOR);
        keys.put(Dimension.EDU_SENIOR_PLUS, EDU_SENIOR);
        keys.put(Dimension.FRONT_LINE, FRONT_LINE);
        keys.put(Dimension.TEACHING_FRONT_LINE, TEACHING);
        keys.put(Dimension.WOMEN, WOMEN);
        keys.put(Dimension.STUDENTS, STUDENTS);
        keys.put(Dimension.TITLED, TITLED);
        keys.put(Dimension.NEW_ORG, NEW_ORG);
        return keys;
    }
}
