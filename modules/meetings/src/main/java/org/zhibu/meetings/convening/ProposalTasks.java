package org.zhibu.meetings.convening;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.security.Post;

/** Tells who collects the topics of a proposal, and the proposer when it is declined. */
@Component
class ProposalTasks {
    private static final String MODULE = "meetings";
    private static final String PAGE = "m/meetings/proposals";

    private final Inbox inbox;

    ProposalTasks(Inbox inbox) {
        this.inbox = inbox;
    }

    void opened(Proposal proposal) {
        UUID group = proposal.groupId();
        Task task = Task.of(MODULE, key(proposal), "meetings.todo.proposal", PAGE, proposal.topic())
                .rule("MEET-33", "meetings.why.proposal");
        Task first = group == null
                ? task.to(Post.COMMITTEE_CLERK, Post.BRANCH_SECRETARY)
                : task.toLeaderOf(new GroupId(group));
        inbox.put(first.then(Post.BRANCH_SECRETARY, Post.COMMITTEE_SECRETARY)
                .then(Post.BRANCH_DEPUTY, Post.COMMITTEE_DEPUTY));
    }

    void answered(Proposal proposal, ProposalState state, String words) {
        inbox.done(MODULE, key(proposal));
        if (state == ProposalState.DECLINED) {
            inbox.put(Task.of(MODULE, declined(proposal.id()), "meetings.todo.declined", PAGE, proposal.topic(), words)
                    .to(new PersonId(proposal.personId())));
        }
    }

    void seen(List<UUID> declined) {
        declined.forEach(id -> inbox.done(MODULE, declined(id)));
    }

    private static String declined(UUID id) {
        return "proposal:" + id + ":declined";
    }

    private static String key(Proposal proposal) {
        return "proposal:" + proposal.id();
    }
}
