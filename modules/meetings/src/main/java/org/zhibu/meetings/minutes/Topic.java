package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One topic of the agenda (MIN-12), with what was read or conveyed (MIN-14).
 *
 * @param servesAs the other kind of meeting for which this topic counts (MEET-24); null when it counts for the meeting's own kind
 * @param minutes planned length in minutes; 0 when none is set
 * @param important whether it is an important matter, which the committee prepares and the general meeting decides (MEET-34, MEET-35)
 * @param opinion the committee's preliminary opinion (MEET-34), or the plenary's from the office meeting (MEET-33)
 */
@Embeddable
public record Topic(
        @Column(name = "topic_id") UUID id,
        String topic,
        String material,

        @Enumerated(EnumType.STRING) @Column(name = "serves_as") @Nullable
        MeetingKind servesAs,

        int minutes,
        boolean important,
        String opinion)
        implements Part {
    /** More than that no topic is planned to take. */
    public static final int LONGEST_MINUTES = 600;

    /** A topic of the meeting's own kind, of no set length. */
    public static Topic of(String topic) {
        return new Topic(UUID.randomUUID(), topic, "", null, 0, false, "");
    }

    /** The same with another planned length in minutes. */
    public Topic planned(int otherMinutes) {
        return new Topic(id, topic, material, servesAs, otherMinutes, important, opinion);
    }

    public Topic with(String otherMaterial) {
        return new Topic(id, topic, otherMaterial, servesAs, minutes, important, opinion);
    }

    @Override
    public String asText() {
        String words = (servesAs == null ? "" : servesAs + " ") + (material.isEmpty() ? topic : topic + "：" + material);
        return important ? words + " * " + opinion : words;
    }
}
