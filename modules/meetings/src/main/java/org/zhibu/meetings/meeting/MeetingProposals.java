package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.Organization;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingPolicies;

/** What a new meeting begins with, so that nothing known is asked again. */
@Service
public class MeetingProposals {
    private record Last(String place, LocalTime startsAt, UUID recorderId, String recorderName) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final MeetingRights rights;
    private final Invitations invitations;
    private final Organizations organizations;
    private final Policies policies;
    private final Messages messages;
    private final Clock clock;

    MeetingProposals(
            JdbcClient jdbc,
            Access access,
            MeetingRights rights,
            Invitations invitations,
            Organizations organizations,
            Policies policies,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.rights = rights;
        this.invitations = invitations;
        this.organizations = organizations;
        this.policies = policies;
        this.messages = messages;
        this.clock = clock;
    }

    /** Kinds that the user may convene; empty for those who only read. */
    @Transactional(readOnly = true)
    public List<MeetingKind> kinds() {
        access.require(MeetingPermissions.READ);
        return heldHere().stream()
                .filter(k -> access.has(MeetingPermissions.WRITE) ? !k.ofGroup() || !groups().isEmpty() : mayLead(k))
                .toList();
    }

    /** Kinds that such an organisation holds. */
    @Transactional(readOnly = true)
    public List<MeetingKind> heldHere() {
        Organization here = organizations.current();
        return Arrays.stream(MeetingKind.values())
                .filter(k -> k.isHeldBy(here.level(), here.kind()))
                .toList();
    }

    /** Groups for which the user may convene a meeting. */
    @Transactional(readOnly = true)
    public List<PartyGroup> groups() {
        access.require(MeetingPermissions.READ);
        List<UUID> led = rights.ledGroups();
        return organizations.groups().stream()
                .filter(g -> access.has(MeetingPermissions.WRITE) || led.contains(g.id().value()))
                .toList();
    }

    /** All groups of the organisation. */
    @Transactional(readOnly = true)
    public List<PartyGroup> allGroups() {
        access.require(MeetingPermissions.READ);
        return organizations.groups();
    }

    /** What such a meeting is called when nobody says otherwise. */
    @Transactional(readOnly = true)
    public String title(MeetingKind kind, Optional<PartyGroup> group, LocalDate day) {
        access.require(MeetingPermissions.READ);
        return messages.text(
                "meetings.defaultTitle",
                group.map(PartyGroup::name).orElse(""),
                String.valueOf(day.getMonthValue()),
                messages.text(kind.messageKey()));
    }

    /** Chair by the rules, recorder, place and hour of the last meeting of the kind, first day that keeps the time of notice. */
    @Transactional(readOnly = true)
    public Head propose(MeetingKind kind, Optional<PartyGroup> group) {
        access.require(MeetingPermissions.READ);
        LocalDate day = LocalDate.now(clock).plusDays(noticeDays(kind));
        Optional<UUID> groupId = group.map(g -> g.id().value());
        Optional<PersonSummary> chair =
                invitations.usualChairs(kind, groupId).stream().findFirst();
        Optional<Last> last = last(kind, groupId);
        return new Head(
                kind,
                title(kind, group, day),
                groupId.orElse(null),
                group.map(PartyGroup::name).orElse(""),
                day,
                last.map(Last::startsAt).orElse(LocalTime.of(9, 0)),
                null,
                last.map(Last::place).orElse(""),
                chair.map(c -> c.id().value()).orElse(null),
                chair.map(PersonSummary::name).orElse(""),
                chair.isEmpty() ? "" : messages.text(chairPost(kind)),
                last.map(Last::recorderId).orElse(null),
                last.map(Last::recorderName).orElse(""));
    }

    private String chairPost(MeetingKind kind) {
        if (kind.ofGroup()) {
            return "meetings.post.leader";
        }
        return switch (organizations.current().level()) {
            case BRANCH -> "meetings.post.secretary";
            case GENERAL_BRANCH -> "meetings.post.generalBranchSecretary";
            case GRASSROOTS_COMMITTEE, COUNTY_ORG_DEPT, OPERATOR -> "meetings.post.committeeSecretary";
        };
    }

    private boolean mayLead(MeetingKind kind) {
        return kind.ofGroup() && access.has(MeetingPermissions.WRITE_GROUP) && !groups().isEmpty();
    }

    private int noticeDays(MeetingKind kind) {
        PolicyKey<Integer> key = MeetingPolicies.noticeDays().get(kind);
        return key == null ? 1 : policies.at(LocalDate.now(clock)).get(key);
    }

    private Optional<Last> last(MeetingKind kind, Optional<UUID> group) {
        return jdbc.sql("select place, starts_at, recorder_id, recorder_name from app.meetings_meeting"
                        + " where kind = :kind and state <> 'CANCELLED' and (:group::uuid is null or group_id = :group)"
                        + " order by held_on desc, id desc limit 1")
                .param("kind", kind.name())
                .param("group", group.orElse(null))
                .query(Last.class)
                .optional();
    }
}
