package org.zhibu.development.figure;

import java.util.Arrays;
import java.util.List;

/** What is counted besides the structure of those admitted ({@link Dimension}). The codes are columns of the monthly table. */
public enum Figure {
    APPLICATIONS,
    ADOPTED,
    CHOSEN,
    PUT_UP,
    APPROVED,
    ADMITTED,
    ELSEWHERE,
    RECOMMENDED,
    CONCLUDED,
    CONVERTED,
    CONVERTED_ON_TIME,
    EXTENDED,
    CANCELLED,
    REPORTS_ACTIVIST,
    REPORTS_CANDIDATE,
    REPORTS_PROBATION,
    TALKS_ACTIVIST,
    TALKS_CANDIDATE,
    TALKS_OTHER,
    APPLICANTS(true),
    ACTIVISTS(true),
    TIER_ORDINARY(true),
    TIER_KEY(true),
    TIER_PLANNED(true),
    CANDIDATES(true),
    PROBATIONERS(true),
    PLANNED_MIN(true),
    PLANNED_MAX(true),
    ZERO_YEARS(true),
    ADMITTED_BEFORE(true),
    ADMITTED_YEAR_BEFORE(true),
    WOMEN_TWO_YEARS(true);

    private final boolean stock;

    Figure() {
        this(false);
    }

    Figure(boolean stock) {
        this.stock = stock;
    }

    /** Column and rest of the message key. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it is as of the last day, and not a sum over the period. */
    public boolean isStock() {
        return stock;
    }

    public String messageKey() {
        return "development.indicator." + code();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Figure::code).toList();
    }
}
