package org.zhibu.meetings.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Correction;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Milestones;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Report;
import org.zhibu.meetings.minutes.Signature;
import org.zhibu.meetings.minutes.Speech;
import org.zhibu.meetings.minutes.Task;
import org.zhibu.meetings.minutes.Text;
import org.zhibu.meetings.minutes.Topic;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.WrittenOpinion;

/** A meeting as stored. Its lists are values: each is read by one statement and only when asked for. */
@Entity
@Table(name = "meetings_meeting")
class MeetingEntity {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    MeetingState state = MeetingState.DRAFT;

    @Embedded
    Head head;

    @Embedded
    Text text = Text.EMPTY;

    @Embedded
    Report report = Report.NONE;

    @Embedded
    Milestones milestones = Milestones.NONE;

    @ElementCollection
    @CollectionTable(name = "meetings_topic", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    List<Topic> topics = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meetings_attendee", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    List<Attendee> attendees = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meetings_speech", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    List<Speech> speeches = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meetings_vote", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    List<Vote> votes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meetings_opinion", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    List<WrittenOpinion> opinions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meetings_task", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    List<Task> tasks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meetings_signature", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    List<Signature> signatures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meetings_correction", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    List<Correction> corrections = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA alone
    protected MeetingEntity() {}

    @SuppressWarnings("NullAway.Init") // the id is given when it is stored
    MeetingEntity(Head head) {
        this.head = head;
    }

    MeetingId id() {
        return new MeetingId(id);
    }

    int version() {
        return version;
    }

    Minutes read() {
        return new Minutes(
                id(),
                version,
                state,
                head,
                text,
                report,
                milestones,
                topics,
                attendees,
                speeches,
                votes,
                opinions,
                tasks,
                signatures,
                corrections);
    }
}
