package org.zhibu.meetings.dual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.records.Rate;
import org.zhibu.meetings.records.RecordWords;
import org.zhibu.meetings.records.Term;

/** The half-year's report on double organisational life: for each cadre, came of expected, kind by kind. One statement. */
@Component
class DualLifePaper {
    private static final List<MeetingKind> KINDS = List.of(
            MeetingKind.GENERAL_MEETING,
            MeetingKind.GROUP_MEETING,
            MeetingKind.LIFE_MEETING,
            MeetingKind.APPRAISAL,
            MeetingKind.LECTURE,
            MeetingKind.THEMED_DAY,
            MeetingKind.DEMOCRATIC_LIFE);

    private final JdbcClient jdbc;
    private final RecordWords words;

    DualLifePaper(JdbcClient jdbc, RecordWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    LocalDate today() {
        return words.today();
    }

    Paper of(Term term, Map<UUID, Cadre> cadres) {
        Map<UUID, Map<MeetingKind, Rate>> attended = new HashMap<>();
        jdbc.sql("select c.id, m.kind, count(*) filter (where a.presence = 'PRESENT') as present, count(*) as expected"
                        + " from app.meetings_cadre c join app.meetings_attendee a on a.tenant_id = c.tenant_id and a.person_id = c.person_id"
                        + " join app.meetings_meeting m on m.tenant_id = a.tenant_id and m.id = a.meeting_id"
                        + " where a.role in ('MEMBER', 'LEADER') and m.state = 'ARCHIVED' and m.held_on between ? and ?"
                        + " and m.held_on >= c.since and (c.until is null or m.held_on <= c.until) group by 1, 2")
                .params(term.from(), term.until())
                .query(row -> {
                    attended.computeIfAbsent(row.getObject("id", UUID.class), k -> new EnumMap<>(MeetingKind.class))
                            .put(
                                    MeetingKind.valueOf(row.getString("kind")),
                                    new Rate(row.getLong("present"), row.getLong("expected")));
                });
        List<String> columns = new ArrayList<>(words.columns("name", "post"));
        KINDS.forEach(k -> columns.add(words.text(k.messageKey())));
        columns.addAll(words.columns("presentOfExpected", "rate"));
        List<List<Cell>> rows = cadres.values().stream()
                .filter(c -> !c.since().isAfter(term.until())
                        && (c.until() == null || !c.until().isBefore(term.from())))
                .sorted(Comparator.comparing(Cadre::since).thenComparing(Cadre::name))
                .map(c -> row(c, attended.getOrDefault(c.id(), Map.of()), term))
                .toList();
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(
                rows.isEmpty()
                        ? new Paper.Words(words.text("meetings.paper.dual.none"))
                        : new Paper.Table("", columns, rows));
        blocks.add(new Paper.Words(words.text("meetings.paper.dual.note")));
        return Paper.of(
                        words.organization(),
                        words.text("meetings.paper.dual", words.term(term)),
                        words.asOf(),
                        blocks,
                        words.signature())
                .across();
    }

    private List<Cell> row(Cadre cadre, Map<MeetingKind, Rate> attended, Term term) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(cadre.name(), "m/meetings/attendance/" + cadre.person() + "?year=" + term.year()));
        cells.add(Cell.of(cadre.post()));
        long part = 0;
        long whole = 0;
        for (MeetingKind kind : KINDS) {
            Rate rate = attended.getOrDefault(kind, new Rate(0, 0));
            cells.add(Cell.of(rate.whole() == 0 ? "" : rate.part() + "/" + rate.whole()));
            part += rate.part();
            whole += rate.whole();
        }
        cells.add(Cell.of(part + "/" + whole));
        cells.add(Cell.of(words.rate(new Rate(part, whole))));
        return cells;
    }
}
