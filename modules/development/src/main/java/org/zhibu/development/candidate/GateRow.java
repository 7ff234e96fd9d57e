package org.zhibu.development.candidate;

import java.util.List;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;
import org.zhibu.development.path.CaseFacts;

/** An activist whose time is over, and what the rules say of choosing him or her today. */
public record GateRow(CaseFacts facts, List<Finding> findings) {
    public boolean isOpen() {
        return findings.stream().noneMatch(f -> f.severity() == Severity.BLOCK);
    }
}
