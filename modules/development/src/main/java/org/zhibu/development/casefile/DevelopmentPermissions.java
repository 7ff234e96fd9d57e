package org.zhibu.development.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhibu.api.security.Permission;
import org.zhibu.api.security.Post;

/** What the posts allow in this module (ROLE-03, ROLE-05, ROLE-07, ROLE-10, ROLE-16, ROLE-17). */
public final class DevelopmentPermissions {
    private static final Set<Post> BRANCH =
            EnumSet.of(Post.BRANCH_SECRETARY, Post.BRANCH_DEPUTY, Post.ORGANIZATION_COMMISSIONER);
    private static final Set<Post> COMMITTEE = EnumSet.of(
            Post.COMMITTEE_SECRETARY, Post.COMMITTEE_DEPUTY, Post.COMMITTEE_CLERK, Post.ORGANIZATION_OFFICER);

    /** To see everybody on the way in the own organisation. */
    public static final Permission READ = new Permission(
            "development.read", with(BRANCH, Post.DEVELOPMENT_OFFICER, Post.DISCIPLINE_COMMISSIONER, Post.FILE_KEEPER));

    /** To record steps and decisions, and hand cases up. */
    public static final Permission WRITE = new Permission("development.write", BRANCH);

    /** To record reports, talks, assessments, trainings and opinions. */
    public static final Permission CULTIVATE = new Permission(
            "development.cultivate", with(BRANCH, Post.DEVELOPMENT_OFFICER, Post.DISCIPLINE_COMMISSIONER));

    /** To raise, read and clear complaints (DEV-44); others see that there is one, and no more. */
    public static final Permission COMPLAINTS =
            new Permission("development.complaints", with(BRANCH, Post.DISCIPLINE_COMMISSIONER));

    /** To keep what contacts see of those whom they cultivate (ROLE-10), and leaders of their group's. */
    public static final Permission CONTACT = new Permission("development.contact", Set.of(Post.MEMBER));

    /** To do the committee's part: trainings of candidates, talks, hearings, plans. */
    public static final Permission COMMITTEE_PART = new Permission("development.committee", COMMITTEE);

    /** To see figures: a branch its own with their lists, a committee those of the branches below. */
    public static final Permission FIGURES = new Permission("development.figures", figures());

    private DevelopmentPermissions() {}

    public static List<Permission> all() {
        return List.of(READ, WRITE, CULTIVATE, COMPLAINTS, CONTACT, FIGURES, COMMITTEE_PART);
    }

    private static Set<Post> figures() {
        Set<Post> all = EnumSet.copyOf(COMMITTEE);
        all.addAll(BRANCH);
        all.add(Post.DEVELOPMENT_OFFICER);
        return all;
    }

    private static Set<Post> with(Set<Post> posts, Post... more) {
        Set<Post> all = EnumSet.copyOf(posts);
        all.addAll(Set.of(more));
        return all;
    }
}
