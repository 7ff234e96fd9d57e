package org.zhibu.meetings.cadence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.IndicatorValues;
import org.zhibu.api.indicator.Obligation;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Policies;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingPolicies;

/** Meetings held and due, by MEET-23: what is cancelled or has no archived minutes does not count. */
@Component
class MeetingIndicators implements IndicatorSource {
    /** Kinds that are due in periods, in the order of their rules. */
    private static final List<MeetingKind> OWED = Arrays.stream(MeetingKind.values())
            .filter(MeetingPolicies.cadences()::containsKey)
            .toList();

    private static final IndicatorSet SET = new IndicatorSet(
            "meetings",
            OWED.stream().map(MeetingKind::indicator).toList(),
            List.of("archived", "present", "expected"),
            List.of(new IndicatorSet.Rate("attendance", "present", "expected")));

    private record Archived(MeetingKind kind, String owner, LocalDate date) {}

    private record Sums(long archived, long present, long expected) {}

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Organizations organizations;
    private final People people;

    MeetingIndicators(JdbcClient jdbc, Policies policies, Organizations organizations, People people) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.organizations = organizations;
        this.people = people;
    }

    @Override
    public IndicatorSet set() {
        return SET;
    }

    @Override
    @Transactional(readOnly = true)
    public IndicatorValues count(YearMonth month) {
        Policies.Values values = policies.at(month.atEndOfMonth());
        Due due = new Due(new CadenceCalendar(terms(values)), values.get(MeetingPolicies.AMBER_PERCENT));
        List<Archived> archived = archived(month);
        boolean branch = organizations.current().level() == OrganizationLevel.BRANCH;
        List<Obligation> obligations = new ArrayList<>();
        for (MeetingKind kind : OWED) {
            Optional<Cadence> cadence = branch ? cadence(values, kind) : Optional.empty();
            List<Due.Held> held = archived.stream()
                    .filter(a -> a.kind() == kind)
                    .map(a -> new Due.Held(a.owner(), a.date()))
                    .toList();
            long times = held.stream()
                    .filter(h -> YearMonth.from(h.date()).equals(month))
                    .count();
            obligations.add(cadence.map(c -> due.count(kind.indicator(), c, owners(values, kind), held, month))
                    .orElseGet(() -> due.none(kind.indicator(), month))
                    .withTimes((int) times));
        }
        Sums sums = sums(month);
        return new IndicatorValues(
                obligations,
                Map.of("archived", sums.archived(), "present", sums.present(), "expected", sums.expected()));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<YearMonth> monthsTouchedBy(YearMonth month) {
        Policies.Values values = policies.at(month.atEndOfMonth());
        CadenceCalendar calendar = new CadenceCalendar(terms(values));
        Set<YearMonth> months = new TreeSet<>(Set.of(month));
        for (MeetingKind kind : OWED) {
            cadence(values, kind).ifPresent(c -> months.addAll(calendar.monthsTouched(c.per(), month)));
        }
        return months;
    }

    private static Optional<Cadence> cadence(Policies.Values values, MeetingKind kind) {
        return values.find(Objects.requireNonNull(MeetingPolicies.cadences().get(kind)));
    }

    private static Terms terms(Policies.Values values) {
        return new Terms(
                values.get(MeetingPolicies.SEMESTER_WEEKS),
                values.get(MeetingPolicies.AUTUMN_FROM),
                values.get(MeetingPolicies.SPRING_FROM));
    }

    /** Who owes the meeting: each group its own, the committee only where there is one (ORG-04). */
    private int owners(Policies.Values values, MeetingKind kind) {
        return switch (kind) {
            case GROUP_MEETING -> organizations.groups().size();
            case BRANCH_COMMITTEE -> fullMembers() >= values.get(MeetingPolicies.COMMITTEE_FROM_MEMBERS) ? 1 : 0;
            default -> 1;
        };
    }

    private long fullMembers() {
        return people.members(Optional.empty()).stream()
                .filter(p -> p.status() == PoliticalStatus.FULL)
                .count();
    }

    /** From the beginning of the longest period that the month may lie in. */
    private List<Archived> archived(YearMonth month) {
        return jdbc.sql("select kind, coalesce(group_id::text, '') as owner, held_on as date from app.meetings_meeting"
                        + " where state = 'ARCHIVED' and held_on between ? and ?")
                .params(month.minusMonths(11).atDay(1), month.atEndOfMonth())
                .query(Archived.class)
                .list();
    }

    private Sums sums(YearMonth month) {
        return jdbc.sql(
                        "select count(distinct m.id) as archived, count(a.meeting_id) filter (where a.presence = 'PRESENT') as present,"
                                + " count(a.meeting_id) as expected from app.meetings_meeting m left join app.meetings_attendee a"
                                + " on a.tenant_id = m.tenant_id and a.meeting_id = m.id and a.role = 'MEMBER'"
                                + " where m.state = 'ARCHIVED' and m.held_on between ? and ?")
                .params(month.atDay(1), month.atEndOfMonth())
                .query(Sums.class)
                .single();
    }
}
