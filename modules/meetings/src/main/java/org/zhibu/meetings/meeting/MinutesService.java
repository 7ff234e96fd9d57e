package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Part;
import org.zhibu.meetings.minutes.Report;
import org.zhibu.meetings.minutes.Speech;
import org.zhibu.meetings.minutes.Task;
import org.zhibu.meetings.minutes.Text;
import org.zhibu.meetings.minutes.Topic;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.WrittenOpinion;

/** Writes minutes. Every change tells the version it was made on. */
@Service
public class MinutesService {
    private final MeetingEditor editor;
    private final MeetingRights rights;
    private final HeadCheck heads;
    private final Ballot ballots;
    private final Consequences consequences;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Postponements postponements;

    MinutesService(
            MeetingEditor editor,
            MeetingRights rights,
            HeadCheck heads,
            Ballot ballots,
            Consequences consequences,
            Access access,
            JdbcClient jdbc,
            Clock clock,
            Postponements postponements) {
        this.editor = editor;
        this.rights = rights;
        this.heads = heads;
        this.ballots = ballots;
        this.consequences = consequences;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
        this.postponements = postponements;
    }

    /** Time, place, chair and recorder. The kind and the group stay. */
    @Transactional
    public void write(MeetingId id, int version, Head head) {
        change(id, version, m -> {
            if (head.kind() != m.head.kind()) {
                throw new RefusedException(
                        Finding.block("", "meetings.refused.kindStays").at("kind"));
            }
            requireConsent(m, head);
            m.head = heads.check(head);
        });
    }

    @Transactional
    public void write(MeetingId id, int version, Text text) {
        change(id, version, m -> m.text = text);
    }

    /** What was reported. It may follow after signing and archiving, for it is no part of the signed text. */
    @Transactional
    public void report(MeetingId id, int version, Report report) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = editor.lock(id);
        rights.requireWrite(meeting);
        if (meeting.state.isEditable()) {
            editor.change(meeting, version, m -> m.report = report);
        } else {
            MeetingEntity changed = editor.lock(id, version);
            changed.report = report;
            consequences.asks(changed);
        }
    }

    /** Adds a topic, or changes the one of the same id. */
    @Transactional
    public void write(MeetingId id, int version, Topic topic) {
        change(id, version, m -> put(m.topics, topic));
    }

    /** Adds a speech at the end, or changes the one of the same id. */
    @Transactional
    public void write(MeetingId id, int version, Speech speech) {
        change(id, version, m -> put(m.speeches, speech));
    }

    @Transactional
    public void write(MeetingId id, int version, Task task) {
        change(id, version, m -> put(m.tasks, task));
    }

    /** Moves a speech before the one above. */
    @Transactional
    public void moveUp(MeetingId id, int version, Speech speech) {
        change(id, version, m -> {
            int at = indexOf(m.speeches, speech.id());
            if (at > 0) {
                Collections.swap(m.speeches, at, at - 1);
            }
        });
    }

    /** Takes a line out of its list. */
    @Transactional
    public void remove(MeetingId id, int version, Part part) {
        Function<MeetingEntity, List<? extends Part>> list = switch (part) {
            case Topic t -> m -> m.topics;
            case Speech s -> m -> m.speeches;
            case Vote v -> m -> m.votes;
            case WrittenOpinion o -> throw new IllegalArgumentException("The vote is counted anew: ask the votes");
            case Task t -> m -> m.tasks;
            case Attendee a -> m -> m.attendees;
        };
        if (part instanceof Vote vote) {
            ballots.requireNone(vote.id());
        }
        change(id, version, m -> {
            list.apply(m).removeIf(p -> p.id().equals(part.id()));
            m.opinions.removeIf(o -> o.vote().equals(part.id()));
        });
    }

    /** MEET-79: the owner, or whoever keeps the minutes, tells that a task is done; archived minutes stay as they are. */
    @Transactional
    public void done(MeetingId id, UUID task) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = editor.lock(id);
        Task found = meeting.tasks.stream()
                .filter(t -> t.id().equals(task))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.unknown")));
        MeetingRights.require(rights.me().equals(found.owner()) || rights.mayWrite(id, meeting.head));
        jdbc.sql("update app.meetings_task set done_on = ? where meeting_id = ? and task_id = ?")
                .params(LocalDate.now(clock), id.value(), task)
                .update();
        consequences.taskDone(meeting, task);
    }

    private void change(MeetingId id, int version, Consumer<MeetingEntity> change) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = editor.lock(id);
        rights.requireWrite(meeting);
        List<Topic> agreed = List.copyOf(meeting.topics);
        editor.change(meeting, version, change.andThen(m -> {
            // MEET-31: the branch agreed to these topics, not to others
            if (m.state == MeetingState.DRAFT && m.milestones.consentOn() != null && !agreed.equals(m.topics)) {
                m.milestones = m.milestones.withoutConsent();
            }
        }));
    }

    /** MEET-86: a democratic life meeting that was announced is put off with the consent of the body above alone. */
    private void requireConsent(MeetingEntity meeting, Head wanted) {
        if (meeting.head.kind() == MeetingKind.DEMOCRATIC_LIFE
                && meeting.state == MeetingState.NOTIFIED
                && wanted.date().isAfter(meeting.head.date())
                && !postponements.granted(meeting.id())) {
            throw new RefusedException(
                    Finding.block("MEET-86", "meetings.rule.noPostponement").at("date"));
        }
    }

    static <P extends Part> void put(List<P> list, P part) {
        int at = indexOf(list, part.id());
        if (at < 0) {
            list.add(part);
        } else {
            list.set(at, part);
        }
    }

    private static int indexOf(List<? extends Part> list, UUID id) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
