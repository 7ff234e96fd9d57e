package org.zhibu.meetings.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.minutes.MeetingKind;

/**
 * Who came to which meetings.
 *
 * @param lines members, with what is noted of them at each meeting
 * @param guests how often others came
 */
public record Matrix(List<Meeting> meetings, List<Line> lines, Map<String, Integer> guests) {
    /** A meeting that counts. */
    public record Meeting(UUID id, MeetingKind kind, String title, LocalDate date) {}

    /**
     * A member.
     *
     * @param marks by meeting; what is missing was not expected there
     */
    public record Line(@Nullable UUID person, String name, Map<UUID, Mark> marks) {
        /** How often the member came of how often expected; the exempt are not expected (MEET-40). */
        public Rate rate() {
            long expected = marks.values().stream().filter(Mark::expected).count();
            return new Rate(
                    marks.values().stream().filter(m -> m == Mark.PRESENT).count(), expected);
        }
    }
}
