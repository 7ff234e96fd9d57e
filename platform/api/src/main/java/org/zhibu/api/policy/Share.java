package org.zhibu.api.policy;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share that a part of a whole has to reach: "at least 2/3", "more than 1/2". Two shares are equal when they ask for the same,
 * however the fraction was written.
 *
 * @param numerator from 1 to the denominator
 * @param denominator at most 100
 * @param more whether the part has to be more than the share (超过); else the border counts (以上, 不少于)
 */
public record Share(int numerator, int denominator, boolean more) implements Comparable<Share> {
    /** Largest denominator. */
    public static final int FINEST = 100;

    private static final Pattern FORM = Pattern.compile("(ge|gt) (\\d{1,3})/(\\d{1,3})");

    /** @throws IllegalArgumentException when nothing, or everything and more, would be asked for */
    public Share {
        if (!isPossible(numerator, denominator, more)) {
            throw new IllegalArgumentException("No share: " + numerator + "/" + denominator);
        }
        int common = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .intValueExact();
        numerator /= common;
        denominator /= common;
    }

    /** Whether there is such a share. */
    public static boolean isPossible(int numerator, int denominator, boolean more) {
        return numerator >= 1
                && denominator <= FINEST
                && numerator <= denominator
                && !(more && numerator == denominator);
    }

    /** Whether the text is written like a share, for example {@code ge 1/2} or {@code gt 1/2}. */
    public static boolean isWritten(String text) {
        return FORM.matcher(text).matches();
    }

    /** Reads {@code ge 1/2} or {@code gt 1/2}. @throws IllegalArgumentException when it says anything else */
    public static Share parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("A share reads ge 1/2 or gt 1/2: " + text);
        }
        return new Share(
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                form.group(1).equals("gt"));
    }

    /** Whether the part is as much of the whole as this asks for; exact, whatever the numbers. */
    public boolean isReachedBy(int part, int whole) {
        long left = (long) part * denominator;
        long right = (long) whole * numerator;
        return more ? left > right : left >= right;
    }

    /** The one that asks for more is greater. */
    @Override
    public int compareTo(Share other) {
        int order = Integer.compare(numerator * other.denominator, other.numerator * denominator);
        return order == 0 ? Boolean.compare(more, other.more) : order;
    }

    /** The fraction alone. */
    public String fraction() {
        return numerator + "/" + denominator;
    }

    @Override
    public String toString() {
        return (more ? "gt " : "ge ") + fraction();
    }
}
