package org.zhibu.meetings.plan;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.meeting.MeetingProposals;
import org.zhibu.meetings.minutes.MeetingKind;

/** Who may plan a meeting: whoever may convene it. */
@Component
class PlanRights {
    private final MeetingProposals proposals;

    PlanRights(MeetingProposals proposals) {
        this.proposals = proposals;
    }

    Plannable mine() {
        return new Plannable(
                Set.copyOf(proposals.kinds()),
                proposals.groups().stream().map(g -> g.id().value()).collect(Collectors.toSet()));
    }

    void require(MeetingKind kind, @Nullable UUID group) {
        require(mine().allows(kind, group));
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new RefusedException(Finding.block("", "access.refused"));
        }
    }
}
