package org.zhibu.meetings.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.calendar.CalendarEntry;
import org.zhibu.api.calendar.CalendarSource;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.minutes.Circle;
import org.zhibu.meetings.minutes.MeetingKind;

/** Planned meetings in the calendar until they are begun: of all members, of the own group; every one for those who lead. */
@Component
class PlannedDays implements CalendarSource {
    private static final List<String> OF_ALL = Arrays.stream(MeetingKind.values())
            .filter(kind -> kind.circle() == Circle.MEMBERS)
            .map(Enum::name)
            .toList();

    private final PlannedMeetings planned;
    private final People people;
    private final Access access;
    private final Messages messages;

    PlannedDays(PlannedMeetings planned, People people, Access access, Messages messages) {
        this.planned = planned;
        this.people = people;
        this.access = access;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarEntry> entries(LocalDate from, LocalDate to) {
        if (!access.has(MeetingPermissions.READ)) {
            return List.of();
        }
        return planned.open(from, to, access.has(MeetingPermissions.READ_ALL), OF_ALL, group()).stream()
                .map(p -> new CalendarEntry(
                        "plan:" + p.id(),
                        p.date(),
                        p.startsAt(),
                        null,
                        messages.text(
                                p.theme().isEmpty() ? "meetings.plan.entry" : "meetings.plan.entryOn",
                                messages.text(p.kind().messageKey()),
                                p.theme()),
                        p.place(),
                        "m/meetings/plan?month=" + YearMonth.from(p.date())))
                .toList();
    }

    private Optional<UUID> group() {
        PersonId me = access.user().person();
        PersonSummary here = people.byIds(List.of(me)).get(me);
        return here == null || here.group() == null
                ? Optional.empty()
                : Optional.of(here.group().value());
    }
}
