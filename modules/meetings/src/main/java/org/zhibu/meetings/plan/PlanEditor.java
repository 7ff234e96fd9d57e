package org.zhibu.meetings.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.meeting.MeetingProposals;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/** Changes single meetings of the plan, and begins meetings from it. */
@Service
public class PlanEditor {
    private final PlannedMeetings planned;
    private final PlanService plan;
    private final PlanRights rights;
    private final MeetingProposals proposals;
    private final MeetingService meetings;
    private final Access access;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    PlanEditor(
            PlannedMeetings planned,
            PlanService plan,
            PlanRights rights,
            MeetingProposals proposals,
            MeetingService meetings,
            Access access,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.planned = planned;
        this.plan = plan;
        this.rights = rights;
        this.proposals = proposals;
        this.meetings = meetings;
        this.access = access;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Kinds that the user may plan. */
    @Transactional(readOnly = true)
    public List<MeetingKind> kinds() {
        return proposals.kinds();
    }

    /** Groups for which the user may plan. */
    @Transactional(readOnly = true)
    public List<PartyGroup> groups() {
        return proposals.groups();
    }

    /** Adds a meeting to the plan. */
    @Transactional
    public void add(Planned wanted) {
        access.require(MeetingPermissions.READ);
        rights.require(wanted.kind(), wanted.group());
        requireAhead(wanted.date());
        planned.add(List.of(wanted));
        audit.record(
                "meetings.plan",
                wanted.date() + " " + messages.text(wanted.kind().messageKey()));
    }

    /** Changes day, hour, place and theme; the day for which it was planned first stays. MEET-25: one stays in each period. */
    @Transactional
    public void change(Planned wanted) {
        access.require(MeetingPermissions.READ);
        planned.lock();
        Planned before = planned.lock(Objects.requireNonNull(wanted.id()), wanted.version());
        rights.require(before.kind(), before.group());
        requireNotBegun(before);
        boolean moved = !before.date().equals(wanted.date());
        if (moved) {
            requireAhead(wanted.date());
        }
        planned.change(wanted);
        if (moved) {
            plan.requireOne(before.kind(), Optional.ofNullable(before.group()), before.date());
            audit.record("meetings.planMove", before.date() + " → " + wanted.date());
        }
    }

    /** Takes a meeting out of the plan. MEET-25: never the only one of its period; what was missed stays to be seen. */
    @Transactional
    public void remove(UUID id, int version) {
        access.require(MeetingPermissions.READ);
        planned.lock();
        Planned before = planned.lock(id, version);
        rights.require(before.kind(), before.group());
        requireNotBegun(before);
        if (before.date().isBefore(LocalDate.now(clock))) {
            throw new RefusedException(Finding.block("MEET-26", "meetings.plan.refused.past"));
        }
        planned.remove(id);
        plan.requireOne(before.kind(), Optional.ofNullable(before.group()), before.date());
        audit.record(
                "meetings.planRemove",
                before.date() + " " + messages.text(before.kind().messageKey()));
    }

    /** Begins the meeting as a draft, with what the plan says. */
    @Transactional
    public MeetingId begin(UUID id, int version) {
        access.require(MeetingPermissions.READ);
        Planned from = planned.lock(id, version);
        rights.require(from.kind(), from.group());
        requireNotBegun(from);
        Optional<PartyGroup> group = proposals.groups().stream()
                .filter(g -> g.id().equals(from.group() == null ? null : new GroupId(from.group())))
                .findFirst();
        Head usual = proposals.propose(from.kind(), group);
        MeetingId meeting = meetings.create(
                new Head(
                        from.kind(),
                        messages.text(
                                "meetings.defaultTitle",
                                usual.groupName(),
                                String.valueOf(from.date().getMonthValue()),
                                messages.text(from.kind().messageKey())),
                        from.group(),
                        usual.groupName(),
                        from.date(),
                        from.startsAt(),
                        null,
                        from.place().isEmpty() ? usual.place() : from.place(),
                        usual.chair(),
                        usual.chairName(),
                        usual.chairPost(),
                        usual.recorder(),
                        usual.recorderName()),
                from.theme().isEmpty() ? List.of() : List.of(from.theme()));
        planned.begun(id, meeting.value());
        return meeting;
    }

    private void requireAhead(LocalDate day) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("MEET-26", "meetings.plan.refused.dayPassed").at("date"));
        }
    }

    private void requireNotBegun(Planned from) {
        boolean begun = from.meeting() != null
                && meetings.find(new MeetingId(from.meeting()))
                        .filter(m -> m.state() != MeetingState.CANCELLED)
                        .isPresent();
        if (begun) {
            throw new RefusedException(Finding.block("MEET-26", "meetings.plan.refused.begun"));
        }
    }
}
