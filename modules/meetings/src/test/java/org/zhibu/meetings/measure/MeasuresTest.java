package org.zhibu.meetings.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingRows;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** What follows from a democratic life meeting. */
class MeasuresTest extends MeetingsTest {
    private MeetingId meeting;
    private Login head;

    @BeforeEach
    void meetingOfTheCommittee() {
        world.moduleOn(township, "meetings");
        head = world.login(township, "Head", "COMMITTEE_SECRETARY");
        meeting = new MeetingId(new MeetingRows(world.jdbc(), township)
                .archived(MeetingKind.DEMOCRATIC_LIFE, LocalDate.of(2026, 4, 1), "民主生活会"));
        actAs(head);
    }

    private Measures measures() {
        return bean(Measures.class);
    }

    private Measure measure(MeasureKind kind, String cause, String department, @Nullable LocalDate deadline) {
        return new Measure(
                UUID.randomUUID(), 0, kind, "问题", cause, department, "措施", head.person(), "Head", deadline, "", null);
    }

    @ParameterizedTest
    @CsvSource({"PERSONAL, cause", "MASSES, deadline", "BREACH, department"})
    @Rule("MEET-85")
    void eachKindOfProblemAsksForWhatBelongsToIt(MeasureKind kind, String field) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> measures().write(meeting, measure(kind, "", "", null)))
                .satisfies(
                        e -> assertThat(e.findings()).extracting(Finding::field).containsExactly(field));
        measures().write(meeting, measure(kind, "原因", "纪委", LocalDate.of(2026, 6, 30)));
        assertThat(measures().of(meeting)).hasSize(1);
    }

    @Test
    @Rule("MEET-85")
    void measureIsATaskOfItsOwnerUntilItsOutcomeIsTold() {
        Measure written = measure(MeasureKind.MASSES, "", "", LocalDate.of(2026, 6, 30));
        measures().write(meeting, written);
        assertThat(openTasks()).isEqualTo(1);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> measures().done(meeting, written.id(), LocalDate.of(2026, 3, 31), "早了"));
        measures().done(meeting, written.id(), DAY, "路灯已修好");
        assertThat(openTasks()).isZero();
        assertThat(measures().of(meeting).getFirst().outcome()).isEqualTo("路灯已修好");
        Paper paper = measures().report(meeting);
        Paper.Table table = (Paper.Table) paper.blocks().get(1);
        assertThat(table.rows().getFirst().getLast().text()).isEqualTo("2026-05-12 路灯已修好");
        assertThat(paper.blocks().getLast()).isEqualTo(new Paper.Words("抄报：纪律检查机关、组织部门。"));
        measures().remove(meeting, written.id());
        assertThat(measures().of(meeting)).isEmpty();
    }

    @Test
    void secondEditorIsTold() {
        Measure first = measure(MeasureKind.GENERAL, "", "", null);
        measures().write(meeting, first);
        measures().write(meeting, first);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> measures().write(meeting, first));
    }

    @Test
    @Rule("MEET-85")
    void measuresBelongToDemocraticLifeMeetingsAndWhoKeepsThem() {
        MeetingId other = new MeetingId(new MeetingRows(world.jdbc(), township)
                .archived(MeetingKind.PARTY_COMMITTEE, LocalDate.of(2026, 4, 1), "党委会"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> measures().write(other, measure(MeasureKind.GENERAL, "", "", null)));
        Measure written = measure(MeasureKind.GENERAL, "", "", null);
        measures().write(meeting, written);
        actAs(world.login(township, "Clerk", "MEMBER"));
        assertThat(measures().of(meeting)).hasSize(1);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> measures().done(meeting, written.id(), DAY, "x"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> measures().remove(meeting, written.id()));
    }

    private long openTasks() {
        return world.jdbc()
                .sql(
                        "select count(*) from app.inbox_task where tenant_id = ? and key like 'measure:%' and state = 'OPEN'")
                .param(township)
                .query(Long.class)
                .single();
    }
}
