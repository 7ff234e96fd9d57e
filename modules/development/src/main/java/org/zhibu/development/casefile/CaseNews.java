package org.zhibu.development.casefile;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhibu.api.live.LiveUpdates;
import org.zhibu.development.path.Happening;

/** Tells open pages of what changed besides the rows of a case, which tell of themselves: handed up, a notice concluded. */
@Component
public class CaseNews implements CaseFollower {
    /** What the list of all cases follows. */
    public static final String ALL = "development";

    private final LiveUpdates updates;

    CaseNews(LiveUpdates updates) {
        this.updates = updates;
    }

    /** What the page of a case follows. */
    public static String topic(UUID id) {
        return ALL + "/" + id;
    }

    @Override
    public void moved(UUID caseId, Happening what) {
        // its entry tells of itself
    }

    @Override
    public void touched(UUID caseId) {
        updates.changed(topic(caseId));
    }

    @Override
    public void changed() {
        updates.changed(ALL);
    }
}
