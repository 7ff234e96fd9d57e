package org.zhibu.meetings.records;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.meetings.minutes.MeetingKind;

/** Counts the figures of years from the records. Four statements, however many years and meetings. */
@Component
class YearCounts {
    private static final String MEETINGS = """
            select extract(year from held_on)::int as year, kind, count(*) as held, count(*) filter (where state = 'ARCHIVED') as signed,
              sum(greatest((resolution <> '')::int, (select count(*) from app.meetings_vote v where v.meeting_id = m.id and v.resolution <> ''))) as resolutions
            from app.meetings_meeting m where state in ('HELD', 'TO_SIGN', 'ARCHIVED') and held_on between ? and ? group by 1, 2""";
    private static final String ATTENDANCE = """
            select extract(year from m.held_on)::int as year, m.kind, count(*) filter (where a.presence = 'PRESENT') as present, count(*) as expected
            from app.meetings_meeting m join app.meetings_attendee a on a.tenant_id = m.tenant_id and a.meeting_id = m.id and a.role = 'MEMBER'
            where m.state = 'ARCHIVED' and m.held_on between ? and ? group by 1, 2""";
    private static final String TASKS = """
            select extract(year from m.held_on)::int as year, count(*) as given, count(t.done_on) as done,
              count(*) filter (where t.done_on is null and t.deadline < ?) as overdue
            from app.meetings_meeting m join app.meetings_task t on t.tenant_id = m.tenant_id and t.meeting_id = m.id
            where m.state in ('HELD', 'TO_SIGN', 'ARCHIVED') and m.held_on between ? and ? group by 1""";

    private final JdbcClient jdbc;

    YearCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The years from one to another, in their order. */
    List<YearFigures> years(int first, int last, LocalDate today) {
        LocalDate from = Term.year(first).from();
        LocalDate until = Term.year(last).until();
        Map<Integer, YearFigures> years = new HashMap<>();
        due(years, from, until, today);
        jdbc.sql(MEETINGS).params(from, until).query(row -> {
            add(
                    years,
                    row.getInt("year"),
                    MeetingKind.valueOf(row.getString("kind")),
                    YearFigures.OfKind.held(row.getLong("held"), row.getLong("signed"), row.getLong("resolutions")));
        });
        jdbc.sql(ATTENDANCE).params(from, until).query(row -> {
            add(
                    years,
                    row.getInt("year"),
                    MeetingKind.valueOf(row.getString("kind")),
                    YearFigures.OfKind.attended(new Rate(row.getLong("present"), row.getLong("expected"))));
        });
        jdbc.sql(TASKS).params(today, from, until).query(row -> {
            YearFigures.Tasks tasks =
                    new YearFigures.Tasks(row.getLong("given"), row.getLong("done"), row.getLong("overdue"));
            years.merge(
                    row.getInt("year"),
                    YearFigures.none(row.getInt("year")).with(tasks),
                    (old, more) -> old.with(tasks));
        });
        return java.util.stream.IntStream.rangeClosed(first, last)
                .mapToObj(y -> years.getOrDefault(y, YearFigures.none(y)))
                .toList();
    }

    /** What was due stands in the indicators: each period counts once, in the month in which it ended. */
    private void due(Map<Integer, YearFigures> years, LocalDate from, LocalDate until, LocalDate today) {
        jdbc.sql("select * from app.meetings_month where tenant_id = app.tenant() and month between ? and ?")
                .params(from, until)
                .query(row -> {
                    Set<String> columns = columns(row.getMetaData());
                    YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
                    for (MeetingKind kind : MeetingKind.values()) {
                        String code = kind.indicator();
                        if (columns.contains(code + "_due") && ended(row.getString(code + "_until"), month, today)) {
                            long due = row.getLong(code + "_due");
                            add(
                                    years,
                                    month.getYear(),
                                    kind,
                                    YearFigures.OfKind.owed(due, Math.min(due, row.getLong(code + "_held"))));
                        }
                    }
                });
    }

    private static Set<String> columns(ResultSetMetaData columns) throws SQLException {
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        return names;
    }

    private static boolean ended(String until, YearMonth month, LocalDate today) {
        if (!until.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return false; // nothing is due at all
        }
        LocalDate day = LocalDate.parse(until);
        return YearMonth.from(day).equals(month) && day.isBefore(today);
    }

    private static void add(Map<Integer, YearFigures> years, int year, MeetingKind kind, YearFigures.OfKind more) {
        years.computeIfAbsent(year, YearFigures::none).kinds().merge(kind, more, YearFigures.OfKind::plus);
    }
}
