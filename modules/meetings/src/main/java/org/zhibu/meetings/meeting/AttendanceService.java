package org.zhibu.meetings.meeting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.AbsenceReason;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.MinutesRules;
import org.zhibu.meetings.minutes.Presence;

/** Keeps who came (MEET-36 to MEET-40). */
@Service
public class AttendanceService {
    private final MeetingEditor editor;
    private final MeetingRights rights;
    private final Access access;
    private final People people;
    private final Organizations organizations;

    AttendanceService(
            MeetingEditor editor, MeetingRights rights, Access access, People people, Organizations organizations) {
        this.people = people;
        this.organizations = organizations;
        this.editor = editor;
        this.rights = rights;
        this.access = access;
    }

    /** Everyone of whom nothing was noted yet came. */
    @Transactional
    public void theOthersCame(MeetingId id, int version) {
        change(id, version, m -> m.attendees.replaceAll(a -> a.presence() == Presence.UNKNOWN ? a.came() : a));
    }

    @Transactional
    public void came(MeetingId id, int version, UUID attendee) {
        change(id, version, m -> replace(m, attendee, Attendee::came));
    }

    /** Takes back what was noted of someone. */
    @Transactional
    public void unknown(MeetingId id, int version, UUID attendee) {
        change(id, version, m -> replace(m, attendee, Attendee::unknown));
    }

    /** MEET-81: an absence has a reason. */
    @Transactional
    public void stayedAway(MeetingId id, int version, UUID attendee, AbsenceReason reason, String text) {
        change(id, version, m -> {
            replace(m, attendee, a -> a.stayedAway(reason, text.strip()));
            List<Finding> findings = MinutesRules.absencesHaveReasons(m.attendees).stream()
                    .filter(f -> f.field() != null)
                    .toList();
            if (!findings.isEmpty()) {
                throw new RefusedException(findings);
            }
        });
    }

    /** MEET-40: not held to hard attendance, or expected again; a leading cadre's post is kept with the name. */
    @Transactional
    public void as(MeetingId id, int version, UUID attendee, AttendeeRole role, String post) {
        change(id, version, m -> replace(m, attendee, a -> a.as(role, post.strip())));
    }

    /** Adds an observer or a leader who is not a member here (MEET-36). */
    @Transactional
    public void invite(MeetingId id, int version, @Nullable UUID person, String name, String post, AttendeeRole role) {
        change(id, version, m -> {
            boolean listed = m.attendees.stream()
                    .anyMatch(a -> person == null ? a.name().equals(name.strip()) : person.equals(a.person()));
            if (listed) {
                throw new RefusedException(Finding.block("MEET-80", "meetings.rule.listedTwice", name)
                        .at("name"));
            }
            m.attendees.add(guest(m, person, name.strip(), post.strip(), role));
        });
    }

    /** Activists may sit in (MEET-36); whoever is listed already stays as listed. */
    @Transactional
    public void inviteActivists(MeetingId id, int version) {
        inviteAll(id, version, people.ofStatus(PoliticalStatus.ACTIVIST), "");
    }

    /** Leaders of the groups may sit in the branch committee (MEET-36). */
    @Transactional
    public void inviteLeaders(MeetingId id, int version, String post) {
        List<PersonId> leaders = organizations.groups().stream()
                .map(PartyGroup::leader)
                .flatMap(Stream::ofNullable)
                .toList();
        inviteAll(id, version, people.byIds(leaders).values(), post);
    }

    private void inviteAll(MeetingId id, int version, Collection<PersonSummary> wanted, String post) {
        change(id, version, m -> {
            Set<UUID> listed = m.attendees.stream()
                    .flatMap(a -> Stream.ofNullable(a.person()))
                    .collect(Collectors.toSet());
            List<PersonSummary> more = wanted.stream()
                    .filter(p -> !listed.contains(p.id().value()))
                    .sorted(Comparator.comparing(PersonSummary::name))
                    .toList();
            if (more.isEmpty()) {
                throw new RefusedException(Finding.block("MEET-36", "meetings.refused.nobodyToInvite"));
            }
            more.forEach(p -> m.attendees.add(guest(m, p.id().value(), p.name(), post, AttendeeRole.OBSERVER)));
        });
    }

    private static Attendee guest(
            MeetingEntity meeting, @Nullable UUID person, String name, String post, AttendeeRole role) {
        return new Attendee(
                UUID.randomUUID(),
                person,
                name,
                post,
                role,
                false,
                false,
                meeting.state == MeetingState.HELD ? Presence.PRESENT : Presence.UNKNOWN,
                null,
                "",
                null,
                false);
    }

    private void change(MeetingId id, int version, Consumer<MeetingEntity> change) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = editor.lock(id);
        rights.requireWrite(meeting);
        editor.change(meeting, version, change);
    }

    private static void replace(MeetingEntity meeting, UUID attendee, UnaryOperator<Attendee> change) {
        meeting.attendees.replaceAll(a -> a.id().equals(attendee) ? change.apply(a) : a);
    }
}
