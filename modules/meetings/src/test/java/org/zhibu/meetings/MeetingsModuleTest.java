package org.zhibu.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.H1;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhibu.api.module.DemoData;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.meeting.MeetingFilter;
import org.zhibu.meetings.meeting.MeetingOrder;
import org.zhibu.meetings.meeting.MeetingSearch;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.server.module.Modules;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Rule;

/** From loading to switching off, with what it shows to the committee above. */
class MeetingsModuleTest extends MeetingsTest {
    @Test
    void switchedOffItRefusesEvenThoseWhoKnowTheAddress() {
        MeetingId id = archived(MeetingKind.GENERAL_MEETING);
        context.getBean(Modules.class).switchModule("meetings", false);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> read(id));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> create(MeetingKind.LECTURE));
        context.getBean(Modules.class).switchModule("meetings", true);
        assertThat(read(id).head().title()).isEqualTo("May meeting");
    }

    @Test
    @Rule("MEET-23")
    void archivingIsCountedInTheSameTransaction() {
        held(MeetingKind.GENERAL_MEETING);
        assertThat(heldAndDue("general_meeting")).isNotEqualTo(List.of(1, 1));
        archived(MeetingKind.GENERAL_MEETING);
        assertThat(heldAndDue("general_meeting")).containsExactly(1, 1);
        assertThat(heldAndDue("group_meeting")).containsExactly(0, 1);
        assertThat(heldAndDue("branch_committee")).containsExactly(0, 0);
        assertThat(measure("present")).isEqualTo(4);
        archived(MeetingKind.GROUP_MEETING);
        assertThat(heldAndDue("group_meeting")).containsExactly(1, 1);
    }

    @Test
    void demonstrationFillsAYearQuickly() {
        for (int i = 0; i < 20; i++) {
            world.joinGroup(branch, world.person(branch, "Villager " + i, i == 0 ? "PROBATIONARY" : "FULL"), group);
        }
        long begin = System.nanoTime();
        context.getBean(TenantContext.class)
                .runAs(new OrganizationId(branch), () -> bean(DemoData.class).fill(DAY, new Random(7)));
        long milliseconds = (System.nanoTime() - begin) / 1_000_000;
        actAs(secretary);
        MeetingSearch search = bean(MeetingSearch.class);
        assertThat(search.count(MeetingFilter.ALL)).isBetween(30, 60);
        assertThat(search.page(MeetingFilter.ALL, MeetingOrder.DATE, false, 0, 100))
                .filteredOn(r -> !r.archiveNo().isEmpty())
                .allMatch(r -> r.expected() > 0 && r.present() > r.expected() / 2);
        assertThat(heldAndDue("branch_committee").getFirst()).isPositive();
        System.out.println("Demonstration data of one branch: " + milliseconds + " ms");
    }

    @Test
    void committeeAboveSeesNoMinutesAtAll() {
        MeetingId id = archived(MeetingKind.GENERAL_MEETING);
        world.moduleOn(township, "meetings");
        open(world.login(township, "Officer", "ORGANIZATION_OFFICER"));
        assertThat(find(id)).isEmpty();
        navigate("m/meetings/" + id);
        assertThat(LocatorJ._find(H1.class)).noneMatch(h -> h.getText().equals("May meeting"));
    }

    private List<Integer> heldAndDue(String code) {
        return world.jdbc()
                .sql("select " + code + "_held, " + code
                        + "_due from app.meetings_month where tenant_id = ? and month = ?")
                .params(branch, YearMonth.from(DAY).atDay(1))
                .query((rs, i) -> List.of(rs.getInt(1), rs.getInt(2)))
                .optional()
                .orElse(List.of());
    }

    private int measure(String code) {
        return world.jdbc()
                .sql("select " + code + " from app.meetings_month where tenant_id = ? and month = ?")
                .params(branch, YearMonth.from(DAY).atDay(1))
                .query(Integer.class)
                .single();
    }
}
