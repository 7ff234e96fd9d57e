package org.zhibu.development.plan;

import org.springframework.stereotype.Component;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.SubmissionKind;

/** The plan of a year goes up for the committee's approval (AUTH-24). It begins on the page of the plan. */
@Component
class PlanKind implements SubmissionKind {
    static final String CODE = "development.plan";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Matter matter() {
        return Matter.YEAR_PLAN;
    }

    @Override
    public boolean byHand() {
        return false;
    }
}
