package org.zhibu.server.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.server.account.SignIn;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** Founding, renaming, moving and closing, and who sees what of it. */
class OrganizationTreeTest extends PortalTest {
    @Autowired
    OrganizationTree tree;

    @Autowired
    TreeChanges changes;

    @Autowired
    Organizations organizations;

    @Autowired
    SignIn signIn;

    private long county;
    private long town;
    private long village;
    private Login officer;

    @BeforeEach
    void openTree() {
        county = world.county("甲县委组织部");
        town = world.committee(county, "乙镇党委");
        village = world.branch(town, "丙村党支部");
        officer = world.login(county, "林某", "ORGANIZATION_OFFICER");
        actAs(officer);
    }

    @Test
    void showsTheOwnSubtreeLevelByLevel() {
        List<OrganizationNode> top = children(null);
        assertThat(top).extracting(OrganizationNode::name).containsExactly("甲县委组织部");
        assertThat(top.getFirst().hasChildren()).isTrue();
        assertThat(top.getFirst().below()).isEqualTo(2);
        assertThat(children(town)).extracting(n -> n.id().value()).containsExactly(village);
    }

    @Test
    @Rule("ORG-16")
    void countsMembersAndGroupsOfTheSubtreeWithoutReadingThem() {
        world.person(village, "张三", "FULL");
        world.person(village, "李四", "PROBATIONARY");
        world.person(village, "王五", "ACTIVIST");
        world.group(village, "第一党小组");
        OrganizationNode node = children(county).getFirst();
        assertThat(node.members()).isEqualTo(2);
        assertThat(node.groups()).isEqualTo(1);
        assertThat(node.secretary()).isEqualTo(SecretaryState.NONE);
        world.login(town, "书记", "COMMITTEE_SECRETARY");
        assertThat(children(county).getFirst().secretary()).isEqualTo(SecretaryState.OPEN);
        // who runs the portal is no committee
        actAs(world.login(world.operator("运营"), "运营员", "OPERATOR"));
        OrganizationNode seen = tree.find(new OrganizationId(county)).orElseThrow();
        assertThat(seen.members()).isNull();
        assertThat(seen.groups()).isNull();
    }

    @Test
    @Rule("ORG-15")
    void aSiblingIsNeverSeenNorChanged() {
        long other = world.branch(town, "丁村党支部");
        actAs(world.login(village, "王某", "BRANCH_SECRETARY"));
        assertThat(tree.search("丁村", true, 0, 50)).isEmpty();
        assertThat(tree.find(new OrganizationId(other))).isEmpty();
        assertThat(tree.history(new OrganizationId(other))).isEmpty();
        actAs(world.login(village, "越权", "COMMITTEE_SECRETARY"));
        refused(() -> changes.close(new OrganizationId(other), 0), "ORG-15");
        refused(() -> changes.change(changed(other, 0, "改名")), "ORG-15");
        refused(() -> changes.move(new OrganizationId(other), 0, new OrganizationId(village)), "ORG-15");
        refused(() -> changes.close(new OrganizationId(village), 0), "ORG-15");
    }

