package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.OverriddenWarning;
import org.zhibu.api.rule.Overrides;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.Headcount;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Topic;

/** Meetings on their way: convened, moved from state to state, read. */
@Service
public class MeetingService {
    static final String SUBJECT = "meetings.meeting";

    private final MeetingRepository meetings;
    private final MeetingEditor editor;
    private final MeetingRights rights;
    private final HeadCheck heads;
    private final Situations situations;
    private final StepActs acts;
    private final Consequences consequences;
    private final Overrides overrides;
    private final Access access;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            MeetingEditor editor,
            MeetingRights rights,
            HeadCheck heads,
            Situations situations,
            StepActs acts,
            Consequences consequences,
            Overrides overrides,
            Access access,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.meetings = meetings;
        this.editor = editor;
        this.rights = rights;
        this.heads = heads;
        this.situations = situations;
        this.acts = acts;
        this.consequences = consequences;
        this.overrides = overrides;
        this.access = access;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Begins a meeting as a draft. */
    @Transactional
    public MeetingId create(Head head, List<String> topics) {
        return createWith(
                head,
                topics.stream()
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .map(Topic::of)
                        .toList());
    }

    /** Begins a meeting as a draft, with topics that say more than their name. */
    @Transactional
    public MeetingId createWith(Head head, List<Topic> topics) {
        access.require(MeetingPermissions.READ);
        Head checked = heads.check(head);
        rights.requireConvene(checked);
        MeetingEntity meeting = new MeetingEntity(checked);
        meeting.topics.addAll(topics);
        MeetingId id = meetings.saveAndFlush(meeting).id();
        audit.record("meetings.create", checked.title());
        consequences.begun(meeting);
        return id;
    }

    /** The meeting as it stands; empty when there is none that the user may see. */
    @Transactional(readOnly = true)
    public Optional<Minutes> find(MeetingId id) {
        access.require(MeetingPermissions.READ);
        return meetings.findById(id.value()).map(MeetingEntity::read).filter(rights::maySee);
    }

    /** @throws RefusedException when there is none that the user may see */
    @Transactional(readOnly = true)
    public Minutes read(MeetingId id) {
        return find(id).orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.unknown")));
    }

    /** Warnings that were gone past on the way, the oldest first. */
    @Transactional(readOnly = true)
    public List<OverriddenWarning> overridden(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        return overrides.of(SUBJECT, minutes.id().value().toString());
    }

    /** Whether the user may change what the minutes say, as they stand. */
    @Transactional(readOnly = true)
    public boolean mayEdit(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        return minutes.state().isEditable() && rights.mayWrite(minutes.id(), minutes.head());
    }

    /** Whether the user keeps these minutes: writes them, enters signatures on paper, tells what was reported. */
    @Transactional(readOnly = true)
    public boolean mayKeep(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        return rights.mayWrite(minutes.id(), minutes.head());
    }

    /** Whether the user may correct archived minutes. */
    @Transactional(readOnly = true)
    public boolean mayCorrect(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        return minutes.state() == MeetingState.ARCHIVED && rights.mayConvene(minutes.head());
    }

    /** Whether the user prepares the meeting and moves it on its way. */
    @Transactional(readOnly = true)
    public boolean mayConvene(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        return rights.mayConvene(minutes.head());
    }

    /** Brings the tasks in line after something beside the minutes changed, in the transaction that changed it. */
    @Transactional
    public void follow(MeetingId id) {
        access.require(MeetingPermissions.READ);
        consequences.asks(editor.lock(id));
    }

    /** Whether it is the user. */
    @Transactional(readOnly = true)
    public boolean isMe(@Nullable UUID person) {
        return rights.me().equals(person);
    }

    /** Steps that the user may take now, the next on the way first. */
    @Transactional(readOnly = true)
    public List<Step> steps(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        Transition.Situation situation = situations.of(minutes);
        return Transitions.TABLE.stream()
                .filter(t -> t.from() == minutes.state() && mayTake(t.event(), minutes))
                .map(t -> new Step(t.event(), t.guard().findings(minutes, situation)))
                .toList();
    }

    /**
     * Takes a step.
     *
     * @param reason why warnings are gone past, or why the meeting is cancelled; else empty
     */
    @Transactional
    public void take(MeetingId id, int version, MeetingEvent event, String reason) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = editor.lock(id, version);
        Minutes minutes = meeting.read();
        MeetingRights.require(mayTake(event, minutes));
        Transition transition = Transitions.find(meeting.state, event)
                .orElseThrow(() -> new RefusedException(
                        Finding.block("", "meetings.refused.noSuchStep", messages.text(meeting.state.messageKey()))));
        overrides.keep(
                SUBJECT, id.value().toString(), transition.guard().findings(minutes, situations.of(minutes)), reason);
        meeting.state = transition.to();
        acts.carryOut(meeting, event, reason);
        meetings.saveAndFlush(meeting);
        consequences.of(meeting, event);
    }

    /** MEET-53: what the chair says at the beginning: who came, the topics, the recorder. */
    @Transactional(readOnly = true)
    public String openingWords(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        Headcount count = minutes.headcount();
        return messages.text(
                "meetings.opening",
                minutes.head().title(),
                count.expected(),
                count.present(),
                minutes.topics().stream().map(Topic::topic).collect(Collectors.joining("；")),
                minutes.head().recorderName());
    }

    private boolean mayTake(MeetingEvent event, Minutes minutes) {
        return switch (event) {
            case CONSENT ->
                minutes.head().kind().ofGroup()
                        && minutes.milestones().consentOn() == null
                        && access.has(MeetingPermissions.CONSENT);
            case RECORD -> minutes.head().date().isBefore(LocalDate.now(clock)) && rights.mayConvene(minutes.head());
            case NOTIFY, HOLD, COMPLETE, REOPEN, ARCHIVE, CANCEL -> rights.mayConvene(minutes.head());
        };
    }
}
