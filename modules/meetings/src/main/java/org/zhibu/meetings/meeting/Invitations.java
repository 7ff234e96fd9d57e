package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.Membership;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Standing;
import org.zhibu.api.security.Post;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Presence;

/** Who has to come to which meeting, and who chairs it, by the history of decisions on the day of the meeting. */
@Component
class Invitations {
    private static final List<Post> CHAIRS =
            List.of(Post.BRANCH_SECRETARY, Post.BRANCH_DEPUTY, Post.COMMITTEE_SECRETARY, Post.COMMITTEE_DEPUTY);
    private static final List<Post> COMMITTEE = List.of(
            Post.BRANCH_SECRETARY,
            Post.BRANCH_DEPUTY,
            Post.ORGANIZATION_COMMISSIONER,
            Post.PUBLICITY_COMMISSIONER,
            Post.DISCIPLINE_COMMISSIONER,
            Post.COMMITTEE_SECRETARY,
            Post.COMMITTEE_DEPUTY);

    private final People people;
    private final Membership membership;
    private final Organizations organizations;
    private final Excuses excuses;

    Invitations(People people, Membership membership, Organizations organizations, Excuses excuses) {
        this.people = people;
        this.membership = membership;
        this.organizations = organizations;
        this.excuses = excuses;
    }

    /** Members of the branch, or of the group of a group meeting (党员总数). */
    List<PersonSummary> members(Head head) {
        return people.members(Optional.ofNullable(head.group()).map(GroupId::new));
    }

    /** Adds those who are expected and not listed yet, and takes out those who left before anything was noted of them. */
    void bringUpToDate(MeetingEntity meeting) {
        Map<UUID, PersonSummary> expected = expected(meeting.head);
        Map<PersonId, Standing> standings = membership.standings(
                expected.values().stream().map(PersonSummary::id).toList(), meeting.head.date());
        meeting.attendees.removeIf(a -> a.expected()
                && a.presence() == Presence.UNKNOWN
                && a.person() != null
                && (!expected.containsKey(a.person())
                        || a.votes() != votes(standings, new PersonId(Objects.requireNonNull(a.person())))));
        Set<UUID> listed = meeting.attendees.stream()
                .flatMap(a -> Stream.ofNullable(a.person()))
                .collect(Collectors.toCollection(HashSet::new));
        Set<UUID> exempt = excuses.exempt(meeting.head.date());
        expected.values().stream().filter(p -> listed.add(p.id().value())).forEach(p -> {
            Attendee attendee = attendee(p, votes(standings, p.id()));
            meeting.attendees.add(exempt.contains(p.id().value()) ? attendee.as(AttendeeRole.EXEMPT, "") : attendee);
        });
    }

    /** MEET-50: the leader of the group; else secretary or deputy. The first is the usual one. */
    List<PersonSummary> usualChairs(MeetingKind kind, Optional<UUID> group) {
        if (!kind.ofGroup()) {
            return CHAIRS.stream().flatMap(p -> people.holders(p).stream()).toList();
        }
        return organizations.groups().stream()
                .filter(g -> group.isPresent() && g.id().value().equals(group.get()))
                .map(PartyGroup::leader)
                .flatMap(Stream::ofNullable)
                .flatMap(leader -> people.byIds(List.of(leader)).values().stream())
                .toList();
    }

    /** Whom such a meeting of the day would call; of group meetings the members of all groups. */
    Set<UUID> called(MeetingKind kind, LocalDate day) {
        return expected(kind, day, Optional.empty()).values().stream()
                .filter(p -> !kind.ofGroup() || p.group() != null)
                .map(p -> p.id().value())
                .collect(Collectors.toSet());
    }

    /** MEET-50: secretary and deputy, then the members of the committee, whom the secretary may entrust. */
    List<PersonSummary> mayChair(Head head) {
        List<PersonSummary> all = new ArrayList<>(usualChairs(head.kind(), Optional.ofNullable(head.group())));
        if (!head.kind().ofGroup()) {
            COMMITTEE.forEach(p -> all.addAll(people.holders(p)));
        }
        return all;
    }

    private Map<UUID, PersonSummary> expected(Head head) {
        return expected(
                head.kind(), head.date(), Optional.ofNullable(head.group()).map(GroupId::new));
    }

    private Map<UUID, PersonSummary> expected(MeetingKind kind, LocalDate day, Optional<GroupId> group) {
        List<PersonSummary> all = new ArrayList<>();
        switch (kind.circle()) {
            case COMMITTEE -> COMMITTEE.forEach(p -> all.addAll(people.holders(p)));
            // PPL-24: those left out of the count that day, with consent and approval, are not expected
            case MEMBERS, GROUP -> all.addAll(membership.expected(day, group).members());
            case INVITED -> {}
        }
        Map<UUID, PersonSummary> once = new LinkedHashMap<>();
        all.forEach(p -> once.putIfAbsent(p.id().value(), p));
        return once;
    }

    /** PPL-23, as of the day of the meeting. */
    private static boolean votes(Map<PersonId, Standing> standings, PersonId person) {
        Standing standing = standings.get(person);
        return standing != null && standing.hasVote();
    }

    private static Attendee attendee(PersonSummary person, boolean votes) {
        return new Attendee(
                UUID.randomUUID(),
                person.id().value(),
                person.name(),
                "",
                AttendeeRole.MEMBER,
                person.status() == PoliticalStatus.PROBATIONARY,
                votes,
                Presence.UNKNOWN,
                null,
                "",
                null,
                false);
    }
}
