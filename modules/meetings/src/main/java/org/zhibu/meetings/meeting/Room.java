package org.zhibu.meetings.meeting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.Finding;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Speech;

/**
 * A meeting while it is held.
 *
 * @param writes whether the user keeps the minutes and they are open
 * @param convenes whether the user may open and close it, and name those who help to write
 * @param helpers who writes besides the recorder
 * @param timers how long topics have taken so far, by topic
 * @param running the topic under discussion; null when none is
 * @param quorum what speaks against opening it (MEET-51)
 * @param missing voters who still have to come for the quorum; 0 when there are enough
 * @param order what is wrong with the order of speaking (MEET-54)
 * @param chair what is wrong with who chairs it (MEET-50)
 * @param nameKeys pinyin by which people of the register are found
 */
public record Room(
        Minutes minutes,
        boolean writes,
        boolean convenes,
        List<Helper> helpers,
        Map<UUID, Duration> timers,
        @Nullable UUID running,
        List<Finding> quorum,
        int missing,
        List<Finding> order,
        List<Finding> chair,
        Map<UUID, String> nameKeys) {
    /** Somebody who writes besides the recorder. */
    public record Helper(UUID person, String name) {}

    /** Who made a speech, as listed; empty for someone who is listed no longer. */
    public Optional<Attendee> speaker(Speech speech) {
        return minutes.attendees().stream()
                .filter(a -> speech.person() == null
                        ? a.name().equals(speech.speaker())
                        : speech.person().equals(a.person()))
                .findFirst();
    }

    /** Whether the text finds the person: a part of the name, or of its pinyin. */
    public boolean finds(Attendee attendee, String text) {
        String wanted = text.strip().toLowerCase(java.util.Locale.ROOT);
        String keys = attendee.person() == null ? "" : nameKeys.getOrDefault(attendee.person(), "");
        return attendee.name().toLowerCase(java.util.Locale.ROOT).contains(wanted)
                || (!wanted.isEmpty() && keys.contains(wanted));
    }
}
