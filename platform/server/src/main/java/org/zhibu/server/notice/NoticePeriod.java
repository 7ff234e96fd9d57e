package org.zhibu.server.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.rule.Finding;

/**
 * How long a notice has to stand (DEV-49, CONF-19): so many days and so many working days, the first and the last day counted. The
 * earliest next step is the day after the last (TIM-06).
 */
record NoticePeriod(int minDays, int minWorkingDays) {
    /** The first last day that is long enough. */
    LocalDate earliestEnd(LocalDate from, WorkingDays calendar) {
        LocalDate end = from.plusDays(Math.max(0, minDays - 1));
        while (calendar.count(from, end) < minWorkingDays) {
            end = end.plusDays(1);
        }
        return end;
    }

    List<Finding> check(LocalDate from, LocalDate to, WorkingDays calendar) {
        List<Finding> findings = new ArrayList<>();
        if (to.isBefore(from)) {
            findings.add(Finding.block("", "notice.refused.order").at("to"));
            return findings;
        }
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        if (days < minDays) {
            findings.add(Finding.block("DEV-49", "notice.refused.days", minDays, days)
                    .at("to"));
        }
        int working = calendar.count(from, to);
        if (working < minWorkingDays) {
            findings.add(Finding.block("DEV-49", "notice.refused.workingDays", minWorkingDays, working)
                    .at("to"));
        }
        calendar.caveat(from, to).ifPresent(findings::add);
        return findings;
    }
}
