package org.zhibu.development.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A share with its two numbers (DASH-04). */
public record Rate(long part, long whole) {
    /** In percent to one decimal, half up; empty when there is nothing to divide by. */
    public Optional<BigDecimal> percent() {
        return whole == 0 ? Optional.empty() : Optional.of(divided(2, 1));
    }

    /** How many of the part fall on one of the whole, to one decimal; empty likewise. */
    public Optional<BigDecimal> each() {
        return whole == 0 ? Optional.empty() : Optional.of(divided(0, 1));
    }

    /** As proportions are read, {@code 1:1.41}; empty likewise. */
    public Optional<String> proportion() {
        return whole == 0 ? Optional.empty() : Optional.of("1:" + divided(0, 2));
    }

    private BigDecimal divided(int shift, int scale) {
        return BigDecimal.valueOf(part)
                .movePointRight(shift)
                .divide(BigDecimal.valueOf(whole), scale, RoundingMode.HALF_UP);
    }
}
