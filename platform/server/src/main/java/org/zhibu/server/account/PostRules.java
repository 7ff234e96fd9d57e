package org.zhibu.server.account;

import java.util.List;
import java.util.Optional;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Standing;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.security.Post;

/** Which posts fit where (ROLE-01…08, ROLE-12, ROLE-13, ROLE-16, ROLE-17). The leader of a group is named with the group and is not appointed here. */
public final class PostRules {
    private static final List<Post> COMMITTEE = List.of(
            Post.COMMITTEE_SECRETARY,
            Post.COMMITTEE_DEPUTY,
            Post.ORGANIZATION_OFFICER,
            Post.COMMITTEE_CLERK,
            Post.PUBLICITY_COMMISSIONER,
            Post.DISCIPLINE_COMMISSIONER,
            Post.FILE_KEEPER);
    private static final List<Post> BRANCH = List.of(
            Post.BRANCH_SECRETARY,
            Post.BRANCH_DEPUTY,
            Post.ORGANIZATION_COMMISSIONER,
            Post.PUBLICITY_COMMISSIONER,
            Post.DISCIPLINE_COMMISSIONER,
            Post.DEVELOPMENT_OFFICER,
            Post.FILE_KEEPER);

    private PostRules() {}

    /** Posts that can be appointed in an organisation of the level. */
    public static List<Post> fitting(OrganizationLevel level) {
        return switch (level) {
            case OPERATOR -> List.of(Post.OPERATOR);
            case COUNTY_ORG_DEPT, GRASSROOTS_COMMITTEE, GENERAL_BRANCH -> COMMITTEE;
            case BRANCH -> BRANCH;
        };
    }

    /** The post of the first person of an organisation, who appoints the others. */
    public static Post secretaryOf(OrganizationLevel level) {
        return fitting(level).getFirst();
    }

    /** Whether only one person at a time holds it. */
    public static boolean isSecretary(Post post) {
        return post == Post.COMMITTEE_SECRETARY || post == Post.BRANCH_SECRETARY;
    }

    /**
     * What stands against someone's holding the post: offices of the Party are held by full members (ROLE-03) who may be elected, thus
     * not by those under observation or with rights or membership suspended (PPL-23).
     */
    static Optional<Finding> against(Post post, Standing standing) {
        if (post == Post.OPERATOR || post == Post.COMMITTEE_CLERK || post == Post.FILE_KEEPER || standing.hasVote()) {
            return Optional.empty();
        }
        return Optional.of(
                standing.status() == PoliticalStatus.FULL
                        ? Finding.block("PPL-23", "account.refused.noVote")
                        : Finding.block("ROLE-03", "account.refused.notFullMember"));
    }
}
