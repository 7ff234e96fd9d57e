package org.zhibu.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.Indicators;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Rule;

/** A committee sees its own lights, and of its branches only what they owe. */
@Rule({"MEET-08", "MEET-09", "DASH-06"})
class CommitteeDashboardTest extends MeetingsTest {
    @Autowired
    TenantContext tenants;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void counted() {
        for (String day : List.of("app.org_version set valid_from", "app.org set founded_on")) {
            world.jdbc()
                    .sql(
                            "update " + day + " = date '2020-01-01' where "
                                    + (day.startsWith("app.org_") ? "org_id" : "id")
                                    + " in (select o.id from app.org o where o.id in (:ids) or o.id = (select p.parent_id from app.org p where p.id = :town))")
                    .param("ids", List.of(township, branch))
                    .param("town", township)
                    .update();
        }
        archived(MeetingKind.THEMED_DAY);
        world.moduleOn(township, "meetings");
        tenants.runAs(
                new OrganizationId(township),
                () -> transactions.executeWithoutResult(t ->
                        context.getBean(Indicators.class).refresh(bean(IndicatorSource.class), YearMonth.from(DAY))));
        open(world.login(township, "Officer", "ORGANIZATION_OFFICER"));
    }

    @Test
    void columnsInWhichNoBranchOwesAnythingAreLeftOut() {
        UI.getCurrent().navigate("dashboard", QueryParameters.of("view", "branches"));
        List<String> columns = ((Grid<?>) LocatorJ._get(Grid.class))
                .getColumns().stream().map(Grid.Column::getKey).toList();
        assertThat(columns)
                .contains("themed_day", "general_meeting", "appraisal", "heart_talk")
                .doesNotContain("party_committee", "committee_office", "democratic_life", "study_discussion");
    }

    @Test
    void itsOwnMeetingsStandAboveThoseOfTheBranches() {
        navigate("dashboard");
        String own = LocatorJ._find(NativeTable.class).getFirst().getElement().getTextRecursively();
        assertThat(own).contains("党委会", "党委办公会", "民主生活会", "领导小组会").doesNotContain("主题党日", "学习讨论");
    }

    @Test
    void theFirstPageShowsBothAndNothingThatNobodyOwes() {
        navigate("");
        String page = LocatorJ._find(Span.class).stream()
                .map(s -> s.getElement().getTextRecursively())
                .reduce("", (a, b) -> a + "\n" + b);
        assertThat(page).contains("党委会", "主题党日").doesNotContain("学习讨论");
    }
}
