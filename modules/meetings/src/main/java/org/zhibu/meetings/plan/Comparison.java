package org.zhibu.meetings.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.meeting.MeetingDay;
import org.zhibu.meetings.minutes.MeetingState;

/** Compares a plan with the meetings (MEET-26): what was begun from it first, then the same day, then the same month. */
record Comparison(LocalDate today, Map<UUID, String> groupNames) {
    List<PlanLine> lines(List<Planned> plan, List<MeetingDay> meetings) {
        List<Planned> open = new ArrayList<>(plan);
        List<MeetingDay> left = new ArrayList<>(meetings);
        List<PlanLine> lines = new ArrayList<>();
        match(open, left, lines, (p, m) -> m.id().equals(p.meeting()));
        match(open, left, lines, (p, m) -> p.date().equals(m.date()));
        match(open, left, lines, (p, m) -> YearMonth.from(p.date()).equals(YearMonth.from(m.date())));
        open.forEach(p -> lines.add(line(p, null)));
        left.forEach(m -> lines.add(line(null, m)));
        lines.sort(Comparator.comparing(PlanLine::date)
                .thenComparing(PlanLine::startsAt)
                .thenComparing(PlanLine::kind)
                .thenComparing(PlanLine::groupName));
        return lines;
    }

    private interface Pair {
        boolean fits(Planned planned, MeetingDay meeting);
    }

    private void match(List<Planned> open, List<MeetingDay> left, List<PlanLine> lines, Pair pair) {
        for (Planned planned : List.copyOf(open)) {
            Predicate<MeetingDay> same = m ->
                    m.kind() == planned.kind() && Objects.equals(m.group(), planned.group()) && pair.fits(planned, m);
            Optional<MeetingDay> meeting = left.stream().filter(same).findFirst();
            meeting.ifPresent(m -> {
                open.remove(planned);
                left.remove(m);
                lines.add(line(planned, m));
            });
        }
    }

    private PlanLine line(@Nullable Planned planned, @Nullable MeetingDay meeting) {
        UUID group = planned != null ? planned.group() : meeting == null ? null : meeting.group();
        PlanLine line = new PlanLine(
                planned != null
                        ? planned.kind()
                        : Objects.requireNonNull(meeting).kind(),
                group,
                group == null ? "" : groupNames.getOrDefault(group, ""),
                planned,
                meeting,
                Deviation.AHEAD);
        return new PlanLine(line.kind(), group, line.groupName(), planned, meeting, deviation(line));
    }

    private Deviation deviation(PlanLine line) {
        MeetingDay meeting = line.meeting();
        boolean held = meeting != null
                && (meeting.state() == MeetingState.HELD
                        || meeting.state() == MeetingState.TO_SIGN
                        || meeting.state() == MeetingState.ARCHIVED);
        if (line.planned() == null) {
            return Deviation.EXTRA;
        }
        if (!held && line.date().isBefore(today)) {
            return Deviation.MISSED;
        }
        if (line.movedFrom().isPresent()) {
            return Deviation.MOVED;
        }
        return held ? Deviation.AS_PLANNED : Deviation.AHEAD;
    }
}
