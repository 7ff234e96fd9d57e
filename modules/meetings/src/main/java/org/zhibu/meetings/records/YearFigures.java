package org.zhibu.meetings.records;

import java.util.EnumMap;
import java.util.Map;
import org.zhibu.meetings.minutes.MeetingKind;

/** What a year's meetings say in numbers (DASH-21). */
public record YearFigures(int year, Map<MeetingKind, OfKind> kinds, Tasks tasks) {
    /**
     * Meetings of one kind.
     *
     * @param due how many were due in the periods that ended; 0 for what is held on demand
     * @param inTime of those due, how many were held in their period
     * @param signed how many minutes are signed and archived
     */
    public record OfKind(long due, long inTime, long held, long signed, long resolutions, Rate attendance) {
        static final OfKind NONE = new OfKind(0, 0, 0, 0, 0, new Rate(0, 0));

        static OfKind owed(long due, long inTime) {
            return new OfKind(due, inTime, 0, 0, 0, NONE.attendance);
        }

        static OfKind held(long held, long signed, long resolutions) {
            return new OfKind(0, 0, held, signed, resolutions, NONE.attendance);
        }

        static OfKind attended(Rate attendance) {
            return new OfKind(0, 0, 0, 0, 0, attendance);
        }

        OfKind plus(OfKind other) {
            return new OfKind(
                    due + other.due,
                    inTime + other.inTime,
                    held + other.held,
                    signed + other.signed,
                    resolutions + other.resolutions,
                    new Rate(
                            attendance.part() + other.attendance.part(),
                            attendance.whole() + other.attendance.whole()));
        }
    }

    /** Tasks that meetings gave out. */
    public record Tasks(long given, long done, long overdue) {}

    static YearFigures none(int year) {
        return new YearFigures(year, new EnumMap<>(MeetingKind.class), new Tasks(0, 0, 0));
    }

    YearFigures with(Tasks other) {
        return new YearFigures(year, kinds, other);
    }

    public OfKind of(MeetingKind kind) {
        return kinds.getOrDefault(kind, OfKind.NONE);
    }

    /** All kinds together. */
    public OfKind sum() {
        return kinds.values().stream().reduce(OfKind.NONE, OfKind::plus);
    }
}
