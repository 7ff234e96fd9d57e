package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A later change of archived minutes (MEET-82). The archived text stays; corrections are numbered by their place in the list. */
@Embeddable
public record Correction(
        @Enumerated(EnumType.STRING) CorrectionPart part,
        String content,
        String reason,
        @Column(name = "by_name") String by,
        Instant at) {}
