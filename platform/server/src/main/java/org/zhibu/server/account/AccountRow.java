package org.zhibu.server.account;

import java.util.List;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;

/**
 * A person with posts and entry as the posts page shows them.
 *
 * @param login empty while there is none
 * @param version of the entry, to be given back with a change
 */
public record AccountRow(
        PersonId person,
        String name,
        PoliticalStatus status,
        List<HeldPost> posts,
        String login,
        AccountState state,
        int version) {}
