package org.zhibu.meetings.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhibu.api.calendar.CalendarEntry;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.meeting.MeetingEvent;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.print.PlanFiles;
import org.zhibu.testkit.Rule;

/** A plan is made, moved, begun from and compared with what was held. */
@Rule("MEET-26")
class PlanTest extends MeetingsTest {
    @Test
    void isShownBeforeItIsWrittenAndWrittenOnce() {
        actAs(secretary);
        List<Planned> proposed = plan().propose(2026);
        assertThat(proposed)
                .isNotEmpty()
                .allMatch(p -> p.id() == null && !p.date().isBefore(DAY));
        assertThat(plan().lines(DAY, DAY.plusYears(1))).isEmpty();
        assertThat(plan().make(2026)).isEqualTo(proposed.size());
        assertThat(plan().make(2026)).isZero();
        assertThat(plan().lines(DAY, LocalDate.of(2026, 12, 31)))
                .hasSize(proposed.size())
                .allMatch(l -> l.deviation() == Deviation.AHEAD);
        PlanYear.Row themed = row(MeetingKind.THEMED_DAY);
        assertThat(themed.months().get(6).planned()).isOne();
        assertThat(themed.months().get(4).light()).contains(LightState.ON_TRACK);
        assertThat(themed.months().get(3).light()).contains(LightState.OVERDUE);
        assertThat(themed.months()).noneMatch(PlanYear.Cell::unplanned);
        assertThat(plan().year(2027).rows()).allMatch(r -> r.months().stream().anyMatch(PlanYear.Cell::unplanned));
    }

    @Test
    void aMeetingBegunFromThePlanTakesItsDataAndIsFollowed() {
        actAs(secretary);
        Planned themed = planned(MeetingKind.THEMED_DAY, null, DAY.plusDays(3), "Clear the river");
        MeetingId id = editor().begin(id(themed), themed.version());
        assertThat(read(id).state()).isEqualTo(MeetingState.DRAFT);
        assertThat(read(id).head().date()).isEqualTo(DAY.plusDays(3));
        assertThat(read(id).head().startsAt()).isEqualTo(LocalTime.of(19, 30));
        assertThat(read(id).head().place()).isEqualTo("River bank");
        assertThat(read(id).topics()).extracting(t -> t.topic()).containsExactly("Clear the river");
        PlanLine line = line(MeetingKind.THEMED_DAY);
        assertThat(refusal(() -> editor().begin(id(themed), themed.version() + 1)))
                .isEqualTo("meetings.plan.refused.begun");
        assertThat(line.deviation()).isEqualTo(Deviation.AHEAD);
        take(id, MeetingEvent.CANCEL, "Rain");
        assertThat(line(MeetingKind.THEMED_DAY).meeting()).isNull();
        assertThat(editor().begin(id(themed), plannedOf(MeetingKind.THEMED_DAY).version()))
                .isNotEqualTo(id);
    }

    @Test
    void whatBecameOfThePlanIsShown() {
        actAs(secretary);
        Planned appraisal = planned(MeetingKind.APPRAISAL, null, DAY, "");
        planned(MeetingKind.HEART_TALK, null, DAY.plusDays(1), "");
        Planned group1 = planned(MeetingKind.GROUP_MEETING, group, DAY.plusDays(4), "");
        editor().change(new Planned(
                group1.id(),
                group1.version(),
                group1.kind(),
                group,
                DAY.plusDays(2),
                DAY,
                LocalTime.NOON,
                "",
                "",
                null));
        archived(MeetingKind.APPRAISAL);
        archived(MeetingKind.GENERAL_MEETING);
        clock.setDate(DAY.plusDays(10));
        actAs(secretary);
        assertThat(line(MeetingKind.APPRAISAL).deviation()).isEqualTo(Deviation.AS_PLANNED);
        assertThat(plannedOf(MeetingKind.APPRAISAL).id()).isEqualTo(appraisal.id());
        assertThat(line(MeetingKind.GENERAL_MEETING).deviation()).isEqualTo(Deviation.EXTRA);
        assertThat(line(MeetingKind.HEART_TALK).deviation()).isEqualTo(Deviation.MISSED);
        assertThat(line(MeetingKind.GROUP_MEETING).deviation()).isEqualTo(Deviation.MISSED);
        assertThat(line(MeetingKind.GROUP_MEETING).movedFrom()).contains(DAY.plusDays(4));
        archived(MeetingKind.GROUP_MEETING);
        assertThat(line(MeetingKind.GROUP_MEETING).deviation()).isEqualTo(Deviation.MOVED);
        assertThat(line(MeetingKind.GROUP_MEETING).date()).isEqualTo(DAY);
        PlanYear.Cell general = row(MeetingKind.GENERAL_MEETING).months().get(4);
        assertThat(general.held()).isOne();
        assertThat(general.planned()).isZero();
        assertThat(general.light()).contains(LightState.SATISFIED);
    }

