package org.zhibu.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Post;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Rule;

/** Who gets a committee, and how large it may be. */
class BranchCommitteeTest extends PortalTest {
    @Autowired
    Posts posts;

    private long town;
    private long village;

    @BeforeEach
    void openBranch() {
        town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "丙村党支部");
    }

    /** The secretary is one of the full members; seven are the least for a committee. */
    @ParameterizedTest
    @Rule("ORG-04")
    @CsvSource({
        "6, ORGANIZATION_COMMISSIONER, false",
        "7, ORGANIZATION_COMMISSIONER, true",
        "6, PUBLICITY_COMMISSIONER, false",
        "6, DISCIPLINE_COMMISSIONER, false",
        "7, DISCIPLINE_COMMISSIONER, true",
        "2, BRANCH_DEPUTY, true"
    })
    void aSmallBranchHasNoCommittee(int fullMembers, Post post, boolean allowed) {
        actAs(world.login(village, "王某", "BRANCH_SECRETARY"));
        PersonId person = others(fullMembers - 1);
        world.person(village, "预备党员", "PROBATIONARY");
        world.person(village, "积极分子", "ACTIVIST");
        if (allowed) {
            posts.appoint(person, post, LocalDate.now(clock), null);
            assertThat(posts.findings(person, post)).isEmpty();
        } else {
            assertThatThrownBy(() -> posts.appoint(person, post, LocalDate.now(clock), null))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refusal -> assertThat(refusal.findings())
                                    .extracting(Finding::rule, Finding::field)
                                    .containsExactly(org.assertj.core.groups.Tuple.tuple("ORG-04", "post")));
        }
    }

    @ParameterizedTest
    @Rule("ORG-04")
    @CsvSource({"5, true", "6, false"})
    void aCommitteeHasAtMostSevenMembers(int commissioners, boolean oneMore) {
        actAs(world.login(village, "王某", "BRANCH_SECRETARY"));
        for (int i = 0; i < commissioners; i++) {
            world.post(village, world.person(village, "委员" + i, "FULL"), "PUBLICITY_COMMISSIONER");
        }
        PersonId person = others(8);
        assertThat(posts.findings(person, Post.BRANCH_DEPUTY).isEmpty()).isEqualTo(oneMore);
        assertThat(posts.findings(person, Post.BRANCH_SECRETARY))
                .as("a successor takes the predecessor's place")
                .isEmpty();
    }

    private PersonId others(int count) {
        PersonId last = null;
        for (int i = 0; i < count; i++) {
            last = new PersonId(world.person(village, "党员" + i, "FULL"));
        }
        return java.util.Objects.requireNonNull(last);
    }
}
