package org.zhibu.meetings.cadence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.IndicatorValues;
import org.zhibu.api.indicator.Obligation;
import org.zhibu.api.organization.OrganizationLevel;
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
            Stream.concat(Stream.of("archived", "present", "expected"), RecordMeasures.CODES.stream())
                    .toList(),
            List.of(new IndicatorSet.Rate("attendance", "present", "expected"), RecordMeasures.SIGNED),
            OWED.stream()
                    .filter(kind -> !kind.mayBeHeldBy(OrganizationLevel.BRANCH))
                    .map(MeetingKind::indicator)
                    .toList());

    private record Sums(long archived, long present, long expected) {}

    private final JdbcClient jdbc;
    private final CadenceService cadence;
    private final RecordMeasures records;

    MeetingIndicators(JdbcClient jdbc, CadenceService cadence, RecordMeasures records) {
        this.jdbc = jdbc;
        this.cadence = cadence;
        this.records = records;
    }

    @Override
    public IndicatorSet set() {
        return SET;
    }

    @Override
    @Transactional(readOnly = true)
    public IndicatorValues count(YearMonth month) {
        Counting counting = cadence.counting();
        // from the beginning of the longest period that the month may lie in
        List<Counting.Held> held = cadence.held(month.minusMonths(11).atDay(1), month.atEndOfMonth());
        List<Obligation> obligations =
                OWED.stream().map(kind -> counting.count(kind, held, month)).toList();
        Sums sums = sums(month.atDay(1), month.atEndOfMonth());
        Map<String, Long> measures = records.count(month);
        measures.putAll(Map.of("archived", sums.archived(), "present", sums.present(), "expected", sums.expected()));
        return new IndicatorValues(obligations, measures);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<YearMonth> monthsTouchedBy(YearMonth month) {
        return cadence.counting().monthsTouched(month);
    }

    private Sums sums(LocalDate from, LocalDate to) {
        return jdbc.sql(
                        "select count(distinct m.id) as archived, count(a.meeting_id) filter (where a.presence = 'PRESENT') as present,"
                                + " count(a.meeting_id) as expected from app.meetings_meeting m left join app.meetings_attendee a"
                                + " on a.tenant_id = m.tenant_id and a.meeting_id = m.id and a.role = 'MEMBER'"
                                + " where m.state = 'ARCHIVED' and m.held_on between ? and ?")
                .params(from, to)
                .query(Sums.class)
                .single();
    }
}
