package org.zhibu.meetings.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.policy.Period;
import org.zhibu.meetings.cadence.CadenceNumbers;
import org.zhibu.meetings.cadence.Counting;
import org.zhibu.meetings.cadence.Holder;
import org.zhibu.meetings.cadence.Rhythm;
import org.zhibu.meetings.cadence.Span;
import org.zhibu.meetings.cadence.Terms;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.testkit.Rule;

@Rule("MEET-26")
class PlanMakerTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate LABOUR_DAY = LocalDate.of(2026, 5, 5);
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final FixedDay THEMED_DAY =
            new FixedDay(null, 0, MeetingKind.THEMED_DAY, null, null, 5, null, LocalTime.of(19, 30), "Village hall");

    private final Map<MeetingKind, Rhythm> rhythms = new EnumMap<>(Map.of(
            MeetingKind.GENERAL_MEETING, new Rhythm(Period.QUARTER, 1, 12),
            MeetingKind.BRANCH_COMMITTEE, new Rhythm(Period.MONTH, 1, 12),
            MeetingKind.GROUP_MEETING, new Rhythm(Period.MONTH, 1, 12),
            MeetingKind.THEMED_DAY, new Rhythm(Period.MONTH, 1, 12),
            MeetingKind.APPRAISAL, new Rhythm(Period.YEAR, 1, 12)));

    @Test
    void plansAsMuchAsIsDueAndNothingTwice() {
        List<Planned> plan = lacking(List.of(), NEW_YEAR);
        Map<MeetingKind, Long> counts =
                plan.stream().collect(Collectors.groupingBy(Planned::kind, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(Map.of(
                        MeetingKind.GENERAL_MEETING, 4L,
                        MeetingKind.BRANCH_COMMITTEE, 12L,
                        MeetingKind.GROUP_MEETING, 24L,
                        MeetingKind.THEMED_DAY, 12L,
                        MeetingKind.APPRAISAL, 1L));
        assertThat(lacking(taken(plan), NEW_YEAR)).isEmpty();
        List<PlanMaker.Taken> oneLess = taken(plan.subList(1, plan.size()));
        assertThat(lacking(oneLess, NEW_YEAR))
                .extracting(Planned::kind)
                .containsExactly(plan.getFirst().kind());
    }

    @Test
    @Rule("MEET-23")
    void keepsTheFixedDayAndMovesOffHolidays() {
        List<Planned> days = lacking(List.of(), NEW_YEAR).stream()
                .filter(p -> p.kind() == MeetingKind.THEMED_DAY)
                .toList();
        assertThat(days)
                .allMatch(p ->
                        p.startsAt().equals(LocalTime.of(19, 30)) && p.place().equals("Village hall"));
        assertThat(days).extracting(Planned::date).allMatch(PlanMakerTest::works);
        assertThat(days).extracting(Planned::date).contains(LocalDate.of(2026, 2, 5), LocalDate.of(2026, 5, 6));
        // the fifth of April is a Sunday
        assertThat(days).extracting(Planned::date).contains(LocalDate.of(2026, 4, 6));
    }

    @Test
    void appraisesAtTheEndOfTheYearAndLetsGroupsFollowTheCommittee() {
        List<Planned> plan = lacking(List.of(), NEW_YEAR);
        assertThat(plan)
                .filteredOn(p -> p.kind() == MeetingKind.APPRAISAL)
                .extracting(p -> p.date().getMonthValue())
                .containsExactly(12);
        for (int month = 1; month <= 12; month++) {
            YearMonth here = YearMonth.of(2026, month);
            LocalDate committee = plan.stream()
                    .filter(p -> p.kind() == MeetingKind.BRANCH_COMMITTEE
                            && YearMonth.from(p.date()).equals(here))
                    .map(Planned::date)
                    .findFirst()
                    .orElseThrow();
            assertThat(plan)
                    .filteredOn(p -> p.kind() == MeetingKind.GROUP_MEETING
                            && YearMonth.from(p.date()).equals(here))
                    .hasSize(2)
                    .allMatch(p -> p.date().isAfter(committee));
        }
    }

    @Test
    void plansOnlyWhatIsStillAhead() {
        LocalDate october = LocalDate.of(2026, 10, 20);
        List<Planned> plan = lacking(List.of(), october);
        assertThat(plan).extracting(Planned::date).allMatch(d -> !d.isBefore(october));
        assertThat(plan).filteredOn(p -> p.kind() == MeetingKind.THEMED_DAY).hasSize(3);
        assertThat(plan)
                .filteredOn(p -> p.kind() == MeetingKind.GENERAL_MEETING)
                .hasSize(1);
    }

    @Test
    @Rule("MEET-23")
    void plansWeeksAndTermsOfASchool() {
        rhythms.clear();
        rhythms.put(MeetingKind.BRANCH_COMMITTEE, new Rhythm(Period.WEEK, 1, 12));
        rhythms.put(MeetingKind.GENERAL_MEETING, new Rhythm(Period.SEMESTER, 3, 12));
        Span spring = new Span(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 6, 28));
        Span autumn = new Span(LocalDate.of(2026, 9, 7), LocalDate.of(2027, 1, 17));
        Span before = new Span(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 4));
        List<Planned> plan =
                maker(new Terms(20, 901, 301), List.of(before, spring, autumn)).lacking(2026, List.of(), NEW_YEAR);
        assertThat(plan).extracting(Planned::date).allMatch(d -> spring.contains(d) || autumn.contains(d));
        assertThat(plan)
                .filteredOn(p -> p.kind() == MeetingKind.GENERAL_MEETING)
                .hasSize(6);
        assertThat(plan)
                .filteredOn(p -> p.kind() == MeetingKind.BRANCH_COMMITTEE)
                .hasSize(18 + 16)
                .allMatch(p -> p.date().getDayOfWeek() == DayOfWeek.FRIDAY);
    }

    private List<Planned> lacking(List<PlanMaker.Taken> taken, LocalDate from) {
        return maker(Terms.NONE, List.of()).lacking(2026, taken, from);
    }

    private PlanMaker maker(Terms terms, List<Span> entered) {
        CadenceNumbers numbers = new CadenceNumbers(rhythms, 20, 7, terms);
        Holder holder = new Holder(
                OrganizationLevel.BRANCH, OrganizationKind.VILLAGE, List.of(FIRST.toString(), SECOND.toString()), 8);
        return new PlanMaker(new Counting(holder, entered, day -> numbers), List.of(THEMED_DAY), PlanMakerTest::works);
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5 && !day.equals(LABOUR_DAY);
    }

    private static List<PlanMaker.Taken> taken(List<Planned> plan) {
        return plan.stream()
                .map(p -> new PlanMaker.Taken(p.kind(), p.group(), p.date()))
                .toList();
    }
}
