package org.zhibu.api.policy;

import java.time.LocalDate;
import java.util.Optional;

/** Numbers of the rules, as data: defaults that the modules ship, varied by kind of organisation. */
public interface Policies {
    /**
     * The values in force for the current organisation.
     *
     * @param date the day of the act that is judged (POL-02)
     */
    Values at(LocalDate date);

    /** Values in force. Keys read {@code <module>.<path>}, for example {@code meetings.cadence.groupMeeting}. */
    interface Values {
        /** A whole number. @throws IllegalArgumentException when the key is unknown or no number */
        int number(String key);

        /** A cadence {@code {per, min}}; empty when the kind of organisation has none. */
        Optional<Cadence> cadence(String key);
    }
}
