package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One topic of the agenda (MIN-12), with what was read or conveyed (MIN-14). */
@Embeddable
public record Topic(@Column(name = "topic_id") UUID id, String topic, String material) implements Part {
    @Override
    public String asText() {
        return material.isEmpty() ? topic : topic + "：" + material;
    }
}
