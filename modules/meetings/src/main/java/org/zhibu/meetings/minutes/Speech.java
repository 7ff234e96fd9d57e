package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One speech (MIN-15); their order is the order of speaking.
 *
 * @param topic the topic under which it was made; null when it belongs to none
 * @param person in the register; null for a guest
 * @param leader whether the speaker chairs the meeting, for the order of speaking (MEET-54)
 * @param content the main view
 */
@Embeddable
public record Speech(
        @Column(name = "speech_id") UUID id,
        @Column(name = "topic_id") @Nullable UUID topic,
        @Column(name = "person_id") @Nullable UUID person,
        String speaker,
        String post,
        boolean leader,
        String content)
        implements Part {
    public Speech saying(String words) {
        return new Speech(id, topic, person, speaker, post, leader, words);
    }

    @Override
    public String asText() {
        return speaker + "：" + content;
    }
}
