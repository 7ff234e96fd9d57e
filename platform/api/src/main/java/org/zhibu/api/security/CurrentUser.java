package org.zhibu.api.security;

import java.util.UUID;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.people.PersonId;

/**
 * Who is signed in, and where.
 *
 * @param account the account, the same in every organisation of the person
 * @param person the person in the register of this organisation
 */
public record CurrentUser(UUID account, PersonId person, String name, OrganizationId organization) {}
