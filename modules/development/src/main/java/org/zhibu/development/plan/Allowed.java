package org.zhibu.development.plan;

/** How many may be admitted by a plan that floats (PLAN-03). */
public record Allowed(int from, int to) {
    private static final int HUNDRED = 100;

    /** Around a number, or a range of numbers. The number itself is always within. */
    public static Allowed of(int min, int max, int floatPercent) {
        return new Allowed(
                Math.min(min, Math.ceilDiv(min * (HUNDRED - floatPercent), HUNDRED)),
                Math.max(max, Math.floorDiv(max * (HUNDRED + floatPercent), HUNDRED)));
    }

    public boolean holds(int number) {
        return number >= from && number <= to;
    }
}