    @Test
    @Rule("MEET-25")
    void neverLessThanOneStaysInAPeriod() {
        actAs(secretary);
        Planned only = planned(MeetingKind.THEMED_DAY, null, DAY.plusDays(3), "");
        assertThat(refusal(() -> editor().remove(id(only), only.version()))).isEqualTo("meetings.plan.refused.none");
        assertThat(refusal(() -> editor().change(moved(only, DAY.plusMonths(1)))))
                .isEqualTo("meetings.plan.refused.none");
        editor().change(moved(only, DAY.plusDays(8)));
        Planned extra = planned(MeetingKind.THEMED_DAY, null, DAY.plusDays(9), "");
        editor().remove(id(extra), extra.version());
        assertThat(plan().lines(DAY, DAY.plusMonths(2))).hasSize(1);
        clock.setDate(DAY.plusDays(15));
        Planned missed = plannedOf(MeetingKind.THEMED_DAY);
        assertThat(refusal(() -> editor().remove(id(missed), missed.version())))
                .isEqualTo("meetings.plan.refused.past");
    }

    @Test
    void aLeaderPlansForTheOwnGroupAlone() {
        UUID other = world.group(branch, "Second group");
        actAs(leader);
        assertThat(plan().propose(2026)).isNotEmpty().allMatch(p -> group.equals(p.group()));
        plan().make(2026);
        assertThat(plan().lines(DAY, LocalDate.of(2026, 12, 31))).allMatch(l -> group.equals(l.group()));
        assertThat(refusal(() -> editor().add(proposal(MeetingKind.GROUP_MEETING, other, DAY, ""))))
                .isEqualTo("access.refused");
        assertThat(refusal(() -> editor().add(proposal(MeetingKind.LECTURE, null, DAY, ""))))
                .isEqualTo("access.refused");
        actAs(member);
        assertThat(plan().mine().any()).isFalse();
        assertThat(refusal(() -> plan().make(2026))).isEqualTo("access.refused");
    }

