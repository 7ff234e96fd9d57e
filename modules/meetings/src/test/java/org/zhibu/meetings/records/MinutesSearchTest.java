package org.zhibu.meetings.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.meetings.MeetingRows;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.testkit.Rule;

/** The search through all minutes: Chinese without blanks, each part, each filter. */
class MinutesSearchTest extends MeetingsTest {
    private MeetingRows rows;
    private UUID road;
    private UUID lecture;
    private UUID draft;

    @BeforeEach
    void minutesOfYears() {
        rows = new MeetingRows(world.jdbc(), branch);
        road = rows.archived(MeetingKind.GENERAL_MEETING, LocalDate.of(2009, 3, 5), "三月党员大会");
        rows.topic(road, "讨论村东水渠");
        rows.speech(road, "王小明", "同意修路。水渠也要清淤。");
        rows.speech(road, "李梅", "先听群众意见。");
        rows.text(road, "conclusions", "修路款由村集体承担");
        rows.text(road, "resolution", "同意立项");
        rows.text(road, "chair_name", "赵书记");
        rows.task(road, "联系施工队", LocalDate.of(2009, 4, 1), null);
        rows.attendee(road, member, null);
        rows.attendee(road, leader, "SICK");
        lecture = rows.archived(MeetingKind.LECTURE, LocalDate.of(2019, 4, 9), "党课");
        rows.text(lecture, "lecture_outline", "三个历史\n两次革命");
        rows.attendee(lecture, leader, null);
        draft = rows.put(MeetingKind.GROUP_MEETING, "TO_SIGN", LocalDate.of(2026, 5, 3), "小组会", group);
        rows.text(draft, "summary", "修路进展");
        actAs(secretary);
    }

    private MinutesSearch search() {
        return bean(MinutesSearch.class);
    }

    private List<UUID> found(SearchFilter filter) {
        List<UUID> ids = search().page(filter, 0, 50).stream().map(Found::id).toList();
        assertThat(search().count(filter)).isEqualTo(ids.size());
        return ids;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"三月党员", "水渠", "渠", "村东水渠", "清淤", "群众意见", "王小明", "村集体", "立项", "施工队", "赵书记", "修路 水渠", "意见　立项"})
    @Rule("MEET-83")
    void findsWhatStandsInAnyPartOfTheMinutes(String text) {
        assertThat(found(SearchFilter.of(text))).contains(road).doesNotContain(lecture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"水路", "路水", "修路 党课", "没有此事", "%", "村集体出资"})
    void doesNotFindWhatStandsNowhere(String text) {
        assertThat(found(SearchFilter.of(text))).isEmpty();
    }

    @Test
    void latestComesFirstAndShowsTheSentence() {
        assertThat(found(SearchFilter.of("修路"))).containsExactly(draft, road);
        List<Passage> passages =
                search().page(SearchFilter.of("修路"), 0, 50).getLast().passages();
        assertThat(passages)
                .extracting(Passage::part)
                .containsExactly("meetings.found.conclusions", "meetings.found.speech");
        assertThat(passages.getLast().who()).isEqualTo("王小明");
        assertThat(passages.getLast().pieces().stream()
                        .filter(Passage.Piece::marked)
                        .map(Passage.Piece::text)
                        .collect(Collectors.toSet()))
                .containsExactly("修路");
    }

    @Test
    void findsWhatSomebodySaid() {
        assertThat(found(SearchFilter.of("").by("李梅"))).containsExactly(road);
        assertThat(found(SearchFilter.of("群众").by("李梅"))).containsExactly(road);
        assertThat(found(SearchFilter.of("修路").by("李梅"))).isEmpty();
        assertThat(search().page(SearchFilter.of("").by("李梅"), 0, 5).getFirst().passages())
                .extracting(Passage::who)
                .containsExactly("李梅");
    }

    @Test
    void filtersNarrowWhatIsFound() {
        SearchFilter all = SearchFilter.of("");
        assertThat(found(all)).containsExactly(draft, lecture, road);
        assertThat(found(new SearchFilter("", "", MeetingKind.LECTURE, null, null, null, null, "", null, false, false)))
                .containsExactly(lecture);
        assertThat(found(new SearchFilter("", "", null, group, null, null, null, "", null, false, false)))
                .containsExactly(draft);
        assertThat(found(new SearchFilter("", "", null, null, null, 2010, 2019, "", null, false, false)))
                .containsExactly(lecture);
        assertThat(found(new SearchFilter("", "", null, null, null, null, null, "赵", null, false, false)))
                .containsExactly(road);
        assertThat(found(new SearchFilter("", "", null, null, null, null, null, "", leader.person(), false, false)))
                .containsExactly(lecture);
        assertThat(found(new SearchFilter("", "", null, null, null, null, null, "", null, true, false)))
                .containsExactly(road);
        assertThat(found(new SearchFilter("", "", null, null, null, null, null, "", null, false, true)))
                .containsExactly(draft);
        assertThat(search().years()).startsWith(2026, 2025).endsWith(2009);
    }

    @Test
    void changesAreFoundFromTheNextSearchOn() {
        rows.text(road, "conclusions", "改修水塔");
        assertThat(found(SearchFilter.of("水塔"))).containsExactly(road);
        assertThat(found(SearchFilter.of("村集体"))).isEmpty();
        world.jdbc()
                .sql("delete from app.meetings_speech where tenant_id = ? and speaker = '李梅'")
                .param(branch)
                .update();
        assertThat(found(SearchFilter.of("群众意见"))).isEmpty();
    }

    @Test
    @Rule("MEET-78")
    void resolutionOfAVoteIsFoundToo() {
        world.jdbc()
                .sql(
                        "insert into app.meetings_vote (tenant_id, meeting_id, position, vote_id, matter, form, written, yes, no, abstain, resolution)"
                                + " values (?, ?, 0, uuidv7(), '接收党员', 'SHOW_OF_HANDS', 0, 1, 0, 0, '同意接收某同志为预备党员')")
                .params(branch, lecture)
                .update();
        assertThat(found(SearchFilter.of("预备党员"))).containsExactly(lecture);
        assertThat(found(new SearchFilter("", "", null, null, null, null, null, "", null, true, false)))
                .containsExactly(lecture, road);
    }

    @Test
    void showsNobodyWhatIsNotForHimOrHer() {
        long neighbour = world.branch(township, "Other branch");
        world.moduleOn(neighbour, "meetings");
        new MeetingRows(world.jdbc(), neighbour).archived(MeetingKind.LECTURE, DAY, "修路党课");
        assertThat(found(SearchFilter.of("修路"))).containsExactly(draft, road);
        actAs(member);
        assertThat(found(SearchFilter.of("修路"))).containsExactly(road);
    }
}
