package org.zhibu.server.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A share with what it is made of (DASH-04). */
public record Percentage(long part, long whole) {
    /** In percent to one decimal, half up; empty when there is nothing to divide by. */
    public Optional<BigDecimal> value() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
