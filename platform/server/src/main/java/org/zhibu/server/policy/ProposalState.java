package org.zhibu.server.policy;

/** How a proposal stands. */
public enum ProposalState {
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
}
