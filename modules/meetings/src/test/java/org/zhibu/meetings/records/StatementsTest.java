package org.zhibu.meetings.records;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.zhibu.meetings.MeetingRows;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.dual.DualLife;
import org.zhibu.meetings.lecture.MakeUps;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.onecase.Projects;

/** Reports take as many statements for many meetings as for one. */
class StatementsTest extends MeetingsTest {
    @Test
    void reportsTakeNoMoreStatementsForMoreMeetings() {
        actAs(secretary);
        bean(DualLife.class).mark(member.person(), "Deputy", LocalDate.of(2026, 1, 1));
        meetings(1);
        Map<String, Long> one = statements();
        meetings(20);
        assertThat(statements()).isEqualTo(one);
        assertThat(one.values()).allMatch(n -> n > 0);
    }

    private void meetings(int times) {
        MeetingRows rows = new MeetingRows(world.jdbc(), branch);
        for (int i = 0; i < times; i++) {
            for (MeetingKind kind : new MeetingKind[] {MeetingKind.LECTURE, MeetingKind.THEMED_DAY}) {
                UUID id = rows.archived(kind, LocalDate.of(2026, 2, 1 + i), "Meeting " + i);
                rows.topic(id, "Mending the road");
                rows.speech(id, "Member", "The road");
                rows.attendee(id, member, "SICK");
                rows.attendee(id, leader, null);
                rows.task(id, "Road", LocalDate.of(2026, 3, 1), null);
            }
        }
    }

    private Map<String, Long> statements() {
        Map<String, Long> counts = new LinkedHashMap<>();
        Term year = Term.year(2026);
        counts.put("search", count(() -> bean(MinutesSearch.class).page(SearchFilter.of("road"), 0, 50)));
        counts.put("matrix", count(() -> bean(AttendancePapers.class).matrix(year, null)));
        counts.put("sheet", count(() -> bean(AttendancePapers.class).own(year)));
        counts.put("ledger", count(() -> bean(Ledger.class).of(2026, null)));
        counts.put("year", count(() -> bean(YearPapers.class).of(2026)));
        counts.put("groups", count(() -> bean(GroupFigures.class).of(year)));
        counts.put("makeUps", count(() -> bean(MakeUps.class).missed(year)));
        counts.put("dualLife", count(() -> bean(DualLife.class).report(new Term(2026, 1))));
        counts.put("projects", count(() -> bean(Projects.class).list()));
        return counts;
    }

    private static long count(Runnable work) {
        Logger sql = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        Level before = sql.getLevel();
        sql.setLevel(Level.DEBUG);
        sql.setAdditive(false);
        sql.addAppender(seen);
        try {
            work.run();
        } finally {
            sql.detachAppender(seen);
            sql.setLevel(before);
            sql.setAdditive(true);
        }
        return seen.list.stream()
                .filter(e -> e.getMessage().startsWith("Executing prepared SQL"))
                .count();
    }
}
