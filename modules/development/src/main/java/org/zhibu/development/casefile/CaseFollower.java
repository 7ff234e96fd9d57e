package org.zhibu.development.casefile;

import java.util.UUID;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Span;

/** Keeps up with a case: tasks, figures, open pages. A bean; told in the transaction of the act. */
public interface CaseFollower {
    /** Something was recorded on the case. */
    void moved(UUID caseId, Happening what);

    /** Something else of the case changed that rules or timers look at: handed up, a notice, an assessment, a leaving day. */
    default void touched(UUID caseId) {}

    /** The same of any number of cases at once. */
    default void changed() {}

    /** Reports, talks or assessments of any number of cases were entered, put right or taken back: those of these days. */
    default void changed(Span days) {
        changed();
    }
}
