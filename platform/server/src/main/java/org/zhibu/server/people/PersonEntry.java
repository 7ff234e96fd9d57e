package org.zhibu.server.people;

import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;

/**
 * What is entered about a person.
 *
 * @param id null for a new person
 * @param version as it was read; 0 for a new person
 * @param status that a new person comes with; of one in the register it changes by decisions alone (PPL-21) and is not looked at
 * @param tier of a new activist
 */
public record PersonEntry(
        @Nullable PersonId id,
        int version,
        PoliticalStatus status,
        @Nullable ActivistTier tier,
        @Nullable GroupId group,
        PersonFacts facts) {}
