package org.zhibu.development.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.security.Access;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.Limits;

/** What is due and overdue, of all open cases; the same timers as the tasks, also before anybody is told. */
@Service
public class DeadlineList {
    private static final int WIDE = 40;
    private static final int WIDEST = 80;

    private final DeadlineReader reader;
    private final LimitsInForce limits;
    private final WorkingDays days;
    private final Access access;
    private final Messages messages;
    private final Clock clock;

    DeadlineList(
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

    /** What can be chosen in a filter. */
    public static List<String> kinds() {
        return Stream.concat(
                        Arrays.stream(Timer.values()).map(Timer::messageKey),
                        Arrays.stream(Duty.values()).map(Duty::messageKey))
                .toList();
    }

    /** By their days, the longest overdue first. */
    @Transactional(readOnly = true)
    public List<DeadlineLine> list(DeadlineFilter filter) {
        access.require(DevelopmentPermissions.READ);
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusDays(filter.ahead());
        Limits inForce = limits.on(today);
        List<Member> members = reader.open(today, inForce);
        List<DeadlineLine> lines = new ArrayList<>();
        for (Member member : members) {
            Deadlines.of(member.facts(), member.sent(), inForce, days).stream()
                    .filter(due -> isShown(due, today))
                    .forEach(due -> lines.add(line(member, due)));
        }
        Periods.of(members, inForce, today).forEach(owed -> lines.add(line(owed)));
        return lines.stream()
                .filter(l -> !l.day().isAfter(last) && matches(l, filter, today))
                .sorted(Comparator.comparing(DeadlineLine::day)
                        .thenComparing(DeadlineLine::kind)
                        .thenComparing(DeadlineLine::who))
                .toList();
    }

    /** The list as a workbook. */
    @Transactional(readOnly = true)
    public byte[] workbook(DeadlineFilter filter) {
        LocalDate today = LocalDate.now(clock);
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = book.sheet(
                    messages.text("development.deadline.title"),
                    List.of(
                            messages.text("development.deadline.title"),
                            messages.text("development.deadline.asOf", today.toString(), filter.ahead())),
                    List.of(
                            Column.date(messages.text("development.deadline.day")),
                            Column.text(messages.text("development.deadline.what"))
                                    .width(WIDE),
                            Column.text(messages.text("development.deadline.who"))
                                    .width(WIDE),
                            Column.number(messages.text("development.deadline.left")),
                            Column.text(messages.text("development.deadline.rule")),
                            Column.text(messages.text("development.deadline.why"))
                                    .width(WIDEST)));
            for (DeadlineLine line : list(filter)) {
                sheet.row(
                        line.day(),
                        messages.text(line.kind()),
                        line.who(),
                        line.last() ? ChronoUnit.DAYS.between(today, line.day()) : null,
                        line.rule(),
                        messages.text(line.whyKey()));
            }
            return book.bytes();
        }
    }

    /** The discussion follows the end of the probation, so it is no line of its own before. */
    private static boolean isShown(Due due, LocalDate today) {
        return due.isOpen(today) || (due.opens().isAfter(today) && due.timer() != Timer.DISCUSSION);
    }

    private static boolean matches(DeadlineLine line, DeadlineFilter filter, LocalDate today) {
        return (filter.kind() == null || filter.kind().equals(line.kind()))
                && (filter.text().isBlank() || line.who().contains(filter.text().strip()))
                && (!filter.late() || line.isLate(today));
    }

    private static DeadlineLine line(Member member, Due due) {
        return new DeadlineLine(
                due.day(),
                due.timer().isLastDay(),
                due.timer().messageKey(),
                member.facts().person().name(),
                member.facts().id(),
                "",
                due.rule(),
                due.timer().whyKey());
    }

    private static DeadlineLine line(Owed owed) {
        return new DeadlineLine(
                owed.day(),
                true,
                owed.duty().messageKey(),
                String.join("、", owed.names()),
                null,
                owed.page(),
                owed.rule(),
                owed.duty().whyKey());
    }
}
