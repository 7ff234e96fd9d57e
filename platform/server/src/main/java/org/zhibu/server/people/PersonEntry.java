package org.zhibu.server.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;

/**
 * What is entered about a person.
 *
 * @param id null for a new person
 * @param version as it was read; 0 for a new person
 * @param basis the decision by which the status changed (PPL-21); may be empty when it did not
 */
public record PersonEntry(
        @Nullable PersonId id,
        int version,
        String name,
        Sex sex,
        @Nullable LocalDate birthDate,
        PoliticalStatus status,
        @Nullable GroupId group,
        String basis) {}
