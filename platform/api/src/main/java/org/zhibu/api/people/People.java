package org.zhibu.api.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.security.Post;

/** The register of the current organisation. Every call stays inside it. */
public interface People {
    /**
     * Party members who belong to the register today, by name.
     *
     * @param group only those of this group; empty for the whole branch
     */
    List<PersonSummary> members(Optional<GroupId> group);

    /** The people behind the ids; unknown ids are left out. One query. */
    Map<PersonId, PersonSummary> byIds(Collection<PersonId> ids);

    /**
     * People whose name contains the text, by name.
     *
     * @param text empty for all
     * @param limit at most this many, from {@code offset} on
     */
    List<PersonSummary> search(String text, int offset, int limit);

    /** Those of the status who belong to the register today, by name. */
    List<PersonSummary> ofStatus(PoliticalStatus status);

    /** The people of the register whose whole name stands somewhere in the text, by name. */
    List<PersonSummary> namedIn(String text);

    /** Those of the people who can sign in here. */
    Set<PersonId> withAccount(Collection<PersonId> ids);

    /** Those who hold the post today, the longest-serving first. */
    List<PersonSummary> holders(Post post);
}
