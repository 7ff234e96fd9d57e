package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * A signature under minutes (MIN-21).
 *
 * @param onPaper whether the person signed the printed sheet, for those who have no account; then someone else entered it
 */
@Embeddable
public record Signature(
        @Enumerated(EnumType.STRING) Signatory role,
        String name,
        @Column(name = "on_paper") boolean onPaper,
        @Column(name = "signed_on") LocalDate on,
        @Column(name = "entered_by") String enteredBy) {}
