package org.zhibu.development.plan.ui;

import org.zhibu.development.plan.PlanContent;
import org.zhibu.development.plan.Plans;

/** What a branch drafts for a year. */
class DraftForm extends PlanContentForm {
    private static final long serialVersionUID = 1L;

    private final transient Plans plans;
    private final int year;
    private final int version;

    DraftForm(Plans plans, int year, int version, PlanContent read) {
        super(read);
        this.plans = plans;
        this.year = year;
        this.version = version;
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        plans.write(year, typed(), version);
    }
}
