package org.zhibu.api.rule;

import java.util.List;

/**
 * An expected refusal, with its reasons. It is thrown so that whatever the transaction had begun to write is undone; pages show
 * the findings and keep what was typed.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** Several reasons at once, at least one. */
    public RefusedException(List<Finding> findings) {
        super(String.valueOf(findings), null, false, false);
        this.findings = List.copyOf(findings);
    }

    /** One reason. */
    public RefusedException(Finding finding) {
        this(List.of(finding));
    }

    /** Why; at least one entry. */
    public List<Finding> findings() {
        return findings;
    }
}
