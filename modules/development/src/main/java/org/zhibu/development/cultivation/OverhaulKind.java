package org.zhibu.development.cultivation;

import org.springframework.stereotype.Component;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.SubmissionKind;

/** The result of an overhaul, handed to the committee to be taken on file (AUTH-06). */
@Component
class OverhaulKind implements SubmissionKind {
    static final String CODE = "development.overhaul";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Matter matter() {
        return Matter.RETIER_ACTIVIST;
    }

    @Override
    public String messageKey() {
        return "development.overhaul.submission";
    }

    @Override
    public boolean byHand() {
        return false;
    }
}
