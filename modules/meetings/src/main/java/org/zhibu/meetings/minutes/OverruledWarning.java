package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A warning that was gone past, with the written reason. */
@Embeddable
public record OverruledWarning(
        String rule,
        String warning,
        String reason,
        @Column(name = "by_name") String by,
        Instant at) {}
