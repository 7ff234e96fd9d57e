package org.zhibu.development.meeting;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Resolution;

/** A resolution that was taken on a case asks nobody any more. */
@Component
class ResolutionTasks implements CaseFollower {
    private final Inbox inbox;

    ResolutionTasks(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void moved(UUID caseId, Happening what) {
        Resolution resolution = what.resolution();
        if (resolution != null && resolution.vote() != null) {
            inbox.done("development", "resolution:" + resolution.vote());
        }
    }
}
