package org.zhibu.server.tenant;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;
import org.zhibu.api.organization.OrganizationId;

/**
 * The user of a session. Rights are not kept here: they are asked for at each act.
 *
 * @param epoch the account's epoch at sign-in; a session of an older epoch ends
 * @param mustChange whether only the password page is open
 * @param since when the password was given; sessions end a fixed time after
 */
public record SignedIn(
        UUID account,
        UUID person,
        String personName,
        long organizationNumber,
        String organizationName,
        int epoch,
        boolean mustChange,
        Instant since)
        implements Principal, Serializable {

    public OrganizationId organization() {
        return new OrganizationId(organizationNumber);
    }

    @Override
    public String getName() {
        return personName;
    }
}
