package org.zhibu.server.account;

/** Whether a person can sign in. */
public enum AccountState {
    NONE,
    /** An activation code is out. */
    INVITED,
    /** The code was not used in time. */
    EXPIRED,
    OPEN,
    INACTIVE
}
