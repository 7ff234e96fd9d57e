package org.zhibu.server.submission;

import static org.zhibu.api.security.Post.BRANCH_DEPUTY;
import static org.zhibu.api.security.Post.BRANCH_SECRETARY;
import static org.zhibu.api.security.Post.COMMITTEE_CLERK;
import static org.zhibu.api.security.Post.COMMITTEE_DEPUTY;
import static org.zhibu.api.security.Post.COMMITTEE_SECRETARY;
import static org.zhibu.api.security.Post.ORGANIZATION_COMMISSIONER;
import static org.zhibu.api.security.Post.ORGANIZATION_OFFICER;

import java.util.Set;
import org.zhibu.api.security.Permission;

/** Who handles submissions. General branches and committees receive; branches only send. */
public final class SubmissionPermissions {
    /** Read what the organisation sent, and write drafts. */
    public static final Permission WRITE = new Permission(
            "platform.writeSubmissions",
            Set.of(
                    BRANCH_SECRETARY,
                    BRANCH_DEPUTY,
                    ORGANIZATION_COMMISSIONER,
                    COMMITTEE_SECRETARY,
                    COMMITTEE_DEPUTY,
                    COMMITTEE_CLERK,
                    ORGANIZATION_OFFICER));
    /** Hand in, take back, give up. */
    public static final Permission HAND_IN = new Permission(
            "platform.handInSubmissions",
            Set.of(BRANCH_SECRETARY, BRANCH_DEPUTY, COMMITTEE_SECRETARY, COMMITTEE_DEPUTY));
    /** Open what came in, review it, send it back, record what the committee's meeting decided, and reply. */
    public static final Permission RECEIVE = new Permission(
            "platform.receiveSubmissions",
            Set.of(COMMITTEE_SECRETARY, COMMITTEE_DEPUTY, COMMITTEE_CLERK, ORGANIZATION_OFFICER));

    /** Keep the pictures of the stamp and the signature. */
    public static final Permission MANAGE_SEALS =
            new Permission("platform.manageSeals", Set.of(COMMITTEE_SECRETARY, COMMITTEE_CLERK));

    private SubmissionPermissions() {}
}
