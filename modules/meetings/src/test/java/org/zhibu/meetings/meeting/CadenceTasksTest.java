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
        clock.setDate(day);
        tenants.runAs(new OrganizationId(branch), () -> bean(CadenceTasks.class).run());
        return world.jdbc()
                .sql(
                        "select rule, why_key as why from app.inbox_task where tenant_id = ? and message_key = ? and due = ?")
                .params(branch, message, day)
                .query(Asked.class)
                .single();
    }
}
