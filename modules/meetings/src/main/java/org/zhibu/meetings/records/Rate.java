package org.zhibu.meetings.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A share with its two numbers (DASH-04). */
public record Rate(long part, long whole) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In percent to one decimal; empty when there is nothing to have a share of. */
    public Optional<BigDecimal> percent() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    /**
     * As it is read.
     *
     * @param none when there is nothing to have a share of
     */
    public String text(String none) {
        return percent().map(p -> p + "%").orElse(none);
    }
}
