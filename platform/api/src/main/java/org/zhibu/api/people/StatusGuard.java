package org.zhibu.api.people;

import java.util.List;
import org.zhibu.api.rule.Finding;

/**
 * A bean of a module that leads people to a standing by a procedure of its own: while the module is on, decisions that skip the
 * procedure are refused. Asked inside of the transaction of the decision.
 */
public interface StatusGuard {
    /** What speaks against the decision; empty when it comes from the procedure, or is none of its business. */
    List<Finding> findings(StatusDecision decision);
}
