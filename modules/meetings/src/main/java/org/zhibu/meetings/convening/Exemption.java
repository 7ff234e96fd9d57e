package org.zhibu.meetings.convening;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member who is not held to hard attendance (MEET-40).
 *
 * @param to first day on which she or he is expected again; null while it lasts
 * @param visits in the year before today
 * @param lastVisit null when there was none
 */
public record Exemption(
        UUID id,
        UUID personId,
        String personName,
        ExemptionCause cause,
        LocalDate from,
        @Nullable LocalDate to,
        String note,
        String enteredBy,
        int visits,
        @Nullable LocalDate lastVisit) {}