    @Test
    void searchFindsByNameAndCodeWithTheWayThere() {
        List<FoundInTree> found = tree.search("丙村", false, 0, 50);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().path()).isEqualTo("甲县委组织部 / 乙镇党委");
        assertThat(tree.search(world.codeOf(village).toLowerCase(java.util.Locale.ROOT), false, 0, 50))
                .extracting(f -> f.node().id().value())
                .containsExactly(village);
        assertThat(tree.countFound("党支部", false)).isEqualTo(1);
    }

    @Test
    void foundsChangesAndKeepsBothVersions() {
        clock.setDate(LocalDate.of(2026, 3, 2));
        OrganizationId id = found(town, "新村党支部", OrganizationLevel.BRANCH, 5, "");
        clock.setDate(LocalDate.of(2026, 5, 6));
        changes.change(changed(id.value(), 0, "新村社区党支部"));
        assertThat(tree.history(id))
                .extracting(OrganizationState::name, OrganizationState::validFrom, OrganizationState::validTo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("新村社区党支部", LocalDate.of(2026, 5, 6), null),
                        org.assertj.core.groups.Tuple.tuple(
                                "新村党支部", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 5, 6)));
        refused(() -> changes.change(changed(id.value(), 0, "再改")), "");
    }

    @ParameterizedTest
    @Rule({"ORG-02", "ORG-03"})
    @CsvSource({"2,ORG-02", "3,-", "50,-", "51,ORG-03", "99,ORG-03", "100,ORG-03"})
    void warnsOfABranchThatIsTooSmallOrTooLarge(int members, String rule) {
        if (rule.equals("-")) {
            assertThat(found(town, "新支部", OrganizationLevel.BRANCH, members, ""))
                    .isNotNull();
        } else {
            refused(() -> found(town, "新支部", OrganizationLevel.BRANCH, members, ""), rule);
            assertThat(found(town, "新支部", OrganizationLevel.BRANCH, members, "上级同意"))
                    .isNotNull();
        }
    }

    @Test
    @Rule("ORG-02")
    void aJointBranchMayBeSmall() {
        NewOrganization joint = new NewOrganization(
                new OrganizationId(town),
                "JOINT-" + town,
                "联合党支部",
                OrganizationKind.PRIVATE_ENTERPRISE,
                OrganizationLevel.BRANCH,
                OrganizationForm.JOINT,
                "",
                LocalDate.now(clock),
                2,
                "");
        assertThat(changes.findings(joint)).isEmpty();
        assertThat(changes.found(joint)).isNotNull();
    }

    @Test
    @Rule("ORG-01")
    void levelsStandUnderHigherLevelsOnly() {
        refused(() -> found(village, "小组", OrganizationLevel.BRANCH, 5, ""), "ORG-01");
        refused(() -> found(town, "党委", OrganizationLevel.GRASSROOTS_COMMITTEE, null, ""), "ORG-01");
        refused(() -> changes.found(wanted(null, "TOPX", "外县", OrganizationLevel.BRANCH, 5, "")), "ORG-01");
    }

    @Test
    void codesAreUniqueInThePortalAndWellFormed() {
        String taken = world.codeOf(village);
        refused(() -> changes.found(wanted(town, taken, "新", OrganizationLevel.BRANCH, 5, "")), "");
        refused(() -> changes.found(wanted(town, "-X", "新", OrganizationLevel.BRANCH, 5, "")), "");
        refused(() -> changes.found(wanted(town, "村", "新", OrganizationLevel.BRANCH, 5, "")), "");
    }

    @Test
    void namesHaveAtMostSixtyCharactersAndNoPictographs() {
        OrganizationId id = found(town, "村".repeat(60), OrganizationLevel.BRANCH, 5, "");
        assertThat(tree.find(id).orElseThrow().name()).hasSize(60);
        refused(() -> found(town, "村".repeat(61), OrganizationLevel.BRANCH, 5, ""), "");
        refused(() -> found(town, "河湾村😀", OrganizationLevel.BRANCH, 5, ""), "");
        refused(() -> found(town, "  ", OrganizationLevel.BRANCH, 5, ""), "");
        refused(() -> found(town, "<b>村", OrganizationLevel.BRANCH, 5, ""), "");
    }

    @Test
    void closingNeedsEverythingBelowClosedAndEndsEntry() {
        Login secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        SignedIn session = (SignedIn) principal(secretary);
        refused(() -> changes.close(new OrganizationId(town), 0), "ORG-14");
        assertThat(signIn.holds(session)).isTrue();
        changes.close(new OrganizationId(village), 0);
        assertThat(signIn.holds(session)).isFalse();
        assertThat(signIn.findOrganizations("丙村")).noneMatch(o -> o.id() == village);
        assertThat(children(town)).isEmpty();
        assertThat(tree.countChildren(Optional.of(new OrganizationId(town)), true))
                .isEqualTo(1);
        changes.close(new OrganizationId(town), 0);
        refused(() -> found(town, "新支部", OrganizationLevel.BRANCH, 5, ""), "ORG-14");
        refused(() -> changes.change(changed(village, 1, "改名")), "ORG-14");
    }

    @Test
    @Rule("ORG-14")
    void movesATownWithItsVillagesAndKeepsLastMonthsTree() {
        long other = world.county("戊县委组织部");
        long operator = world.operator("运营");
        clock.setDate(LocalDate.of(2099, 3, 10));
        actAs(world.login(operator, "运营员", "OPERATOR"));
        OrganizationNode moved = tree.find(new OrganizationId(town)).orElseThrow();
        assertThat(tree.possibleParents(moved, "", 0, 500))
                .extracting(f -> f.node().id().value())
                .contains(other)
                .doesNotContain(county, village, town);
        changes.move(new OrganizationId(town), moved.version(), new OrganizationId(other));
        assertThat(pathOf(village)).isEqualTo("/" + other + "/" + town + "/" + village + "/");
        assertThat(pathOn(village, LocalDate.of(2099, 2, 28)))
                .isEqualTo("/" + county + "/" + town + "/" + village + "/");

        actAs(officer);
        assertThat(children(county)).isEmpty();
        assertThat(tree.childrenOn(LocalDate.of(2099, 2, 28), new OrganizationId(county)))
                .extracting(OrganizationState::name)
                .containsExactly("乙镇党委");
        assertThat(tree.childrenOn(LocalDate.of(2099, 3, 10), new OrganizationId(county)))
                .isEmpty();
        actAs(world.login(other, "彭某", "ORGANIZATION_OFFICER"));
        assertThat(tree.search("丙村", false, 0, 10)).hasSize(1);
    }

    @Test
    @Rule("ORG-14")
    void whateverIsMovedPathsFollowTheParents() {
        Random random = new Random(14);
        List<Long> towns = new ArrayList<>(List.of(town));
        List<Long> generals = new ArrayList<>();
        List<Long> branches = new ArrayList<>(List.of(village));
        for (int i = 0; i < 4; i++) {
            towns.add(world.committee(county, "镇" + i));
            generals.add(world.below(towns.get(i), "总支" + i, "VILLAGE", "GENERAL_BRANCH"));
            branches.add(world.branch(generals.get(i), "村" + i));
        }
        for (int i = 0; i < 60; i++) {
            clock.setDate(LocalDate.of(2090, 1, 1).plusDays(i * 9L));
            boolean general = random.nextBoolean();
            List<Long> above = new ArrayList<>(towns);
            above.add(county);
            if (!general) {
                above.addAll(generals);
                above.addAll(branches);
            }
            long moved = pick(general ? generals : branches, random);
            long target = pick(above, random);
            int version = tree.find(new OrganizationId(moved)).orElseThrow().version();
            try {
                changes.move(new OrganizationId(moved), version, new OrganizationId(target));
            } catch (RefusedException refusal) {
                assertThat(branches).contains(target);
            }
            assertPathsFollowParents();
        }
    }

    @Test
    void ofTwoMovesAtOnceOneAfterTheOtherHolds() throws Exception {
        long second = world.committee(county, "己镇党委");
        long third = world.committee(county, "庚镇党委");
        try (ExecutorService threads = new DelegatingSecurityContextExecutorService(Executors.newFixedThreadPool(2))) {
            List<Callable<Boolean>> moves = List.of(() -> moves(village, 0, second), () -> moves(village, 0, third));
            long done = 0;
            for (Future<Boolean> move : threads.invokeAll(moves)) {
                done += move.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertPathsFollowParents();
    }

    @Test
    void aPageOfTheTreeTakesAsManyStatementsAsOneRow() {
        long one = StatementCount.of(() -> children(town));
        for (int i = 0; i < 30; i++) {
            world.branch(town, "村" + i);
        }
        assertThat(StatementCount.of(() -> children(town))).isEqualTo(one);
    }

    private boolean moves(long id, int version, long parent) {
        try {
            changes.move(new OrganizationId(id), version, new OrganizationId(parent));
            return true;
        } catch (RefusedException refusal) {
            assertThat(refusal.findings()).extracting(Finding::messageKey).containsExactly("input.stale");
            return false;
        }
    }

    private void assertPathsFollowParents() {
        assertThat(world.jdbc()
                        .sql("select count(*) from app.org o join app.org p on p.id = o.parent_id"
                                + " where o.opath <> p.opath || o.id || '/' and o.opath ^@ ?")
                        .param("/" + county + "/")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(world.jdbc()
                        .sql(
                                "select count(*) from app.org o where o.opath ^@ ? and not exists (select from app.org_version v"
                                        + " where v.org_id = o.id and v.valid_to is null and v.opath = o.opath and v.parent_id is not distinct from o.parent_id)")
                        .param("/" + county + "/")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(world.jdbc()
                        .sql(
                                "select count(*) from app.org_version a join app.org_version b on b.org_id = a.org_id"
                                        + " and b.valid_from > a.valid_from where a.valid_to is null or a.valid_to > b.valid_from")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String pathOf(long id) {
        return world.jdbc()
                .sql("select opath from app.org where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String pathOn(long id, LocalDate day) {
        return world.jdbc()
                .sql(
                        "select opath from app.org_version where org_id = ? and valid_from <= ? and (valid_to is null or valid_to > ?)")
                .params(id, day, day)
                .query(String.class)
                .single();
    }

    private List<OrganizationNode> children(@org.jspecify.annotations.Nullable Long parent) {
        return tree.children(Optional.ofNullable(parent).map(OrganizationId::new), false, TreeOrder.NAME, true, 0, 100);
    }

    private OrganizationId found(
            long parent,
            String name,
            OrganizationLevel level,
            @org.jspecify.annotations.Nullable Integer members,
            String reason) {
        return changes.found(wanted(parent, "F" + System.nanoTime(), name, level, members, reason));
    }

    private NewOrganization wanted(
            @org.jspecify.annotations.Nullable Long parent,
            String code,
            String name,
            OrganizationLevel level,
            @org.jspecify.annotations.Nullable Integer members,
            String reason) {
        return new NewOrganization(
                parent == null ? null : new OrganizationId(parent),
                code,
                name,
                OrganizationKind.VILLAGE,
                level,
                OrganizationForm.REGULAR,
                "",
                LocalDate.now(clock),
                members,
                reason);
    }

    private static OrganizationChange changed(long id, int version, String name) {
        return new OrganizationChange(
                new OrganizationId(id), version, name, OrganizationKind.VILLAGE, OrganizationForm.REGULAR, "");
    }

    private static long pick(List<Long> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String rule) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).containsOnly(rule));
    }
}
