package org.zhibu.meetings.convening;

/** Why a member is not held to hard attendance (MEET-40). */
public enum ExemptionCause {
    OLD,
    WEAK,
    ILL,
    DISABLED;

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.exemption." + name();
    }
}
