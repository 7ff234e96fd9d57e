package org.zhibu.api.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.GroupId;

/** As much of a person as lists and pickers need. */
public record PersonSummary(
        PersonId id,
        String name,
        Sex sex,
        @Nullable LocalDate birthDate,
        PoliticalStatus status,
        @Nullable GroupId group) {}
