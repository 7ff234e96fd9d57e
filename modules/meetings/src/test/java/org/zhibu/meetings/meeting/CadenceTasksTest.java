package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.server.document.NumberPrefixes;
import org.zhibu.server.document.NumberRow;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Rule;

/** What time alone asks for names the rule and the article that asks, each kind of meeting its own. */
class CadenceTasksTest extends MeetingsTest {
    @Autowired
    TenantContext tenants;

    @Autowired
    Messages messages;

    private record Asked(String rule, String why) {}

    @ParameterizedTest
    @CsvSource({
        "general_meeting, MEET-01, 第十一条",
        "group_meeting, MEET-03, 第十三条",
        "lecture, MEET-04, 第十六条",
        "themed_day, MEET-05, 第十六条",
        "life_meeting, MEET-06, 第十七条",
    })
    @Rule({"MEET-01", "MEET-03", "MEET-04", "MEET-05", "MEET-06"})
    void atTheEndOfTheYearEachKindThatIsOwedCitesItsOwnRule(String code, String rule, String article) {
        Asked asked = asked(LocalDate.of(2026, 12, 31), "meetings.todo.cadence." + code);
        assertThat(asked.rule()).isEqualTo(rule);
        assertThat(messages.text(asked.why())).contains("《中国共产党支部工作条例（试行）》" + article);
    }

    @Test
    @Rule("MEET-02")
    void aBranchWithACommitteeIsAskedForItsMeetingsByMeet02() {
        for (String post : new String[] {"ORGANIZATION_COMMISSIONER", "PUBLICITY_COMMISSIONER"}) {
            world.post(branch, world.person(branch, post, "FULL"), post);
        }
        for (int i = 0; i < 7; i++) {
            world.person(branch, "Member " + i, "FULL");
        }
        Asked asked = asked(LocalDate.of(2026, 12, 31), "meetings.todo.cadence.branch_committee");
        assertThat(asked.rule()).isEqualTo("MEET-02");
        assertThat(messages.text(asked.why())).contains("第十二条");
    }

    @Test
    @Rule({"MEET-07", "MEET-17"})
    void membersAreAppraisedAndTalkedWithEachYear() {
        assertThat(asked(LocalDate.of(2026, 12, 31), "meetings.todo.cadence.appraisal"))
                .satisfies(a -> assertThat(a.rule()).isEqualTo("MEET-07"))
                .satisfies(a -> assertThat(messages.text(a.why())).contains("《中国共产党党员教育管理工作条例》第十八条"));
        assertThat(asked(LocalDate.of(2026, 12, 31), "meetings.todo.cadence.heart_talk")
                        .rule())
                .isEqualTo("MEET-17");
    }

    @ParameterizedTest
    @CsvSource({
        "party_committee, MEET-09, 2026-12-31",
        "committee_office, MEET-10, 2026-12-31",
        "leading_group, MEET-14, 2026-12-31",
        "democratic_life, MEET-08, 2026-07-31",
        "democratic_life, MEET-08, 2027-01-31",
    })
    @Rule({"MEET-08", "MEET-09", "MEET-10", "MEET-14"})
    void aTownshipsCommitteeOwesItsOwnMeetings(String code, String rule, LocalDate day) {
        world.moduleOn(township, "meetings");
        assertThat(asked(township, day, "meetings.todo.cadence." + code).rule()).isEqualTo(rule);
        assertThat(world.jdbc()
                        .sql(
                                "select count(*) from app.inbox_task where tenant_id = ? and message_key like any (array["
                                        + "'%general_meeting', '%group_meeting', '%themed_day', '%.lecture', '%life_meeting', '%branch_committee'])")
                        .param(township)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Rule("MEET-13")
    void anOrgansBranchDiscussesWhatItStudiesEachQuarter() {
        long organ = world.below(township, "Organ branch", "ORGAN", "BRANCH");
        world.moduleOn(organ, "meetings");
        assertThat(asked(organ, LocalDate.of(2026, 9, 30), "meetings.todo.cadence.study_discussion")
                        .rule())
                .isEqualTo("MEET-13");
    }

    @Test
    void archiveNumbersAreASeriesOfTheOfficeWhileTheModuleIsOn() {
        actAs(secretary);
        assertThat(context.getBean(NumberPrefixes.class).list())
                .extracting(NumberRow::series)
                .contains("meetings.archive");
        world.jdbc()
                .sql("update app.module_enabled set enabled = false where tenant_id = ?")
                .param(branch)
                .update();
        assertThat(context.getBean(NumberPrefixes.class).list())
                .extracting(NumberRow::series)
                .doesNotContain("meetings.archive");
    }

    private Asked asked(LocalDate day, String message) {
        return asked(branch, day, message);
    }

    private Asked asked(long organization, LocalDate day, String message) {
        clock.setDate(day);
        tenants.runAs(
                new OrganizationId(organization), () -> bean(CadenceTasks.class).run());
        return world.jdbc()
                .sql(
                        "select rule, why_key as why from app.inbox_task where tenant_id = ? and message_key = ? and due = ?")
                .params(organization, message, day)
                .query(Asked.class)
                .single();
    }
}
