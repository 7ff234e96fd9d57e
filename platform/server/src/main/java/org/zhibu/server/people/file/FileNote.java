package org.zhibu.server.people.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file besides decisions and materials (PPL-07…09).
 *
 * @param title name of a person, of an award, of a pledge
 * @param detail relation to the person, or who gave it; may be empty
 * @param deciding of a relative: sits in a body that decides on the person (AUTH-31)
 */
public record FileNote(
        Kind kind,
        String title,
        String detail,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean deciding) {
    /** What it is. */
    public enum Kind {
        CONTACT,
        SPONSOR,
        RELATIVE,
        AWARD,
        PUNISHMENT,
        PLEDGE,
        DUTY_POST,
        VISIT;

        /** Whether it is a person around. */
        public boolean isPerson() {
            return this == CONTACT || this == SPONSOR || this == RELATIVE;
        }
    }
}