    @Test
    void standsInTheCalendarOfThoseWhomItCalls() {
        actAs(secretary);
        planned(MeetingKind.THEMED_DAY, null, DAY.plusDays(3), "Clear the river");
        planned(MeetingKind.BRANCH_COMMITTEE, null, DAY.plusDays(4), "");
        Planned ofGroup = planned(MeetingKind.GROUP_MEETING, group, DAY.plusDays(5), "");
        assertThat(entries()).hasSize(3);
        actAs(member);
        assertThat(entries()).extracting(CalendarEntry::day).containsExactly(DAY.plusDays(3), DAY.plusDays(5));
        assertThat(entries().getFirst().title()).contains("Clear the river");
        actAs(secretary);
        editor().begin(id(ofGroup), ofGroup.version());
        actAs(member);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aDayThatHasPassedAndAnOldVersionAreRefused() {
        actAs(secretary);
        assertThat(refusal(() -> editor().add(proposal(MeetingKind.LECTURE, null, DAY.minusDays(1), ""))))
                .isEqualTo("meetings.plan.refused.dayPassed");
        Planned lecture = planned(MeetingKind.LECTURE, null, DAY.plusDays(1), "");
        editor().change(moved(lecture, DAY.plusDays(2)));
        assertThat(refusal(() -> editor().change(moved(lecture, DAY.plusDays(3)))))
                .isEqualTo("input.stale");
    }

    @Test
    @Rule("MEET-23")
    void aFixedDayOfAGroupGoesBeforeTheOneOfAllGroups() {
        actAs(secretary);
        FixedDayService fixed = bean(FixedDayService.class);
        fixed.set(fixed(null, 10));
        fixed.set(fixed(group, 20));
        assertThat(refusal(() -> fixed.set(fixed(group, 21)))).isEqualTo("meetings.fixedDay.refused.twice");
        assertThat(plan().propose(2026))
                .filteredOn(p -> p.kind() == MeetingKind.GROUP_MEETING)
                .isNotEmpty()
                .allMatch(p -> p.date().getDayOfMonth() >= 18 && p.place().equals("Barn"));
        fixed.all().forEach(fixed::remove);
        assertThat(fixed.all()).isEmpty();
    }

    @Test
    void lieOnPaperAndInAWorkbook() {
        actAs(secretary);
        planned(MeetingKind.THEMED_DAY, null, DAY.plusDays(3), "Clear the river");
        PlanFiles files = bean(PlanFiles.class);
        assertThat(files.sheet(2026).heading()).contains("2026");
        assertThat(files.sheet(2026).rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(DAY.plusDays(3).toString(), "19:30", "主题党日", "River bank", "Clear the river"));
        assertThat(files.workbook(2026, Locale.ENGLISH)).hasSizeGreaterThan(2000);
        actAs(member);
        assertThat(refusal(() -> files.workbook(2026, Locale.ENGLISH))).isNotEmpty();
    }

    private Planned planned(MeetingKind kind, @Nullable UUID ofGroup, LocalDate day, String theme) {
        editor().add(proposal(kind, ofGroup, day, theme));
        return plan().lines(day, day).stream()
                .filter(l -> l.kind() == kind)
                .flatMap(l -> Stream.ofNullable(l.planned()))
                .findFirst()
                .orElseThrow();
    }

    private static Planned proposal(MeetingKind kind, @Nullable UUID ofGroup, LocalDate day, String theme) {
        return new Planned(null, 0, kind, ofGroup, day, day, LocalTime.of(19, 30), "River bank", theme, null);
    }

    private static Planned moved(Planned from, LocalDate to) {
        return new Planned(
                from.id(), from.version(), from.kind(), from.group(), to, from.first(), from.startsAt(), "", "", null);
    }

    private static FixedDay fixed(@Nullable UUID ofGroup, int day) {
        return new FixedDay(null, 0, MeetingKind.GROUP_MEETING, ofGroup, null, day, null, LocalTime.of(8, 0), "Barn");
    }

    private PlanLine line(MeetingKind kind) {
        return plan().lines(DAY.withDayOfMonth(1), DAY.withDayOfMonth(31)).stream()
                .filter(l -> l.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private PlanYear.Row row(MeetingKind kind) {
        return plan().year(2026).rows().stream()
                .filter(r -> r.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Planned plannedOf(MeetingKind kind) {
        return Objects.requireNonNull(line(kind).planned());
    }

    private static UUID id(Planned planned) {
        return Objects.requireNonNull(planned.id());
    }

    private List<CalendarEntry> entries() {
        return bean(PlannedDays.class).entries(DAY, DAY.plusDays(20));
    }

    private PlanService plan() {
        return bean(PlanService.class);
    }

    private PlanEditor editor() {
        return bean(PlanEditor.class);
    }

    private static String refusal(Runnable act) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, act::run);
        return refused.findings().stream().map(Finding::messageKey).findFirst().orElse("");
    }
}
