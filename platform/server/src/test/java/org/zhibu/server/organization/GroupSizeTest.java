package org.zhibu.server.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.rule.Finding;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Rule;

/** What there is to say of a group's size. */
class GroupSizeTest extends PortalTest {
    @Autowired
    Groups groups;

    @ParameterizedTest
    @Rule("ORG-08")
    @CsvSource({
        "2, 0, group.finding.tooFew",
        "3, 0, ''",
        "0, 3, group.finding.tooFew",
        "1, 2, ''",
        "30, 0, ''",
        "31, 0, group.finding.tooMany"
    })
    void aGroupHasAtLeastThreeMembersOneOfThemFull(int full, int probationary, String expected) {
        long village = world.branch(world.county("甲县委组织部"), "丙村党支部");
        actAs(world.login(village, "王某", "BRANCH_SECRETARY"));
        UUID group = world.group(village, "第一党小组");
        for (int i = 0; i < full; i++) {
            world.joinGroup(village, world.person(village, "党员" + i, "FULL"), group);
        }
        for (int i = 0; i < probationary; i++) {
            world.joinGroup(village, world.person(village, "预备" + i, "PROBATIONARY"), group);
        }
        GroupRow row = groups.list(0, 10).getFirst();
        assertThat(groups.findings(row))
                .extracting(Finding::messageKey)
                .filteredOn(key -> !key.equals("group.finding.noLeader"))
                .isEqualTo(expected.isEmpty() ? java.util.List.of() : java.util.List.of(expected));
    }

    @ParameterizedTest
    @Rule("ORG-11")
    @CsvSource({"2, '', false", "3, '', true", "3, 深圳务工党小组, false"})
    void threeAwayInOnePlaceFormAGroupThere(int together, String group, boolean told) {
        long village = world.branch(world.county("甲县委组织部"), "丙村党支部");
        actAs(world.login(village, "王某", "BRANCH_SECRETARY"));
        for (int i = 0; i < together; i++) {
            away(village, world.person(village, "党员" + i, "FULL"), "深圳");
        }
        away(village, world.person(village, "另一人", "FULL"), "杭州");
        away(village, world.person(village, "群众", "MASSES"), "深圳");
        if (!group.isEmpty()) {
            world.group(village, group);
        }
        assertThat(groups.awayTogether())
                .extracting(Finding::rule)
                .isEqualTo(told ? java.util.List.of("ORG-11") : java.util.List.of());
    }

    private void away(long village, UUID person, String place) {
        world.jdbc()
                .sql(
                        "insert into app.person_away (tenant_id, person_id, kind, place, from_date) values (?, ?, 'WORK', ?, ?)")
                .params(village, person, place, java.time.LocalDate.now(clock).minusDays(10))
                .update();
    }
}
