package org.zhibu.server.organization;

/** Whether the secretary of an organisation can sign in. */
public enum SecretaryState {
    NONE,
    /** An activation code is out. */
    INVITED,
    OPEN
}
