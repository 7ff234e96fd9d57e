package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was reported to whom (MIN-23, MEET-84). */
@Embeddable
public record Report(
        @Column(name = "report_to") String to,
        @Column(name = "report_matter") String matter,
        @Column(name = "reported_on") @Nullable LocalDate on) {
    /** Not reported yet. */
    public static final Report NONE = new Report("", "", null);
}
