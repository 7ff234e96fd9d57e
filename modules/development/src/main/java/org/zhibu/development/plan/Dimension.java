package org.zhibu.development.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** What the structure of those admitted is looked at by (PLAN-06, PLAN-07, PLAN-10, PLAN-11, PLAN-15, PLAN-16). */
public enum Dimension {
    AGE_LE_35("le_thirty_five", (a, inclusive) -> a.isAgedUpTo(35, inclusive)),
    AGE_LE_45("le_forty_five", (a, inclusive) -> a.isAgedUpTo(45, inclusive)),
    /** The young of enterprises; no source gives an age, so the one of the other structures is taken. */
    YOUTH("youth", (a, inclusive) -> a.isAgedUpTo(35, inclusive)),
    EDU_PRIMARY("primary_only", (a, inclusive) -> a.isSchooledUpTo("PRIMARY")),
    EDU_JUNIOR_PLUS("junior_plus", (a, inclusive) -> a.isSchooledFrom("JUNIOR_MIDDLE")),
    EDU_SENIOR_PLUS("senior_plus", (a, inclusive) -> a.isSchooledFrom("SENIOR_MIDDLE")),
    FRONT_LINE("front_line", (a, inclusive) -> a.frontLine() != null),
    TEACHING_FRONT_LINE("teaching_line", (a, inclusive) -> "TEACHING".equals(a.frontLine())),
    WOMEN("women", (a, inclusive) -> a.woman()),
    STUDENTS("students", (a, inclusive) -> a.student()),
    TITLED("titled", (a, inclusive) -> a.titled()),
    NEW_ORG("new_org", (a, inclusive) -> a.newOrganisation());

    private final String indicator;
    private final BiPredicate<Admitted, Boolean> counts;

    Dimension(String indicator, BiPredicate<Admitted, Boolean> counts) {
        this.indicator = indicator;
        this.counts = counts;
    }

    /** Code of the measure that committees see. */
    public String indicator() {
        return indicator;
    }

    /** How many of them count. */
    public int count(List<Admitted> admitted, boolean borderInclusive) {
        return (int)
                admitted.stream().filter(a -> counts.test(a, borderInclusive)).count();
    }

    public static List<String> indicators() {
        return Arrays.stream(values()).map(Dimension::indicator).toList();
    }

    public String messageKey() {
        return "development.plan.dimension." + name();
    }
}
