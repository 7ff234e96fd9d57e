package org.zhibu.meetings.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.indicator.Obligation;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.cadence.PlainYear.Duty;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingPolicies;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Rule;

/** A whole leap year of each kind of organisation, day by day, against a plain statement of what it owes. */
@Rule("MEET-23")
class CadenceYearTest extends MeetingsTest {
    @Autowired
    TenantContext tenants;

    @Autowired
    TransactionTemplate transactions;

    private final List<String> groups = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "VILLAGE, BRANCH",
        "COMMUNITY, BRANCH",
        "SOE, BRANCH",
        "PRIVATE_ENTERPRISE, BRANCH",
        "SCHOOL_STAFF, BRANCH",
        "SCHOOL_STUDENT, BRANCH",
        "ORGAN, BRANCH",
        "TOWNSHIP, GRASSROOTS_COMMITTEE",
        "ORGAN, GRASSROOTS_COMMITTEE",
        "SOE, GENERAL_BRANCH",
    })
    @Rule({
        "MEET-01", "MEET-02", "MEET-03", "MEET-04", "MEET-05", "MEET-06", "MEET-07", "MEET-08", "MEET-09", "MEET-10",
        "MEET-13", "MEET-14", "MEET-17", "MEET-25"
    })
    void onEveryDayOfTheYearTheLightsAreWhatThePlainStatementSays(String kind, String level) {
        long organization = found(kind, level);
        PlainYear plain = plain(kind, level);
        List<Counting.Held> held = plain.meetings(new Random(kind.hashCode()));
        List<String> wrong = new ArrayList<>();
        Map<LightState, Integer> seen = new EnumMap<>(LightState.class);
        counting(organization, counting -> {
            PlainYear.days()
                    .forEach(day -> MeetingPolicies.cadences().keySet().forEach(meeting -> {
                        LightState light = light(counting, meeting, held, day);
                        seen.merge(light, 1, Integer::sum);
                        LightState expected = plain.light(meeting, held, day);
                        if (light != expected) {
                            wrong.add(day + " " + meeting + ": " + light + " instead of " + expected);
                        }
                    }));
            return 0;
        });
        assertThat(wrong).isEmpty();
        assertThat(seen.keySet())
                .contains(LightState.SATISFIED, LightState.ON_TRACK, LightState.DUE_SOON, LightState.NOT_APPLICABLE);
        assertThat(seen.values().stream().mapToInt(n -> n).sum()).isEqualTo(366 * 13);
    }

    @Test
    @Rule("POL-02")
    void aStandardChangedInTheMiddleOfAPeriodCountsFromTheNextOneOn() {
        long village = found("VILLAGE", "BRANCH");
        PlainYear plain = plain("VILLAGE", "BRANCH");
        List<Counting.Held> held = plain.meetings(new Random(5));
        Duty twice = Duty.of(2, PlainYear.QUARTERS);
        PlainYear changed = new PlainYear(Map.of(MeetingKind.GENERAL_MEETING, twice));
        clock.setDate(LocalDate.of(2028, 5, 10));
        world.jdbc()
                .sql(
                        "insert into app.policy_value (tenant_id, for_org, key, valid_from, value, reason, set_by)"
                                + " values (?, ?, 'meetings.cadence.generalMeeting', date '2028-05-15', '{\"per\":\"QUARTER\",\"min\":2}'::jsonb, 'More', 'test')")
                .params(township, township)
                .update();
        List<String> wrong = counting(
                village,
                counting -> PlainYear.days()
                        .filter(day -> light(counting, MeetingKind.GENERAL_MEETING, held, day)
                                != (day.isBefore(LocalDate.of(2028, 7, 1)) ? plain : changed)
                                        .light(MeetingKind.GENERAL_MEETING, held, day))
                        .map(LocalDate::toString)
                        .toList());
        assertThat(wrong).isEmpty();
        assertThat(PlainYear.days()
                        .filter(day -> plain.light(MeetingKind.GENERAL_MEETING, held, day)
                                != changed.light(MeetingKind.GENERAL_MEETING, held, day)))
                .as("days on which the change shows at all")
                .anyMatch(day -> day.isAfter(LocalDate.of(2028, 6, 30)));
    }

    @ParameterizedTest
    @CsvSource({"2028-01-31", "2028-02-24", "2028-02-29", "2028-03-31", "2028-06-30", "2028-12-31"})
    void whatIsStoredShowsTheSameLights(LocalDate day) {
        long village = found("VILLAGE", "BRANCH");
        PlainYear plain = plain("VILLAGE", "BRANCH");
        List<Counting.Held> held = plain.meetings(new Random(11)).stream()
                .filter(h -> !h.date().isAfter(day))
                .toList();
        held.forEach(h -> store(village, h, "ARCHIVED"));
        // neither what is cancelled nor what waits for a signature counts
        for (MeetingKind kind : plain.duties().keySet()) {
            String owner = kind.ofGroup() ? groups.getFirst() : "";
            store(village, new Counting.Held(kind, owner, day), "CANCELLED");
            store(village, new Counting.Held(kind, owner, day), "TO_SIGN");
        }
        clock.setDate(day);
        Map<String, LightState> lights = new java.util.HashMap<>();
        tenants.runAs(
                new OrganizationId(village),
                () -> bean(IndicatorSource.class)
                        .count(YearMonth.from(day))
                        .obligations()
                        .forEach(o ->
                                lights.put(o.code(), LightState.of(o.held(), o.due(), o.amberFrom(), o.until(), day))));
        MeetingPolicies.cadences()
                .keySet()
                .forEach(kind -> assertThat(lights.get(kind.indicator()))
                        .as(kind + " on " + day)
                        .isEqualTo(plain.light(kind, held, day)));
    }

    private static LightState light(Counting counting, MeetingKind kind, List<Counting.Held> held, LocalDate day) {
        List<Counting.Held> known =
                held.stream().filter(h -> !h.date().isAfter(day)).toList();
        Obligation owed = counting.count(kind, known, YearMonth.from(day));
        return LightState.of(owed.held(), owed.due(), owed.amberFrom(), owed.until(), day);
    }

    private <T> T counting(long organization, Function<Counting, T> work) {
        List<T> result = new ArrayList<>();
        tenants.runAs(
                new OrganizationId(organization),
                () -> transactions.executeWithoutResult(
                        t -> result.add(work.apply(bean(CadenceService.class).counting()))));
        return result.getFirst();
    }

    private long found(String kind, String level) {
        boolean committee = level.equals("GRASSROOTS_COMMITTEE");
        long organization =
                world.below(committee ? world.county("Another county") : township, kind + " " + level, kind, level);
        world.moduleOn(organization, "meetings");
        groups.clear();
        if (level.equals("BRANCH")) {
            for (int i = 0; i < 8; i++) {
                world.person(organization, "Member " + i, "FULL");
            }
            groups.add(world.group(organization, "First").toString());
            groups.add(world.group(organization, "Second").toString());
        }
        if (kind.equals("SCHOOL_STUDENT")) {
            PlainYear.spans(PlainYear.TERMS).stream()
                    .skip(1)
                    .forEach(term -> world.jdbc()
                            .sql(
                                    "insert into app.meetings_term (tenant_id, name, from_on, until_on) values (?, 'Term', ?, ?)")
                            .params(organization, term.from(), term.until())
                            .update());
        }
        return organization;
    }

    private PlainYear plain(String kind, String level) {
        Map<MeetingKind, Duty> owed = new EnumMap<>(MeetingKind.class);
        owed.put(MeetingKind.HEART_TALK, Duty.of(1, PlainYear.YEAR));
        switch (level) {
            case "GRASSROOTS_COMMITTEE" -> {
                owed.put(MeetingKind.PARTY_COMMITTEE, Duty.of(1, PlainYear.QUARTERS));
                owed.put(MeetingKind.COMMITTEE_OFFICE, Duty.of(1, PlainYear.MONTHS));
                owed.put(MeetingKind.LEADING_GROUP, Duty.of(1, PlainYear.QUARTERS));
                owed.put(MeetingKind.DEMOCRATIC_LIFE, Duty.of(1, PlainYear.LATE_HALVES));
            }
            case "GENERAL_BRANCH" -> owed.put(MeetingKind.BRANCH_COMMITTEE, Duty.of(1, PlainYear.MONTHS));
            default -> {
                owed.put(MeetingKind.GENERAL_MEETING, Duty.of(1, PlainYear.QUARTERS));
                owed.put(MeetingKind.BRANCH_COMMITTEE, Duty.of(1, PlainYear.MONTHS));
                owed.put(MeetingKind.GROUP_MEETING, Duty.of(1, PlainYear.MONTHS).each(List.copyOf(groups)));
                owed.put(MeetingKind.LECTURE, Duty.of(1, PlainYear.QUARTERS));
                owed.put(MeetingKind.THEMED_DAY, Duty.of(1, PlainYear.MONTHS));
                owed.put(MeetingKind.LIFE_MEETING, Duty.of(1, PlainYear.YEAR));
                owed.put(MeetingKind.APPRAISAL, Duty.of(1, PlainYear.YEAR));
            }
        }
        if (kind.equals("ORGAN") && level.equals("BRANCH")) {
            owed.put(MeetingKind.LIFE_MEETING, Duty.of(1, PlainYear.MONTHS));
            owed.put(MeetingKind.STUDY_DISCUSSION, Duty.of(1, PlainYear.QUARTERS));
        }
        if (kind.equals("SCHOOL_STUDENT")) {
            List<String> taught = PlainYear.MONTHS.stream()
                    .filter(m -> !m.startsWith("2028-07") && !m.startsWith("2028-08"))
                    .toList();
            owed.put(MeetingKind.GENERAL_MEETING, Duty.of(3, PlainYear.TERMS));
            owed.put(MeetingKind.BRANCH_COMMITTEE, PlainYear.weeks(PlainYear.TERMS));
            owed.put(MeetingKind.GROUP_MEETING, Duty.of(2, taught).each(List.copyOf(groups)));
            owed.put(MeetingKind.THEMED_DAY, Duty.of(1, taught));
        }
        return new PlainYear(owed);
    }

    private void store(long organization, Counting.Held held, String state) {
        world.jdbc()
                .sql(
                        "insert into app.meetings_meeting (tenant_id, id, kind, state, title, group_id, held_on, starts_at, place, archived_on, cancel_reason)"
                                + " values (:org, :id, :kind, :state, 'Meeting', :group, :day, time '09:00', 'Hall',"
                                + " case when :state = 'ARCHIVED' then cast(:day as date) end, case when :state = 'CANCELLED' then 'rain' else '' end)")
                .param("org", organization)
                .param("id", UUID.randomUUID())
                .param("kind", held.kind().name())
                .param("state", state)
                .param("group", held.owner().isEmpty() ? null : UUID.fromString(held.owner()))
                .param("day", held.date())
                .update();
    }
}
