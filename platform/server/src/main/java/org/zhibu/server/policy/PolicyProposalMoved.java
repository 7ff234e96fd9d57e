package org.zhibu.server.policy;

import java.util.UUID;
import org.zhibu.api.event.DomainEvent;
import org.zhibu.api.event.EventType;

/** A branch proposed, or took its proposal back; its committee has to know. */
@EventType("policies.proposalMoved")
public record PolicyProposalMoved(UUID proposal, long committee) implements DomainEvent {}
