package org.zhibu.api.rule;

/** Weight of a finding. */
public enum Severity {
    /** The act is refused. */
    BLOCK,
    /** The act may go on with a written reason. */
    WARN
}
