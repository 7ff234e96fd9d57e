package org.zhibu.meetings.meeting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhibu.api.security.Permission;
import org.zhibu.api.security.Post;

/** What the posts allow in this module (ROLE-01 to ROLE-15). */
public final class MeetingPermissions {
    private static final Set<Post> LEADING = EnumSet.of(
            Post.COMMITTEE_SECRETARY,
            Post.COMMITTEE_DEPUTY,
            Post.COMMITTEE_CLERK,
            Post.ORGANIZATION_OFFICER,
            Post.BRANCH_SECRETARY,
            Post.BRANCH_DEPUTY,
            Post.ORGANIZATION_COMMISSIONER,
            Post.PUBLICITY_COMMISSIONER,
            Post.DISCIPLINE_COMMISSIONER);

    /** To read archived minutes of the own organisation, and what one takes part in. */
    public static final Permission READ = new Permission("meetings.read", Set.of(Post.MEMBER));

    /** To read every meeting, whatever its state, and to carry lists away. */
    public static final Permission READ_ALL = new Permission("meetings.readAll", LEADING);

    /** To prepare any meeting and keep its minutes. */
    public static final Permission WRITE = new Permission("meetings.write", LEADING);

    /** To prepare meetings of the group that one leads, and keep their minutes (ROLE-08). */
    public static final Permission WRITE_GROUP = new Permission("meetings.writeGroup", Set.of(Post.GROUP_LEADER));

    /** To agree to a group's topics for the branch (MEET-31): secretary, or organisation or discipline commissioner. */
    public static final Permission CONSENT = new Permission(
            "meetings.consent",
            Set.of(
                    Post.BRANCH_SECRETARY,
                    Post.BRANCH_DEPUTY,
                    Post.ORGANIZATION_COMMISSIONER,
                    Post.DISCIPLINE_COMMISSIONER));

    /** To sign minutes; the service checks that one is their chair or recorder. */
    public static final Permission SIGN = new Permission("meetings.sign", Set.of(Post.MEMBER));

    private MeetingPermissions() {}

    public static List<Permission> all() {
        return List.of(READ, READ_ALL, WRITE, WRITE_GROUP, CONSENT, SIGN);
    }
}
