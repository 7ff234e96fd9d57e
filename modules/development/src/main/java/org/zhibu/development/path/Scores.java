package org.zhibu.development.path;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Scores from weights in hundredths, rounded half up to two decimals (SCOR-01 to SCOR-03). */
public final class Scores {
    private static final int HUNDRED = 100;

    private Scores() {}

    /** @throws IllegalArgumentException when the weights are not 100 together, or a score is not between 0 and 100 */
    static BigDecimal weighted(int[] weights, BigDecimal... scores) {
        BigDecimal sum = BigDecimal.ZERO;
        int all = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i].signum() < 0 || scores[i].compareTo(BigDecimal.valueOf(HUNDRED)) > 0) {
                throw new IllegalArgumentException("A score lies between 0 and 100: " + scores[i]);
            }
            all += weights[i];
            sum = sum.add(scores[i].multiply(BigDecimal.valueOf(weights[i])));
        }
        if (all != HUNDRED) {
            throw new IllegalArgumentException("Weights are 100 together, not " + all);
        }
        return sum.divide(BigDecimal.valueOf(HUNDRED), 2, RoundingMode.HALF_UP);
    }

    /** SCOR-04: 80.0 passes a mark of 80, 79.9 does not. */
    public static boolean passes(BigDecimal score, int mark) {
        return score.compareTo(BigDecimal.valueOf(mark)) >= 0;
    }
}
