package org.zhibu.meetings.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/** Plans a year of meetings of one branch: most in time, one missing, the last one to be signed, one ahead. */
final class DemoYear {
    private static final int MONTHS = 12;
    private static final int GROUPS = 2;
    private static final int LIFE_MEETING_MONTH = 12;
    private static final int HEART_TALK_MONTH = 3;

    private final LocalDate today;
    private final RandomGenerator random;
    private final Scene.Book book;
    private final List<PersonSummary> members;
    private final PersonSummary secretary;
    private final IntFunction<String> numbers;
    private final List<DemoMeeting> planned = new ArrayList<>();

    /**
     * @param members full members; at least two, the secretary first
     * @param numbers gives the next archive number of a year
     */
    DemoYear(
            LocalDate today,
            RandomGenerator random,
            Scene.Book book,
            List<PersonSummary> members,
            IntFunction<String> numbers) {
        this.today = today;
        this.random = random;
        this.book = book;
        this.members = members;
        this.secretary = members.getFirst();
        this.numbers = numbers;
    }

    List<DemoMeeting> plan(List<PartyGroup> groups, boolean committee) {
        boolean diligent = random.nextInt(10) < 7;
        YearMonth now = YearMonth.from(today);
        for (YearMonth month = now.minusMonths(MONTHS - 1); !month.isAfter(now); month = month.plusMonths(1)) {
            boolean skips = !diligent && month.isAfter(now.minusMonths(2));
            if (committee) {
                add(MeetingKind.BRANCH_COMMITTEE, month, 3, null, false);
            }
            add(MeetingKind.THEMED_DAY, month, 5, null, skips);
            for (PartyGroup group : groups.subList(0, Math.min(GROUPS, groups.size()))) {
                add(MeetingKind.GROUP_MEETING, month, 10, group, skips && random.nextBoolean());
            }
            if (month.getMonthValue() % 3 == 2) {
                add(MeetingKind.GENERAL_MEETING, month, 15, null, skips);
                add(MeetingKind.LECTURE, month, 18, null, false);
            }
            if (month.getMonthValue() == LIFE_MEETING_MONTH) {
                add(MeetingKind.LIFE_MEETING, month, 20, null, false);
                add(MeetingKind.APPRAISAL, month, 22, null, false);
            }
            if (month.getMonthValue() == HEART_TALK_MONTH) {
                add(MeetingKind.HEART_TALK, month, 21, null, false);
            }
        }
        return finished(MeetingKind.THEMED_DAY);
    }

    /** The meetings of a committee: the office each month, the committee and the leading group each quarter, two democratic life meetings. */
    List<DemoMeeting> planOfCommittee() {
        YearMonth now = YearMonth.from(today);
        for (YearMonth month = now.minusMonths(MONTHS - 1); !month.isAfter(now); month = month.plusMonths(1)) {
            add(MeetingKind.COMMITTEE_OFFICE, month, 4, null, false);
            if (month.getMonthValue() % 3 == 2) {
                add(MeetingKind.PARTY_COMMITTEE, month, 14, null, false);
                add(MeetingKind.LEADING_GROUP, month, 20, null, random.nextInt(4) == 0);
            }
            if (month.getMonthValue() == 1 || month.getMonthValue() == 7) {
                add(MeetingKind.DEMOCRATIC_LIFE, month, 18, null, false);
            }
        }
        return finished(MeetingKind.COMMITTEE_OFFICE);
    }

    private List<DemoMeeting> finished(MeetingKind next) {
        lastOneToSign();
        planned.replaceAll(m -> m.state() == MeetingState.ARCHIVED
                ? m.with(MeetingState.ARCHIVED, numbers.apply(m.date().getYear()))
                : m);
        planned.add(meeting(next, MeetingState.DRAFT, today.plusDays(6), null));
        return planned;
    }

    private void add(MeetingKind kind, YearMonth month, int day, @Nullable PartyGroup group, boolean skipped) {
        LocalDate date = month.atDay(day + random.nextInt(5));
        if (!date.isAfter(today) && !skipped) {
            planned.add(meeting(kind, MeetingState.ARCHIVED, date, group));
        }
    }

    /** The latest held one waits for its signatures. */
    private void lastOneToSign() {
        if (!planned.isEmpty()) {
            planned.add(planned.removeLast().with(MeetingState.TO_SIGN, ""));
        }
    }

    private DemoMeeting meeting(MeetingKind kind, MeetingState state, LocalDate date, @Nullable PartyGroup group) {
        PersonSummary chair = group == null ? secretary : leader(group.leader()).orElse(secretary);
        List<PersonSummary> others =
                members.stream().filter(m -> !m.id().equals(chair.id())).toList();
        return new DemoMeeting(
                UUID.randomUUID(),
                kind,
                state,
                date,
                group,
                chair,
                others.get(random.nextInt(others.size())),
                pick(Objects.requireNonNull(book.scenes().get(kind))),
                pick(book.places()),
                "");
    }

    private Optional<PersonSummary> leader(@Nullable PersonId id) {
        return members.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
