package org.zhibu.server.policy;

/** Who may change a key, and in which direction (POL-01). */
public enum PolicyRule {
    /** Only a regulation sets it. */
    FIXED,
    /** A lower level may only raise it. */
    FLOOR,
    /** A lower level may only lower it. */
    CEILING,
    /** Each level as it likes. */
    FREE
}
