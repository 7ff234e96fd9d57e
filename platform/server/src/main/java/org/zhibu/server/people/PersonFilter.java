package org.zhibu.server.people;

import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;

/**
 * Which people the register shows.
 *
 * @param text part of the name, may be empty
 * @param roster one of the rosters of PPL-40
 * @param ageFrom full years today, the border included
 * @param ageTo full years today, the border included
 */
public record PersonFilter(
        String text,
        Roster roster,
        @Nullable PoliticalStatus status,
        @Nullable GroupId group,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        @Nullable Sex sex,
        @Nullable EducationLevel education,
        @Nullable PersonTag tag,
        boolean withLeft) {
    /** Everybody who is here. */
    public static final PersonFilter ALL =
            new PersonFilter("", Roster.ALL, null, null, null, null, null, null, null, false);

    /** By name, status and group alone. */
    public PersonFilter(String text, @Nullable PoliticalStatus status, @Nullable GroupId group, boolean withLeft) {
        this(text, Roster.ALL, status, group, null, null, null, null, null, withLeft);
    }

    /** The people of a roster. */
    public static PersonFilter of(Roster roster) {
        return new PersonFilter("", roster, null, null, null, null, null, null, null, false);
    }
}
