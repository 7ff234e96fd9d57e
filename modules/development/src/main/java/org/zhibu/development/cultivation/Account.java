package org.zhibu.development.cultivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.Finding;

/**
 * How many members and how many of the staff scored an account of work, and the average of each (DEV-36).
 *
 * @param members null when no member scored
 * @param staff null when nobody of the staff scored
 */
public record Account(
        @Nullable Integer members,
        @Nullable BigDecimal membersScore,
        @Nullable Integer staff,
        @Nullable BigDecimal staffScore) {
    static final int MAX_SCORERS = 5000;
    private static final BigDecimal MAX = BigDecimal.valueOf(100);

    /** The average of all who scored, rounded half up to two decimals (SCOR-03). */
    public BigDecimal average() {
        BigDecimal sum = product(members, membersScore).add(product(staff, staffScore));
        return sum.divide(BigDecimal.valueOf(scorers()), 2, RoundingMode.HALF_UP);
    }

    public int scorers() {
        return (members == null ? 0 : members) + (staff == null ? 0 : staff);
    }

    /** What is wrong with it. */
    Optional<Finding> problem() {
        if (members == null && staff == null) {
            return Optional.of(
                    Finding.block("DEV-36", "development.account.nobody").at("members"));
        }
        return half(members, membersScore, "members", "membersScore")
                .or(() -> half(staff, staffScore, "staff", "staffScore"));
    }

    private static Optional<Finding> half(
            @Nullable Integer count, @Nullable BigDecimal score, String countField, String scoreField) {
        if (count != null && (count < 1 || count > MAX_SCORERS)) {
            return Optional.of(Finding.block("DEV-36", "development.account.count", MAX_SCORERS)
                    .at(countField));
        }
        if ((count == null) != (score == null)) {
            return Optional.of(
                    Finding.block("DEV-36", "development.account.both").at(count == null ? countField : scoreField));
        }
        return score != null
                        && (score.signum() < 0
                                || score.compareTo(MAX) > 0
                                || score.stripTrailingZeros().scale() > 2)
                ? Optional.of(
                        Finding.block("DEV-36", "development.account.range").at(scoreField))
                : Optional.empty();
    }

    private static BigDecimal product(@Nullable Integer count, @Nullable BigDecimal score) {
        return count == null || score == null ? BigDecimal.ZERO : score.multiply(BigDecimal.valueOf(count));
    }
}
