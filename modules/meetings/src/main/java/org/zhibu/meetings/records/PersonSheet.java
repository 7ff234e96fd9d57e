package org.zhibu.meetings.records;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PersonId;
import org.zhibu.meetings.minutes.MeetingKind;

/** Somebody's attendance over a time, meeting by meeting. */
public record PersonSheet(PersonId person, String name, Term term, List<Line> lines) {
    /**
     * One meeting.
     *
     * @param madeUpOn when a missed lecture was made up (MEET-87); else null
     */
    public record Line(
            UUID id,
            MeetingKind kind,
            String title,
            LocalDate date,
            Mark mark,
            String reasonText,
            @Nullable LocalDate madeUpOn) {}

    public PersonSheet {
        lines = List.copyOf(lines);
    }

    /** How often she or he came of how often expected. */
    public Rate rate() {
        return new Rate(
                lines.stream().filter(l -> l.mark() == Mark.PRESENT).count(),
                lines.stream().filter(l -> l.mark().expected()).count());
    }

    public long count(Mark mark) {
        return lines.stream().filter(l -> l.mark() == mark).count();
    }

    /** Missed lectures that were made up. */
    public long madeUp() {
        return lines.stream()
                .filter(l -> l.mark().absent() && l.madeUpOn() != null)
                .count();
    }
}
