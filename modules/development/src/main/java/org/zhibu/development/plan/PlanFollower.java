package org.zhibu.development.plan;

import java.time.LocalDate;

/** Keeps up with plans: figures. A bean; told last in the transaction of the change. */
public interface PlanFollower {
    /** Something about a plan was written on the day. */
    void changed(LocalDate day);
}
