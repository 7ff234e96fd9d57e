package org.zhibu.meetings.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.indicator.Obligation;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.cadence.CadenceService;
import org.zhibu.meetings.cadence.Counting;
import org.zhibu.meetings.meeting.MeetingDay;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.meeting.MeetingSearch;
import org.zhibu.meetings.minutes.MeetingKind;

/** The plan of a year (MEET-26) as it is read and made. */
@Service
public class PlanService {
    private final PlannedMeetings planned;
    private final FixedDayService fixed;
    private final PlanRights rights;
    private final CadenceService cadence;
    private final MeetingSearch search;
    private final WorkingDays workingDays;
    private final Organizations organizations;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    PlanService(
            PlannedMeetings planned,
            FixedDayService fixed,
            PlanRights rights,
            CadenceService cadence,
            MeetingSearch search,
            WorkingDays workingDays,
            Organizations organizations,
            Access access,
            Audit audit,
            Clock clock) {
        this.planned = planned;
        this.fixed = fixed;
        this.rights = rights;
        this.cadence = cadence;
        this.search = search;
        this.workingDays = workingDays;
        this.organizations = organizations;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Planned meetings between two days, with what became of them, and those that nobody planned. */
    @Transactional(readOnly = true)
    public List<PlanLine> lines(LocalDate from, LocalDate to) {
        access.require(MeetingPermissions.READ);
        return comparison(planned.between(from, to), from, to);
    }

    /** The year by kind and month. The number of statements does not grow with what is planned or held. */
    @Transactional(readOnly = true)
    public PlanYear year(int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        List<PlanLine> lines = lines(from, to);
        Counting counting = cadence.counting();
        List<Counting.Held> held = cadence.held(from.minusYears(1), to);
        List<PlanYear.Row> rows = Arrays.stream(MeetingKind.values())
                .map(kind -> new PlanYear.Row(
                        kind,
                        Stream.iterate(YearMonth.of(year, 1), m -> m.plusMonths(1))
                                .limit(12)
                                .map(month -> cell(kind, month, lines, counting, held))
                                .toList()))
                .filter(row ->
                        row.months().stream().anyMatch(c -> c.light().isPresent() || c.planned() > 0 || c.held() > 0))
                .toList();
        return new PlanYear(year, rows, lines);
    }

    /** What the user may plan. */
    @Transactional(readOnly = true)
    public Plannable mine() {
        access.require(MeetingPermissions.READ);
        return rights.mine();
    }

    /** What lacks in the plan of a year, before it is written; of a group leader the own group's meetings alone. */
    @Transactional(readOnly = true)
    public List<Planned> propose(int year) {
        access.require(MeetingPermissions.READ);
        Plannable mine = rights.mine();
        PlanRights.require(mine.any());
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate today = LocalDate.now(clock);
        List<PlanMaker.Taken> taken = lines(from, LocalDate.of(year, 12, 31)).stream()
                .filter(l -> l.deviation() != Deviation.MISSED)
                .map(l -> new PlanMaker.Taken(l.kind(), l.group(), l.date()))
                .toList();
        return new PlanMaker(cadence.counting(), fixed.all(), workingDays::isWorkingDay)
                .lacking(year, taken, from.isBefore(today) ? today : from).stream()
                        .filter(p -> mine.allows(p.kind(), p.group()))
                        .toList();
    }

    /** Writes what was proposed. @return how many meetings were planned */
    @Transactional
    public int make(int year) {
        access.require(MeetingPermissions.READ);
        planned.lock();
        List<Planned> proposed = propose(year);
        planned.add(proposed);
        audit.record("meetings.plan", year + ": " + proposed.size());
        return proposed.size();
    }

    /** Names of the groups by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, String> groupNames() {
        access.require(MeetingPermissions.READ);
        return organizations.groups().stream().collect(Collectors.toMap(g -> g.id().value(), PartyGroup::name));
    }

    /** MEET-25: at least one meeting stays planned, or is held, in the period of a day. Called after the change. */
    void requireOne(MeetingKind kind, Optional<UUID> group, LocalDate day) {
        Optional<Counting.Owed> owed = cadence.counting().owed(kind, YearMonth.from(day));
        owed.ifPresent(o -> o.periods().stream()
                .filter(period -> period.contains(day))
                .forEach(period -> {
                    boolean one =
                            comparison(planned.between(period.from(), period.until()), period.from(), period.until())
                                    .stream()
                                    .filter(l -> l.kind() == kind && group.equals(Optional.ofNullable(l.group())))
                                    .anyMatch(l -> l.deviation() != Deviation.MISSED);
                    if (!one) {
                        throw new RefusedException(Finding.block(
                                        "MEET-25",
                                        "meetings.plan.refused.none",
                                        period.from().toString(),
                                        period.until().toString())
                                .at("date"));
                    }
                }));
    }

    private List<PlanLine> comparison(List<Planned> plan, LocalDate from, LocalDate to) {
        Map<UUID, String> groups = groupNames();
        List<MeetingDay> meetings = search.between(from, to).stream()
                .flatMap(m -> ofGroups(m, groups))
                .toList();
        return new Comparison(LocalDate.now(clock), groups).lines(plan, meetings);
    }

    /** MEET-24: a meeting of all that serves as group meetings is one for each group. */
    private static Stream<MeetingDay> ofGroups(MeetingDay m, Map<UUID, String> groups) {
        return m.kind().ofGroup() && m.group() == null
                ? groups.keySet().stream()
                        .map(g -> new MeetingDay(
                                m.id(), m.kind(), g, m.state(), m.date(), m.startsAt(), m.title(), m.place()))
                : Stream.of(m);
    }

    private PlanYear.Cell cell(
            MeetingKind kind, YearMonth month, List<PlanLine> lines, Counting counting, List<Counting.Held> held) {
        List<PlanLine> mine = lines.stream()
                .filter(l -> l.kind() == kind && YearMonth.from(l.date()).equals(month))
                .toList();
        int plannedHere = (int) mine.stream().filter(l -> l.planned() != null).count();
        int heldHere = (int) mine.stream().filter(PlanLine::counts).count();
        Optional<Counting.Owed> owed = counting.owed(kind, month);
        if (owed.isEmpty()) {
            return new PlanYear.Cell(plannedHere, heldHere, Optional.empty(), 0, 0, false);
        }
        LocalDate today = LocalDate.now(clock);
        Obligation counted = counting.count(kind, held, month);
        LocalDate day =
                month.isBefore(YearMonth.from(today)) ? month.plusMonths(1).atDay(1) : today;
        LightState light = LightState.of(counted.held(), counted.due(), counted.amberFrom(), counted.until(), day);
        boolean unplanned = !counted.until().isBefore(today)
                && owed.get().periods().stream()
                        .filter(p -> !p.until().isBefore(today))
                        .anyMatch(p -> lines.stream()
                                .noneMatch(l ->
                                        l.kind() == kind && l.deviation() != Deviation.MISSED && p.contains(l.date())));
        return new PlanYear.Cell(plannedHere, heldHere, Optional.of(light), counted.held(), counted.due(), unplanned);
    }
}
