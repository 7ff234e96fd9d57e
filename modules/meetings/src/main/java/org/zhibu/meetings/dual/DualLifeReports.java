package org.zhibu.meetings.dual;

import org.springframework.stereotype.Component;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.SubmissionKind;

/** The report on double organisational life as it goes up (MEET-89). */
@Component
class DualLifeReports implements SubmissionKind {
    static final String CODE = "meetings.dualLife";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Matter matter() {
        return Matter.REPORT;
    }

    @Override
    public String messageKey() {
        return "meetings.submission.dualLife";
    }

    @Override
    public boolean byHand() {
        return false;
    }
}
