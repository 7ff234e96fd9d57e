package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.search.SearchHit;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.server.search.Search;

/** Meetings in the search of the header. */
class MeetingHitsTest extends MeetingsTest {
    private MeetingId meeting;

    @BeforeEach
    void prepareMeeting() {
        actAs(secretary);
        meeting = create(MeetingKind.GENERAL_MEETING);
    }

    @Test
    void findsMeetingsByTitleAndTopicAndLeadsToThem() {
        assertThat(find("May meet")).extracting(SearchHit::link).containsExactly("m/meetings/" + meeting);
        assertThat(find("Second topic")).extracting(SearchHit::title).containsExactly("May meeting");
        assertThat(find("100%")).isEmpty();
    }

    @Test
    void findsWhatWasSaid() {
        world.jdbc()
                .sql("update app.meetings_meeting set conclusions = '修好村东水渠' where tenant_id = ? and id = ?")
                .params(branch, meeting.value())
                .update();
        assertThat(find("水渠")).hasSize(1);
    }

    @Test
    void showsNobodyWhatIsNotForHimOrHer() {
        actAs(member);
        assertThat(find("May meet")).isEmpty();
        long neighbour = world.branch(township, "Other branch");
        world.moduleOn(neighbour, "meetings");
        actAs(world.login(neighbour, "Other", "BRANCH_SECRETARY"));
        assertThat(find("May meet")).isEmpty();
    }

    @Test
    void isSilentWhereTheModuleIsOff() {
        world.jdbc()
                .sql("update app.module_enabled set enabled = false where tenant_id = ?")
                .param(branch)
                .update();
        assertThat(find("May meet")).isEmpty();
    }

    private List<SearchHit> find(String text) {
        return context.getBean(Search.class).find(text).groups().stream()
                .filter(g -> g.kind().equals("meetings.search.kind"))
                .flatMap(g -> g.hits().stream())
                .toList();
    }
}
