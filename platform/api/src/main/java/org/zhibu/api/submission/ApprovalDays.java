package org.zhibu.api.submission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.policy.PolicyKey;

/** The days of an approval that nobody has decided yet (DEV-73): for the body that decides, and for the sender who waits. */
public final class ApprovalDays {
    /** Months from handing in until an approval is due. */
    public static final PolicyKey<Integer> MONTHS = PolicyKey.months("submissions.approvalMonths");

    /** Days after handing in on which it is brought to mind. */
    public static final PolicyKey<Integer> REMIND = PolicyKey.days("submissions.remindAfterDays");

    /** Days after handing in on which it is brought to mind again. */
    public static final PolicyKey<Integer> REMIND_AGAIN = PolicyKey.days("submissions.remindAgainAfterDays");

    private ApprovalDays() {}

    /**
     * On which days before its day an approval is brought to mind, the earliest first. Put off for a special reason (DEV-74), it is
     * brought to mind as long before the new day as it would have been before the first.
     *
     * @param due the last good day
     * @param values in force on the day of handing in
     */
    public static List<LocalDate> reminders(LocalDate handedIn, LocalDate due, Policies.Values values) {
        long putOff = ChronoUnit.DAYS.between(handedIn.plusMonths(values.get(MONTHS)), due);
        return Stream.of(REMIND, REMIND_AGAIN)
                .map(key -> handedIn.plusDays(values.get(key) + putOff))
                .filter(day -> day.isAfter(handedIn) && day.isBefore(due))
                .distinct()
                .sorted()
                .toList();
    }
}
