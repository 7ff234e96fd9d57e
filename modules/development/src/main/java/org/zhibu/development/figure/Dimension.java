package org.zhibu.development.figure;

import java.util.Arrays;
import java.util.List;

/** What the structure of those admitted is looked at by (PLAN-06, PLAN-07, PLAN-10, PLAN-11, PLAN-15, PLAN-16). */
public enum Dimension {
    AGE_LE_35("le_thirty_five"),
    AGE_LE_45("le_forty_five"),
    /** The young of enterprises; no source gives an age, so the one of the other structures is taken. */
    YOUTH("youth"),
    EDU_PRIMARY("primary_only"),
    EDU_JUNIOR_PLUS("junior_plus"),
    EDU_SENIOR_PLUS("senior_plus"),
    FRONT_LINE("front_line"),
    TEACHING_FRONT_LINE("teaching_line"),
    WOMEN("women"),
    STUDENTS("students"),
    TITLED("titled"),
    NEW_ORG("new_org");

    private final String indicator;

    Dimension(String indicator) {
        this.indicator = indicator;
    }

    /** Code of the measure that committees see. */
    public String indicator() {
        return indicator;
    }

    /** How many of them count. */
    public int count(List<Admitted> admitted, boolean borderInclusive) {
        return (int) admitted.stream().filter(a -> counts(a, borderInclusive)).count();
    }

    private boolean counts(Admitted a, boolean borderInclusive) {
        return switch (this) {
            case AGE_LE_35, YOUTH -> a.isAgedUpTo(35, borderInclusive);
            case AGE_LE_45 -> a.isAgedUpTo(45, borderInclusive);
            case EDU_PRIMARY -> a.isSchooledUpTo("PRIMARY");
            case EDU_JUNIOR_PLUS -> a.isSchooledFrom("JUNIOR_MIDDLE");
            case EDU_SENIOR_PLUS -> a.isSchooledFrom("SENIOR_MIDDLE");
            case FRONT_LINE -> a.frontLine() != null;
            case TEACHING_FRONT_LINE -> "TEACHING".equals(a.frontLine());
            case WOMEN -> a.woman();
            case STUDENTS -> a.student();
            case TITLED -> a.titled();
            case NEW_ORG -> a.newOrganisation();
        };
    }

    public static List<String> indicators() {
        return Arrays.stream(values()).map(Dimension::indicator).toList();
    }

    public String messageKey() {
        return "development.plan.dimension." + name();
    }
}
