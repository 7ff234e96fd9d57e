package org.zhibu.server.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.World;

/** Two branches under a general branch and its committee, another committee, and a county above both. */
final class SubmissionWorld {
    final long county;
    final long committee;
    final long general;
    final long branch;
    final long sibling;
    final long otherCommittee;
    final Login secretary;
    final Login neighbour;
    final Login reviewer;
    final Login officer;
    final Login deputy;
    final Login stranger;
    final Login countyOfficer;
    /** Members of the committee, the officer's person first. */
    final List<UUID> members = new ArrayList<>();

    SubmissionWorld(World world) {
        county = world.county("甲县委组织部");
        committee = world.below(county, "乙公司党委", "SOE", "GRASSROOTS_COMMITTEE");
        general = world.below(committee, "丙分厂党总支", "SOE", "GENERAL_BRANCH");
        branch = world.below(general, "丁车间党支部", "SOE", "BRANCH");
        sibling = world.below(general, "戊车间党支部", "SOE", "BRANCH");
        otherCommittee = world.committee(county, "己镇党委");
        secretary = world.login(branch, "王书记", "BRANCH_SECRETARY");
        neighbour = world.login(sibling, "李书记", "BRANCH_SECRETARY");
        reviewer = world.login(general, "张书记", "COMMITTEE_SECRETARY");
        officer = world.login(committee, "林干事", "ORGANIZATION_OFFICER");
        deputy = world.login(committee, "赵副书记", "COMMITTEE_DEPUTY");
        stranger = world.login(otherCommittee, "钱书记", "COMMITTEE_SECRETARY");
        countyOfficer = world.login(county, "孙干事", "ORGANIZATION_OFFICER");
        members.add(officer.person());
        members.add(deputy.person());
        for (String name : List.of("周委员", "吴委员", "郑委员")) {
            members.add(world.person(committee, name, "FULL"));
        }
    }

    /** Five expected, of whom the first so many came. */
    List<DecidingMeeting.Member> came(int present) {
        List<DecidingMeeting.Member> all = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            all.add(new DecidingMeeting.Member(members.get(i), "委员" + i, i < present));
        }
        return all;
    }
}
