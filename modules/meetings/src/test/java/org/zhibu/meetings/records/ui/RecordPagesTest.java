package org.zhibu.meetings.records.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.meetings.MeetingRows;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.testkit.Rule;

/** Pages of the records as their users see them. */
class RecordPagesTest extends MeetingsTest {
    private MeetingRows rows;
    private UUID meeting;

    @BeforeEach
    void lectureOfApril() {
        rows = new MeetingRows(world.jdbc(), branch);
        meeting = rows.archived(MeetingKind.LECTURE, LocalDate.of(2026, 4, 1), "四月党课");
        rows.speech(meeting, "王小明", "我们要修路。");
        rows.attendee(meeting, member, "SICK");
        rows.attendee(meeting, recorder, null);
    }

    private static String sheet() {
        return LocatorJ._get(Html.class).getInnerHtml();
    }

    @Test
    void searchShowsTheSentenceWithTheWordMarkedAndLeadsToTheMinutes() {
        open(secretary);
        navigate("m/meetings/search");
        Grid<?> hits = LocatorJ._get(Grid.class);
        assertThat(GridKt._size(hits)).isEqualTo(1);
        LocatorJ._setValue(LocatorJ._get(TextField.class, s -> s.withPlaceholder("输入要找的词，可用空格分开几个词")), "修路");
        assertThat(GridKt._size(hits)).isEqualTo(1);
        FoundCard card = (FoundCard) GridKt._getCellComponent(
                hits,
                0,
                hits.getColumns().getFirst().getKey() == null
                        ? key(hits)
                        : hits.getColumns().getFirst().getKey());
        assertThat(card.getElement().getOuterHTML()).contains("<mark>修路</mark>", "王小明", "m/meetings/" + meeting);
        LocatorJ._setValue(LocatorJ._get(Checkbox.class, s -> s.withLabel("有决议")), true);
        assertThat(GridKt._size(hits)).isZero();
    }

    @Test
    void searchOfTheHeaderLeadsToAllHits() {
        open(secretary);
        UI.getCurrent().navigate("m/meetings/search", QueryParameters.fromString("text=%E4%BF%AE%E8%B7%AF"));
        assertThat(LocatorJ._get(TextField.class, s -> s.withPlaceholder("输入要找的词，可用空格分开几个词"))
                        .getValue())
                .isEqualTo("修路");
        assertThat(GridKt._size(LocatorJ._get(Grid.class))).isEqualTo(1);
    }

    private static String key(Grid<?> grid) {
        grid.getColumns().getFirst().setKey("found");
        return "found";
    }

    @ParameterizedTest
    @CsvSource({
        "attendance, 我的到会情况, 参加会议情况",
        "matrix, 到会登记表, 上半年会议到会登记表",
        "ledger, 工作台账, 2026年工作台账（会议）",
        "year, 年度报告, 2026年度组织生活会议情况报告",
        "groups, 党小组情况, First group",
        "dual-life, 双重组织生活, 双重组织生活情况报告"
    })
    @Rule({"DASH-01", "PPL-50"})
    void reportStandsOnThePageWithTheDayOfItsFigures(String path, String title, String text) {
        open(secretary);
        navigate("m/meetings/" + path);
        assertThat(LocatorJ._get(H1.class).getText()).isEqualTo(title);
        assertThat(sheet()).contains(text, "数据截至2026年5月12日");
    }

    @Test
    @Rule("DASH-01")
    void figureOpensItsList() {
        open(secretary);
        navigate("m/meetings/year");
        assertThat(sheet()).contains("href=\"m/meetings/ledger?year=2026&amp;kind=LECTURE\"");
        UI.getCurrent().navigate("m/meetings/ledger", QueryParameters.fromString("year=2026&kind=LECTURE"));
        assertThat(sheet()).contains("href=\"m/meetings/" + meeting + "\"", "四月党课");
        navigate("m/meetings/matrix");
        assertThat(sheet()).contains("m/meetings/attendance/" + member.person());
        navigate("m/meetings/attendance/" + member.person());
        assertThat(sheet()).contains("Member同志2026年参加会议情况", "病假");
    }

    @Test
    void memberSeesTheOwnSheetAndNotTheOthers() {
        open(member);
        navigate("m/meetings/attendance");
        assertThat(sheet()).contains("Member同志2026年参加会议情况");
        assertThat(LocatorJ._get(Nav.class, s -> s.withClasses("record-nav"))
                        .getElement()
                        .getTextRecursively())
                .contains("检索会议记录", "我的到会情况")
                .doesNotContain("年度报告");
        navigate("m/meetings/attendance/" + recorder.person());
        assertThat(UI.getCurrent().getElement().getTextRecursively()).doesNotContain("Recorder同志");
        navigate("m/meetings/year");
        assertThat(LocatorJ._find(YearReportView.class)).isEmpty();
    }
}
