package org.zhibu.development.plan;

import org.zhibu.development.figure.Dimension;

/** A share that those admitted should have (PLAN-02). Written as {@code AGE_LE_35 GE 70} where it is kept. */
public record Target(Dimension dimension, Operator operator, int percent) {
    /** How the share is compared. */
    public enum Operator {
        GE,
        LE,
        /** Around it, within the tolerance (左右, CONF-33). */
        ABOUT;

        public String messageKey() {
            return "development.plan.operator." + name();
        }
    }

    private static final int HUNDRED = 100;

    public Target {
        if (percent < 0 || percent > HUNDRED) {
            throw new IllegalArgumentException("No share: " + percent);
        }
    }

    /** How a share of the dimension is usually meant; that of women by the standard. */
    public static Operator usual(Dimension dimension) {
        return switch (dimension) {
            case EDU_PRIMARY -> Operator.LE;
            case TEACHING_FRONT_LINE, STUDENTS -> Operator.ABOUT;
            default -> Operator.GE;
        };
    }

    String code() {
        return dimension.name() + " " + operator.name() + " " + percent;
    }

    /** As it is read in any language: {@code ≥70%}. */
    public String words() {
        return switch (operator) {
                    case GE -> "\u2265";
                    case LE -> "\u2264";
                    case ABOUT -> "\u2248";
                }
                + percent + "%";
    }

    static Target of(String code) {
        String[] parts = code.split(" ", 3);
        return new Target(Dimension.valueOf(parts[0]), Operator.valueOf(parts[1]), Integer.parseInt(parts[2]));
    }

    /** PLAN-17: compared by exact fractions, without rounding. */
    public ShareLine check(int count, int total, int tolerance) {
        boolean met = total == 0
                || switch (operator) {
                    case GE -> HUNDRED * count >= percent * total;
                    case LE -> HUNDRED * count <= percent * total;
                    case ABOUT -> Math.abs(HUNDRED * count - percent * total) <= tolerance * total;
                };
        return new ShareLine(this, count, total, met, heads(total, tolerance));
    }

    /** How many heads of so many satisfy it: at least, or at most. */
    public int heads(int total, int tolerance) {
        return switch (operator) {
            case GE -> Math.ceilDiv(percent * total, HUNDRED);
            case LE -> Math.floorDiv(percent * total, HUNDRED);
            case ABOUT -> Math.ceilDiv(Math.max(0, percent - tolerance) * total, HUNDRED);
        };
    }
}
