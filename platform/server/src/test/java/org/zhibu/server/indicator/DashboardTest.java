package org.zhibu.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.indicator.HomeLight;
import org.zhibu.api.indicator.HomeLights;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.StatementCount;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

class DashboardTest extends ProbeTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final int GROUP_MEETING = 0;

    @Autowired
    DashboardExport export;

    @Autowired
    HomeLights home;

    private long county;
    private long otherCounty;
    private long town;
    private long village;
    private long sibling;
    private Login countyOfficer;
    private Login otherOfficer;
    private Login townOfficer;
    private Login secretary;

    @BeforeEach
    void makeTree() {
        clock.setDate(LocalDate.of(2026, 3, 20));
        county = founded(world.county("甲县委组织部"), LONG_AGO);
        otherCounty = founded(world.county("戊县委组织部"), LONG_AGO);
        town = founded(world.committee(county, "乙镇党委"), LONG_AGO);
        village = founded(world.branch(town, "丙村党支部"), LONG_AGO);
        sibling = founded(world.branch(town, "丁村党支部"), LONG_AGO);
        countyOfficer = world.login(county, "张某", "ORGANIZATION_OFFICER");
        otherOfficer = world.login(otherCounty, "李某", "ORGANIZATION_OFFICER");
        townOfficer = world.login(town, "王某", "ORGANIZATION_OFFICER");
        secretary = world.login(village, "赵某", "BRANCH_SECRETARY");
        switchOn(village);
        switchOn(sibling);
        hold(village, "group_meeting", LocalDate.of(2026, 2, 5));
        hold(village, "group_meeting", LocalDate.of(2026, 3, 5));
        hold(sibling, "lecture", LocalDate.of(2026, 2, 7));
    }

    private Scope scope(Login login, YearMonth month) {
        actAs(login);
        return dashboard.open(null, "probe", month);
    }

    private List<BranchRow> branches(Login login, YearMonth month) {
        return dashboard.branches(scope(login, month), BranchFilter.all(), 0, 50);
    }

    @Test
    @Rule({"MEET-23", "DASH-03"})
    void showsACommitteeWhoHeldWhatAndWhoIsLate() {
        List<BranchRow> rows = branches(townOfficer, FEBRUARY);
        assertThat(rows).extracting(BranchRow::name).containsExactly("丁村党支部", "丙村党支部");
        assertThat(rows)
                .extracting(r -> r.lights().get(GROUP_MEETING).state())
                .containsExactly(LightState.OVERDUE, LightState.SATISFIED);
        assertThat(rows.getFirst().parentName()).isEqualTo("乙镇党委");
    }

    @Test
    void sumsTheBranchesOfEachChild() {
        List<ChildSums> sums = dashboard.children(scope(countyOfficer, FEBRUARY));
        assertThat(sums).hasSize(1);
        assertThat(sums.getFirst().branches()).isEqualTo(2);
        assertThat(sums.getFirst().count(GROUP_MEETING, LightState.OVERDUE)).isOne();
        assertThat(sums.getFirst().count(GROUP_MEETING, LightState.SATISFIED)).isOne();
        assertThat(dashboard.children(scope(townOfficer, FEBRUARY)).getFirst().child())
                .isNull();
    }

    @Test
    void tellsNotSwitchedOnFromLate() {
        long silent = founded(world.branch(town, "己村党支部"), LONG_AGO);
        assertThat(branches(townOfficer, MARCH))
                .filteredOn(r -> r.id() == silent)
                .singleElement()
                .extracting(r -> r.lights().get(GROUP_MEETING).state())
                .isEqualTo(LightState.NOT_ENABLED);
    }

    @Test
    void filtersSortsAndSearches() {
        Scope scope = scope(townOfficer, FEBRUARY);
        BranchFilter late = new BranchFilter(
                "", null, LightState.OVERDUE, "group_meeting", true, new BranchFilter.Order("group_meeting", false));
        assertThat(dashboard.branches(scope, late, 0, 50))
                .extracting(BranchRow::id)
                .containsExactly(sibling);
        assertThat(dashboard.countBranches(scope, late)).isOne();
        BranchFilter named = new BranchFilter("丙村", null, null, null, false, new BranchFilter.Order("name", true));
        assertThat(dashboard.branches(scope, named, 0, 50))
                .extracting(BranchRow::id)
                .containsExactly(village);
        BranchFilter any =
                new BranchFilter("", null, LightState.SATISFIED, null, false, BranchFilter.Order.WORST_FIRST);
        assertThat(dashboard.countBranches(scope, any)).isEqualTo(2);
    }

    @Test
    @Rule("DASH-03")
    void hidesSiblingsAndStrangers() {
        actAs(secretary);
        assertThatThrownBy(() -> dashboard.open(new OrganizationId(sibling), "probe", MARCH))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> dashboard.open(new OrganizationId(town), "probe", MARCH))
                .isInstanceOf(RefusedException.class);
        assertThat(transactions.<List<Long>>execute(t -> jdbc.sql("select distinct tenant_id from app.probe_month")
                        .query(Long.class)
                        .list()))
                .containsExactly(village);
        assertThat(branches(otherOfficer, MARCH)).isEmpty();
    }

    @Test
    @Rule({"ORG-14", "DASH-02"})
    void keepsTheOldCountysPastWhenATownshipMoves() {
        world.jdbc().sql("set app.today = '2026-03-20'").update();
        long operator = world.operator("运维");
        world.jdbc()
                .sql("select set_config('app.tenant', ?, false)")
                .param(Long.toString(operator))
                .query((r, i) -> 1)
                .list();
        world.jdbc()
                .sql("select app.move_organization(?, ?)")
                .params(town, otherCounty)
                .query((r, i) -> 1)
                .list();

        assertThat(branches(countyOfficer, FEBRUARY)).extracting(BranchRow::id).containsExactly(sibling, village);
        assertThat(branches(countyOfficer, MARCH)).isEmpty();
        assertThat(branches(otherOfficer, FEBRUARY)).isEmpty();
        assertThat(branches(otherOfficer, MARCH)).extracting(BranchRow::id).containsExactlyInAnyOrder(sibling, village);
        assertThat(branches(townOfficer, FEBRUARY)).hasSize(2);
        assertThat(branches(townOfficer, MARCH)).hasSize(2);
        assertThat(dashboard.year(scope(countyOfficer, MARCH)))
                .extracting(m -> m.times().get(GROUP_MEETING))
                .containsExactly(0L, 1L, 0L);
        assertThat(dashboard.year(scope(otherOfficer, MARCH)))
                .extracting(m -> m.times().get(GROUP_MEETING))
                .containsExactly(0L, 0L, 1L);
        assertThat(dashboard.year(scope(townOfficer, MARCH)))
                .extracting(m -> m.times().get(GROUP_MEETING))
                .containsExactly(0L, 1L, 1L);
    }

    @Test
    void asksTheDatabaseAsOftenForManyBranchesAsForFew() {
        Scope few = scope(townOfficer, MARCH);
        long before = statements(few);
        for (int i = 0; i < 30; i++) {
            founded(world.branch(town, "新村" + i + "党支部"), LONG_AGO);
        }
        assertThat(statements(scope(townOfficer, MARCH))).isEqualTo(before).isLessThan(15);
    }

    private long statements(Scope scope) {
        return StatementCount.of(() -> {
            dashboard.open(null, "probe", MARCH);
            dashboard.children(scope);
            dashboard.branches(scope, BranchFilter.all(), 0, 50);
            dashboard.countBranches(scope, BranchFilter.all());
            dashboard.own(scope);
            dashboard.year(scope);
        });
    }

    @Test
    void showsABranchItsOwnFigures() {
        Scope own = scope(secretary, MARCH);
        assertThat(own.path()).extracting(Scope.Node::id).containsExactly(village);
        assertThat(dashboard.own(own).get(GROUP_MEETING))
                .isEqualTo(new Light(LightState.SATISFIED, 1, 1, LocalDate.of(2026, 3, 31)));
        assertThat(dashboard.year(own))
                .last()
                .extracting(m -> m.measures().get("attended"))
                .isEqualTo(7L);
        assertThat(home.lights()).extracting(HomeLight::state).contains(LightState.SATISFIED, LightState.ON_TRACK);
    }

    @Test
    @Rule("DASH-05")
    void exportsWhatIsShownAndKeepsWhoDid() throws IOException {
        Scope scope = scope(townOfficer, FEBRUARY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.branches(scope, BranchFilter.all(), Locale.SIMPLIFIED_CHINESE, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("丁村党支部");
            assertThat(book.getSheetAt(0).getRow(3).getCell(4).getStringCellValue())
                    .isEqualTo("逾期");
        }
        assertThat(world.jdbc()
                        .sql("select act from app.audit_entry where tenant_id = ?")
                        .param(town)
                        .query(String.class)
                        .list())
                .containsExactly("dashboard.export");
        actAs(secretary);
        assertThatThrownBy(() -> export.branches(
                        scope, BranchFilter.all(), Locale.SIMPLIFIED_CHINESE, new ByteArrayOutputStream()))
                .isInstanceOf(RefusedException.class);
    }
}
