package org.zhibu.development.plan.ui;

import org.zhibu.development.plan.BranchLine;
import org.zhibu.development.plan.PlanBalance;

/** What the committee issues to a branch; begins with what the branch drafted. */
class IssueForm extends PlanContentForm {
    private static final long serialVersionUID = 1L;

    private final transient PlanBalance balances;
    private final transient BranchLine line;
    private final int year;

    IssueForm(PlanBalance balances, BranchLine line, int year) {
        super(line.plan());
        this.balances = balances;
        this.line = line;
        this.year = year;
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        balances.issue(line.organization(), year, typed(), line.edition());
    }
}
