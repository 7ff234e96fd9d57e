package org.zhibu.meetings.convening;

/** What became of a proposed topic. */
public enum ProposalState {
    OPEN,
    TAKEN,
    DECLINED,
    WITHDRAWN;

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.proposal." + name();
    }
}
