package org.zhibu.server.inbox;

import org.zhibu.api.organization.OrganizationId;

/** Tasks of an organisation came, changed or went; told after the change is stored. */
public record InboxChanged(OrganizationId organization) {}
