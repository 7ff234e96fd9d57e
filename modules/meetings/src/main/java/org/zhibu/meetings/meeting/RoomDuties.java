package org.zhibu.meetings.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Overrides;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.ConveningRules;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;

/** Who chairs a meeting when the chair does not come (MEET-50), and who helps to keep its minutes. */
@Service
public class RoomDuties {
    private final MeetingEditor editor;
    private final MeetingRights rights;
    private final Invitations invitations;
    private final RoomPeople people;
    private final People register;
    private final Overrides overrides;
    private final MeetingNews news;
    private final Access access;

    RoomDuties(
            MeetingEditor editor,
            MeetingRights rights,
            Invitations invitations,
            RoomPeople people,
            People register,
            Overrides overrides,
            MeetingNews news,
            Access access) {
        this.editor = editor;
        this.rights = rights;
        this.invitations = invitations;
        this.people = people;
        this.register = register;
        this.overrides = overrides;
        this.news = news;
        this.access = access;
    }

    /** MEET-50: who of those present may take the chair: secretary and deputy first, then members of the committee. */
    @Transactional(readOnly = true)
    public List<Attendee> deputies(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        List<UUID> order = invitations.mayChair(minutes.head()).stream()
                .map(p -> p.id().value())
                .toList();
        boolean anyMember = minutes.head().kind().ofGroup() || order.isEmpty();
        return minutes.presentMembers()
                .filter(a ->
                        a.person() != null && !a.person().equals(minutes.head().chair()))
                .filter(a -> anyMember || order.contains(a.person()))
                .sorted(java.util.Comparator.comparingInt(a -> order.indexOf(a.person())))
                .toList();
    }

    /** What the rules say of this person in the chair. */
    @Transactional(readOnly = true)
    public List<Finding> findings(Minutes minutes, Attendee chair) {
        access.require(MeetingPermissions.READ);
        Head head = minutes.head();
        return ConveningRules.chair(
                minutes.with(head.chairedBy(chair.person(), chair.name(), chair.post())), usualChairs(head));
    }

    /** MEET-50: somebody who is present takes the chair; by whom it was entrusted is the reason that is kept. */
    @Transactional
    public void chair(MeetingId id, int version, UUID attendee, String post, String reason) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = editor.lock(id);
        rights.requireWrite(meeting);
        Minutes minutes = meeting.read();
        Attendee chosen = deputies(minutes).stream()
                .filter(a -> a.id().equals(attendee))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Finding.block("MEET-50", "meetings.rule.notADeputy").at("chair")));
        overrides.keep(MeetingService.SUBJECT, id.value().toString(), findings(minutes, chosen), reason);
        editor.change(meeting, version, m -> m.head = m.head.chairedBy(chosen.person(), chosen.name(), post.strip()));
    }

    /** Names somebody of the register who may write too, as long as the minutes are open. */
    @Transactional
    public void help(MeetingId id, UUID person) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = editor.lock(id);
        rights.requireConvene(meeting.head);
        Map<PersonId, PersonSummary> found = register.byIds(List.of(new PersonId(person)));
        PersonSummary named = Optional.ofNullable(found.get(new PersonId(person)))
                .orElseThrow(() -> new RefusedException(
                        Finding.block("", "meetings.refused.unknown").at("person")));
        people.name(id, person, named.name());
        news.tell(id);
    }

    /** Takes the writing back. */
    @Transactional
    public void dismiss(MeetingId id, UUID person) {
        access.require(MeetingPermissions.READ);
        rights.requireConvene(editor.lock(id).head);
        people.dismiss(id, person);
        news.tell(id);
    }

    private Set<UUID> usualChairs(Head head) {
        return invitations.usualChairs(head.kind(), Optional.ofNullable(head.group())).stream()
                .map(p -> p.id().value())
                .collect(Collectors.toSet());
    }
}
