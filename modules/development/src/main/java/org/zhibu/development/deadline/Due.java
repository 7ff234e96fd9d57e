package org.zhibu.development.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A timer that runs on a case.
 *
 * @param rule that asks for it here, where the timer serves several
 * @param opens first day on which somebody is told
 * @param day last good day, or the first one where the timer says so
 * @param closes last day on which it is shown; null when only an act ends it
 * @param remindDays days before the day on which it is brought to mind; null for the policy
 * @param escalateDays days after the day until the next stage is told; null for the policy
 */
public record Due(
        Timer timer,
        String rule,
        LocalDate opens,
        LocalDate day,
        @Nullable LocalDate closes,
        @Nullable Integer remindDays,
        @Nullable Integer escalateDays) {
    static Due of(Timer timer, LocalDate opens, LocalDate day) {
        return new Due(timer, timer.rule(), opens, day, null, null, null);
    }

    Due by(String otherRule) {
        return new Due(timer, otherRule, opens, day, closes, remindDays, escalateDays);
    }

    Due until(LocalDate lastShown) {
        return new Due(timer, rule, opens, day, lastShown, remindDays, escalateDays);
    }

    Due days(int remindBefore, int escalateAfter) {
        return new Due(timer, rule, opens, day, closes, remindBefore, escalateAfter);
    }

    /** Whether somebody has it among the tasks on the day. */
    public boolean isOpen(LocalDate today) {
        return !today.isBefore(opens) && (closes == null || !today.isAfter(closes));
    }

    public boolean isLate(LocalDate today) {
        return timer.isLastDay() && day.isBefore(today);
    }
}
