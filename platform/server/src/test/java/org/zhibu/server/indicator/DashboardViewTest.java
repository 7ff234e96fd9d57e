package org.zhibu.server.indicator;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assert;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.organization.OrganizationLevel;

class DashboardViewTest extends ProbeTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private long county;
    private long town;
    private long village;
    private long sibling;

    @BeforeEach
    void makeTree() {
        clock.setDate(LocalDate.of(2026, 3, 20));
        county = founded(world.county("甲县委组织部"), LONG_AGO);
        town = founded(world.committee(county, "乙镇党委"), LONG_AGO);
        village = founded(world.branch(town, "丙村党支部"), LONG_AGO);
        sibling = founded(world.branch(town, "丁村党支部"), LONG_AGO);
        switchOn(village);
        hold(village, "group_meeting", LocalDate.of(2026, 3, 5));
    }

    @Test
    void leadsFromTheCountyDownToABranch() {
        open(world.login(county, "张某", "ORGANIZATION_OFFICER"));
        navigate("dashboard");
        Grid<?> sums = _get(Grid.class);
        assertThat(((ChildSums) _get(sums, 0)).child())
                .isEqualTo(new Scope.Node(town, "乙镇党委", OrganizationLevel.GRASSROOTS_COMMITTEE));

        navigate("dashboard/" + town);
        assertThat(_size(_get(Grid.class))).isEqualTo(2);
        assertThat(_get(Nav.class, spec -> spec.withClasses("crumbs")).getChildren())
                .hasSize(2);

        navigate("dashboard/" + village);
        assertThat(_get(H1.class).getText()).isEqualTo("丙村党支部");
        _assertNone(Grid.class);
    }

    @Test
    void namesMonthsInTheLanguageOfTheWindow() {
        open(world.login(county, "张某", "ORGANIZATION_OFFICER"));
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate("dashboard/" + village);
        assertThat(_get(Select.class).getElement().getTextRecursively())
                .contains("March 2026")
                .doesNotContain("月");
    }

    @Test
    void showsACommitteeOnItsFirstPageHowTheBranchesBelowStand() {
        open(world.login(town, "赵某", "ORGANIZATION_OFFICER"));
        navigate("");
        assertThat(_find(Span.class, spec -> spec.withClasses("secondary")).stream()
                        .map(Span::getText))
                .contains("已满足 1 个支部、未启用 1 个支部");
    }

    @Test
    void listsAllBranchesAndFiltersThem() {
        open(world.login(county, "张某", "ORGANIZATION_OFFICER"));
        UI.getCurrent().navigate("dashboard", QueryParameters.of("view", "branches"));
        assertThat(_size(_get(Grid.class))).isEqualTo(2);
        _get(TextField.class).setValue("丁村");
        assertThat(_size(_get(Grid.class))).isOne();
        _get(TextField.class).setValue("'; drop table app.org --");
        assertThat(_size(_get(Grid.class))).isZero();
        assertThat(_find(Anchor.class, spec -> spec.withClasses("button-link"))).hasSize(1);
    }

    @Test
    void refusesAnOrganisationThatIsNotBelow() {
        open(world.login(village, "赵某", "BRANCH_SECRETARY"));
        try {
            navigate("dashboard");
        } catch (StackOverflowError e) {
            var t = e.getStackTrace();
            System.err.println("SOE " + t.length);
            for (int i = 0; i < Math.min(90, t.length); i++) System.err.println("SOE " + t[i]);
        }
        for (String address : List.of("dashboard/" + sibling, "dashboard/" + town, "dashboard/999999999")) {
            navigate(address);
            _assertNone(Grid.class);
            _assert(com.vaadin.flow.component.html.Div.class, 1, spec -> spec.withClasses("findings"));
        }
    }

    @Test
    void showsTheCurrentMonthWhenTheAddressNamesNone() {
        open(world.login(town, "王某", "ORGANIZATION_OFFICER"));
        for (String month : List.of("", "2026-13", "x", "2031-01", "1990-01")) {
            UI.getCurrent().navigate("dashboard", QueryParameters.of("month", month));
            assertThat(_find(Select.class).stream().map(Select::getValue).map(String::valueOf))
                    .contains("2026-03");
        }
    }
}
