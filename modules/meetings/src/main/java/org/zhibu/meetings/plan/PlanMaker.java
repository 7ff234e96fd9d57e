package org.zhibu.meetings.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.policy.Period;
import org.zhibu.meetings.cadence.Counting;
import org.zhibu.meetings.cadence.Rhythm;
import org.zhibu.meetings.cadence.Span;
import org.zhibu.meetings.minutes.MeetingKind;

/**
 * Plans a year from what is owed, the fixed days, the terms and the working days (MEET-26). A period belongs to the year in which
 * it begins. A group's meetings follow the committee's of the same month.
 */
final class PlanMaker {
    private static final LocalTime USUAL_HOUR = LocalTime.of(9, 0);
    private static final int DAYS_AFTER_COMMITTEE = 3;

    /** A meeting that is planned or held already, so that none is planned again for its period. */
    record Taken(MeetingKind kind, @Nullable UUID group, LocalDate date) {}

    private final Counting counting;
    private final List<FixedDay> fixed;
    private final Predicate<LocalDate> works;
    private final Set<List<Object>> used = new HashSet<>();
    private final List<Planned> plan = new ArrayList<>();

    PlanMaker(Counting counting, List<FixedDay> fixed, Predicate<LocalDate> works) {
        this.counting = counting;
        this.fixed = List.copyOf(fixed);
        this.works = works;
    }

    /** What lacks in the year's plan from a day on, in the order of the days. */
    List<Planned> lacking(int year, Collection<Taken> taken, LocalDate from) {
        plan.clear();
        used.clear();
        taken.forEach(t -> used.add(List.of(t.date(), t.group() == null ? "" : t.group())));
        // the committee first: the groups follow it
        Arrays.stream(MeetingKind.values())
                .sorted(Comparator.comparing(MeetingKind::ofGroup))
                .forEach(kind -> owned(kind, year, taken, from));
        return plan.stream()
                .sorted(Comparator.comparing(Planned::date).thenComparing(Planned::kind))
                .toList();
    }

    private void owned(MeetingKind kind, int year, Collection<Taken> taken, LocalDate from) {
        Set<Span> seen = new LinkedHashSet<>();
        for (int month = 1; month <= 12; month++) {
            Optional<Counting.Owed> owed = counting.owed(kind, YearMonth.of(year, month));
            owed.ifPresent(o -> o.periods().stream()
                    .filter(period -> period.from().getYear() == year && seen.add(period))
                    .filter(period -> !lastDay(period, year).isBefore(from))
                    .forEach(period ->
                            owners(kind).forEach(group -> period(kind, group, o.rhythm(), period, taken, from))));
        }
    }

    private List<Optional<UUID>> owners(MeetingKind kind) {
        return kind.ofGroup()
                ? counting.holder().groups().stream()
                        .map(UUID::fromString)
                        .map(Optional::of)
                        .toList()
                : List.of(Optional.empty());
    }

    private void period(
            MeetingKind kind,
            Optional<UUID> group,
            Rhythm rhythm,
            Span period,
            Collection<Taken> taken,
            LocalDate from) {
        long there = taken.stream()
                .filter(t -> t.kind() == kind && group.equals(Optional.ofNullable(t.group())))
                .filter(t -> period.contains(t.date()))
                .count();
        FixedDay usual = usual(kind, group);
        Span open = new Span(
                period.from().isBefore(from) ? from : period.from(),
                lastDay(period, period.from().getYear()));
        for (int i = (int) there; i < rhythm.min(); i++) {
            LocalDate wanted = wanted(kind, rhythm, period, usual, i);
            LocalDate day = workingDay(clamp(wanted, open), open, group, usual != null);
            used.add(List.of(day, group.<Object>map(g -> g).orElse("")));
            plan.add(Planned.proposed(
                    kind,
                    group.orElse(null),
                    day,
                    usual == null ? USUAL_HOUR : usual.startsAt(),
                    usual == null ? "" : usual.place()));
        }
    }

    private @Nullable FixedDay usual(MeetingKind kind, Optional<UUID> group) {
        return fixed.stream()
                .filter(f -> f.kind() == kind && (f.group() == null || group.equals(Optional.of(f.group()))))
                .max(Comparator.comparing(f -> f.group() != null))
                .orElse(null);
    }

    /** The day that would be best, whether or not it is a working day. */
    private LocalDate wanted(MeetingKind kind, Rhythm rhythm, Span period, @Nullable FixedDay usual, int index) {
        if (rhythm.per() == Period.WEEK) {
            int weekday = usual == null || usual.weekday() == null
                    ? 5
                    : usual.weekday().getValue();
            return period.from()
                    .plusDays(
                            Math.floorMod(weekday - period.from().getDayOfWeek().getValue(), 7));
        }
        int months = (int) ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.from(period.until())) + 1;
        if (months == 1) {
            int share = period.until().getDayOfMonth() / rhythm.min();
            int first =
                    usual == null || usual.dayOfMonth() == null ? firstDay(kind, period, share) : usual.dayOfMonth();
            return dayOf(YearMonth.from(period.from()), first + index * share);
        }
        int month = usual != null && usual.monthOfPeriod() != null && index == 0
                ? usual.monthOfPeriod() - 1
                : rhythm.min() == 1 && rhythm.per() == Period.YEAR
                        ? months - 1
                        : (2 * index + 1) * months / (2 * rhythm.min());
        YearMonth chosen = YearMonth.from(period.from()).plusMonths(Math.min(month, months - 1));
        return dayOf(chosen, usual == null || usual.dayOfMonth() == null ? 15 : usual.dayOfMonth());
    }

    /** In the middle of its share; of a group some days after the committee met. */
    private int firstDay(MeetingKind kind, Span period, int share) {
        int middle = Math.max(1, share / 2);
        return kind.ofGroup()
                ? plan.stream()
                        .filter(p -> p.kind() == MeetingKind.BRANCH_COMMITTEE && period.contains(p.date()))
                        .map(p -> p.date().getDayOfMonth() + DAYS_AFTER_COMMITTEE)
                        .findFirst()
                        .orElse(middle)
                : kind == MeetingKind.BRANCH_COMMITTEE ? Math.min(3, middle) : middle;
    }

    private static LocalDate dayOf(YearMonth month, int day) {
        return month.atDay(Math.clamp(day, 1, month.lengthOfMonth()));
    }

    private static LocalDate lastDay(Span period, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return period.until().isAfter(end) ? end : period.until();
    }

    private static LocalDate clamp(LocalDate day, Span span) {
        return day.isBefore(span.from()) ? span.from() : day.isAfter(span.until()) ? span.until() : day;
    }

    /** The next working day within the span, else the one before; without a fixed day one on which nothing else is planned. */
    private LocalDate workingDay(LocalDate wanted, Span span, Optional<UUID> group, boolean fixedDay) {
        Object owner = group.<Object>map(g -> g).orElse("");
        Predicate<LocalDate> free = day -> fixedDay || !used.contains(List.of(day, owner));
        return nearest(wanted, span, day -> works.test(day) && free.test(day))
                .or(() -> nearest(wanted, span, works))
                .orElse(wanted);
    }

    private static Optional<LocalDate> nearest(LocalDate wanted, Span span, Predicate<LocalDate> good) {
        Optional<LocalDate> later =
                wanted.datesUntil(span.until().plusDays(1)).filter(good).findFirst();
        return later.or(() -> span.from().datesUntil(wanted).filter(good).reduce((a, b) -> b));
    }
}
