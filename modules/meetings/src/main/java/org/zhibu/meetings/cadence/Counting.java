package org.zhibu.meetings.cadence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhibu.api.indicator.Obligation;
import org.zhibu.api.policy.Period;
import org.zhibu.meetings.minutes.MeetingKind;

/**
 * Counts what an organisation owes and held (MEET-23). A period is judged by the numbers in force on its first day, so that a
 * change in the middle of it counts from the next one on (POL-02).
 *
 * @param entered terms that a school has entered; empty where none are
 */
public record Counting(Holder holder, List<Span> entered, CadenceNumbers.ByDay numbers) {
    /**
     * A meeting that counts for a kind.
     *
     * @param owner the group that held it; empty for the organisation, and then for each group
     */
    public record Held(MeetingKind kind, String owner, LocalDate date) {}

    /** What is owed of a kind in the period that the month lies in. */
    public record Owed(Rhythm rhythm, int owners, List<Span> periods, int amberPercent) {
        /** How often in each period, by each that owes it. */
        public int due() {
            return rhythm.min() * owners * periods.size();
        }
    }

    public Counting {
        entered = List.copyOf(entered);
    }

    /** Empty when nothing of the kind is owed in the month. */
    public Optional<Owed> owed(MeetingKind kind, YearMonth month) {
        CadenceNumbers now = numbers.apply(month.atDay(1));
        Rhythm rhythm = now.rhythms().get(kind);
        if (rhythm == null) {
            return Optional.empty();
        }
        List<Span> periods = calendar(now).periods(rhythm, month);
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        boolean weekly = rhythm.per() == Period.WEEK;
        CadenceNumbers then = weekly ? now : numbers.apply(periods.getFirst().from());
        Rhythm begun = then.rhythms().get(kind);
        boolean same = begun != null && begun.per() == rhythm.per() && begun.endMonth() == rhythm.endMonth();
        CadenceNumbers valid = same ? then : now;
        int owners = holder.owners(kind, valid);
        return owners == 0
                ? Optional.empty()
                : Optional.of(new Owed(begun != null && same ? begun : rhythm, owners, periods, valid.amberPercent()));
    }

    /** The obligation of a month with what was held up to its end. */
    public Obligation count(MeetingKind kind, List<Held> held, YearMonth month) {
        List<Due.Held> mine = held.stream()
                .filter(h -> h.kind() == kind)
                .flatMap(h -> owners(h).stream().map(owner -> new Due.Held(owner, h.date())))
                .toList();
        long times = mine.stream()
                .filter(h -> YearMonth.from(h.date()).equals(month))
                .count();
        return owed(kind, month)
                .map(owed -> Due.count(kind.indicator(), owed, mine, month))
                .orElseGet(() ->
                        Due.none(kind.indicator(), numbers.apply(month.atDay(1)).amberPercent(), month))
                .withTimes((int) times);
    }

    /** The months whose rows a record of the month reaches. */
    public Set<YearMonth> monthsTouched(YearMonth month) {
        CadenceNumbers now = numbers.apply(month.atDay(1));
        Set<YearMonth> months = new TreeSet<>(Set.of(month));
        now.rhythms().values().forEach(rhythm -> months.addAll(calendar(now).monthsTouched(rhythm, month)));
        return months;
    }

    CadenceCalendar calendar(CadenceNumbers now) {
        return new CadenceCalendar(now.terms().with(entered));
    }

    private List<String> owners(Held held) {
        return held.kind().ofGroup() && held.owner().isEmpty() ? holder.groups() : List.of(held.owner());
    }
}
