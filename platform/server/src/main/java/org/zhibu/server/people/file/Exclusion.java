package org.zhibu.server.people.file;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone left out of the count of those expected (PPL-24).
 *
 * @param id null for a new one
 * @param consent document of the higher body
 * @param meetingOn the general meeting that approved it
 * @param ended first day on which the person counts again; null while it runs its time
 */
public record Exclusion(
        @Nullable UUID id,
        Ground ground,
        String explanation,
        String consent,
        LocalDate consentedOn,
        LocalDate meetingOn,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate ended) {
    /** The five grounds; there is no other. */
    public enum Ground {
        CANNOT_EXPRESS,
        ABROAD,
        DETAINED,
        BEDRIDDEN,
        AWAY
    }
}
