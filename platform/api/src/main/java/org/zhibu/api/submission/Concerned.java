package org.zhibu.api.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PersonId;

/**
 * Somebody whom a submission is about. Name, sex, birth date and status are taken from the register when it is handed in.
 *
 * @param resolvedOn day of the branch's resolution, or null
 * @param cultivatedBy who cultivated the person, in words; may be empty (AUTH-30, as the fields that follow)
 * @param assessedBy who assessed the person, in words; may be empty
 * @param from first day of what is asked for: of the probation, of the years as a member, of the extension; null where there is none
 * @param until its last day, or null
 */
public record Concerned(
        PersonId person,
        @Nullable LocalDate resolvedOn,
        String cultivatedBy,
        @Nullable LocalDate cultivatedOn,
        String assessedBy,
        @Nullable LocalDate assessedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    /** Only who it is. */
    public static Concerned of(PersonId person) {
        return new Concerned(person, null, "", null, "", null, null, null);
    }
}
