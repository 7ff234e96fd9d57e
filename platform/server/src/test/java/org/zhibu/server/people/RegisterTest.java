package org.zhibu.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Post;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** The register, as its keeper and as modules use it. */
class RegisterTest extends PortalTest {
    private static final PersonFilter ALL = new PersonFilter("", null, null, false);

    @Autowired
    Register register;

    @Autowired
    People people;

    @Autowired
    StatusHistory history;

    private long village;

    @BeforeEach
    void openBranch() {
        long town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "丙村党支部");
        world.person(world.branch(town, "丁村党支部"), "邻村人", "FULL");
        actAs(world.login(village, "王某", "BRANCH_SECRETARY"));
    }

    @Test
    void addsChangesAndFindsPeople() {
        PersonId id = register.save(entry(null, 0, "张三", PoliticalStatus.ACTIVIST));
        assertThat(register.list(ALL, PersonOrder.NAME, true, 0, 50))
                .extracting(r -> r.person().name())
                .containsExactlyInAnyOrder("王某", "张三");
        register.save(entry(id, 0, "张三丰", PoliticalStatus.ACTIVIST));
        PersonRow row = only("张三");
        assertThat(row.person().name()).isEqualTo("张三丰");
        assertThat(row.version()).isEqualTo(1);
        assertThat(register.count(new PersonFilter("", PoliticalStatus.ACTIVIST, null, false)))
                .isEqualTo(1);
        assertThat(register.count(new PersonFilter("", PoliticalStatus.FULL, null, false)))
                .isEqualTo(1);
    }

    @Test
    void ofTwoWhoChangeTheSamePersonTheSecondIsTold() {
        PersonId id = register.save(entry(null, 0, "张三", PoliticalStatus.ACTIVIST));
        register.save(entry(id, 0, "张三一", PoliticalStatus.ACTIVIST));
        refused(() -> register.save(entry(id, 0, "张三二", PoliticalStatus.ACTIVIST)), "");
        assertThat(only("张三").person().name()).isEqualTo("张三一");
    }

    @Test
    @Rule("PPL-21")
    void savingAPersonDoesNotChangeTheStatus() {
        PersonId id = register.save(entry(null, 0, "张三", PoliticalStatus.PROBATIONARY));
        register.save(entry(id, 0, "张三", PoliticalStatus.FULL));
        assertThat(only("张三").person().status()).isEqualTo(PoliticalStatus.PROBATIONARY);
    }

    @Test
    void refusesNamesAndDatesThatCannotBe() {
        refused(() -> register.save(entry(null, 0, "张".repeat(61), PoliticalStatus.FULL)), "");
        refused(() -> register.save(entry(null, 0, "张😀", PoliticalStatus.FULL)), "");
        refused(() -> register.save(entry(null, 0, "<script>", PoliticalStatus.FULL)), "");
        refused(
                () -> register.save(new PersonEntry(
                        null,
                        0,
                        PoliticalStatus.FULL,
                        null,
                        null,
                        PersonFacts.of(PersonFacts.Identity.of(
                                "张三", Sex.MALE, LocalDate.now(clock).plusDays(1))))),
                "");
        register.save(entry(null, 0, "张".repeat(60), PoliticalStatus.FULL));
        assertThat(register.count(ALL)).isEqualTo(2);
    }

    @Test
    @Rule("PPL-42")
    void warnsOfPossibleDuplicates() {
        PersonId id = register.save(entry(null, 0, "张三", PoliticalStatus.FULL));
        assertThat(register.duplicates("张三 ", LocalDate.of(1980, 1, 1), null)).hasSize(1);
        assertThat(register.duplicates("张三", LocalDate.of(1981, 1, 1), null)).isEmpty();
        assertThat(register.duplicates("张三", null, null)).hasSize(1);
        assertThat(register.duplicates("张三", null, id)).isEmpty();
    }

    @Test
    void whoeverLeavesKeepsTheRecordAndLosesPostsAndEntry() {
        Login member = world.login(village, "李某", "BRANCH_DEPUTY");
        PersonId id = new PersonId(member.person());
        leave(id);
        assertThat(people.holders(Post.BRANCH_DEPUTY)).isEmpty();
        assertThat(people.search("李某", 0, 10)).isEmpty();
        assertThat(people.byIds(List.of(id))).containsKey(id);
        assertThat(register.count(new PersonFilter("李某", null, null, true))).isEqualTo(1);
        refused(() -> leave(id), "PPL-21");
    }

    @Test
    void modulesReadMembersOfTheOwnBranchAlone() {
        UUID group = world.group(village, "第一党小组");
        UUID member = world.person(village, "张三", "PROBATIONARY");
        world.joinGroup(village, member, group);
        world.person(village, "李四", "ACTIVIST");
        actAs(world.login(village, "普通党员", "MEMBER"));
        assertThat(people.members(Optional.empty()))
                .extracting(PersonSummary::name)
                .containsExactlyInAnyOrder("王某", "张三", "普通党员");
        assertThat(people.members(Optional.of(new GroupId(group))))
                .extracting(PersonSummary::name)
                .containsExactly("张三");
        assertThat(people.holders(Post.BRANCH_SECRETARY))
                .extracting(PersonSummary::name)
                .containsExactly("王某");
        assertThat(people.search("", 0, 100)).extracting(PersonSummary::name).doesNotContain("邻村人");
        refused(() -> register.count(ALL), "");
    }

    @Test
    void aPageOfPeopleTakesAsManyStatementsAsOneRow() {
        long one = StatementCount.of(() -> register.list(ALL, PersonOrder.BIRTH, false, 0, 100));
        for (int i = 0; i < 30; i++) {
            world.person(village, "人" + i, "FULL");
        }
        assertThat(StatementCount.of(() -> register.list(ALL, PersonOrder.BIRTH, false, 0, 100)))
                .isEqualTo(one);
    }

    private PersonRow only(String text) {
        List<PersonRow> rows = register.list(new PersonFilter(text, null, null, false), PersonOrder.NAME, true, 0, 10);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private void leave(PersonId id) {
        history.decide(
                StatusDecision.of(id, StatusAct.TRANSFER_OUT, DecidingBody.NONE, LocalDate.now(clock), "介绍信第 3 号回执"));
    }

    private static PersonEntry entry(
            @org.jspecify.annotations.Nullable PersonId id, int version, String name, PoliticalStatus status) {
        return new PersonEntry(
                id,
                version,
                status,
                null,
                null,
                PersonFacts.of(PersonFacts.Identity.of(name, Sex.MALE, LocalDate.of(1980, 1, 1))));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String rule) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).containsOnly(rule));
    }
}
