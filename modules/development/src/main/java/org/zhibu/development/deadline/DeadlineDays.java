package org.zhibu.development.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.calendar.CalendarEntry;
import org.zhibu.api.calendar.CalendarSource;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.Limits;

/**
 * Days that are more than the last day of a task: ends of probations and notices, and when an activist may be considered, for those
 * who see all cases. The last days of tasks stand in the calendar by themselves.
 */
@Component
class DeadlineDays implements CalendarSource {
    private static final Set<Timer> SHOWN = EnumSet.of(
            Timer.EARLIEST_CANDIDATE,
            Timer.NOTICE_ENDED,
            Timer.MEETING,
            Timer.PROBATION_END,
            Timer.EXTENSION_END,
            Timer.DEFERRED);

    private final DeadlineReader reader;
    private final LimitsInForce limits;
    private final WorkingDays days;
    private final Access access;
    private final Messages messages;
    private final Clock clock;

    DeadlineDays(
            DeadlineReader reader,
            LimitsInForce limits,
            WorkingDays days,
            Access access,
            Messages messages,
            Clock clock) {
        this.reader = reader;
        this.limits = limits;
        this.days = days;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarEntry> entries(LocalDate from, LocalDate to) {
        if (!access.has(DevelopmentPermissions.READ)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        Limits inForce = limits.on(today);
        return reader.open(today, inForce).stream()
                .flatMap(member -> entries(member, inForce, today, from, to))
                .toList();
    }

    /** Once its task is open the day stands there already. */
    private Stream<CalendarEntry> entries(
            Member member, Limits inForce, LocalDate today, LocalDate from, LocalDate to) {
        return Deadlines.of(member.facts(), member.sent(), inForce, days).stream()
                .filter(due -> SHOWN.contains(due.timer())
                        && !(due.timer().isLastDay() && due.isOpen(today))
                        && !due.day().isBefore(from)
                        && !due.day().isAfter(to))
                .map(due -> new CalendarEntry(
                        member.facts().id() + ":" + due.timer(),
                        due.day(),
                        null,
                        null,
                        messages.text(due.timer().messageKey()) + " · "
                                + member.facts().person().name(),
                        "",
                        "m/development/" + member.facts().id()));
    }
}
