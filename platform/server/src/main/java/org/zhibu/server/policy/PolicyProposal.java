package org.zhibu.server.policy;

import java.time.Instant;
import java.util.UUID;

/**
 * What an organisation would like to be set otherwise.
 *
 * @param value in the user's words
 * @param own whether the current organisation proposed it, rather than having to answer it
 * @param answer of the committee, or empty
 */
public record PolicyProposal(
        UUID id,
        String key,
        String title,
        PolicyValue wanted,
        String value,
        long organization,
        String organizationName,
        boolean own,
        String reason,
        String proposedBy,
        Instant proposedAt,
        ProposalState state,
        String answer) {}
