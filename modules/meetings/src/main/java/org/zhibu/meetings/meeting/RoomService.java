package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.MinutesRules;
import org.zhibu.meetings.minutes.RuleNumbers;
import org.zhibu.meetings.minutes.Speech;
import org.zhibu.meetings.minutes.Topic;

/** A meeting while it is held: opened, its topics one after the other, its speeches as they are made, closed. */
@Service
public class RoomService {
    private static final int LONGEST_TOPIC = 200;

    private final MeetingService meetings;
    private final MeetingEditor editor;
    private final MeetingRights rights;
    private final PolicyNumbers numbers;
    private final Timers timers;
    private final RoomPeople people;
    private final MeetingNews news;
    private final Access access;
    private final Clock clock;

    RoomService(
            MeetingService meetings,
            MeetingEditor editor,
            MeetingRights rights,
            PolicyNumbers numbers,
            Timers timers,
            RoomPeople people,
            MeetingNews news,
            Access access,
            Clock clock) {
        this.meetings = meetings;
        this.editor = editor;
        this.rights = rights;
        this.numbers = numbers;
        this.timers = timers;
        this.people = people;
        this.news = news;
        this.access = access;
        this.clock = clock;
    }

    /** The meeting as it stands, for whoever may see it. */
    @Transactional(readOnly = true)
    public Room read(MeetingId id) {
        access.require(MeetingPermissions.READ);
        Minutes minutes = meetings.read(id);
        RuleNumbers rules = numbers.at(minutes.head().date());
        List<Timers.Timer> clocks = timers.of(id);
        boolean writes = meetings.mayEdit(minutes);
        return new Room(
                minutes,
                writes,
                minutes.state().isEditable() && rights.mayConvene(minutes.head()),
                people.helpers(id),
                timers.spent(clocks),
                Timers.running(clocks).orElse(null),
                MinutesRules.quorum(minutes, rules),
                missing(minutes, rules),
                MinutesRules.speakingOrder(minutes, rules),
                MinutesRules.chairIsPresent(minutes),
                writes ? people.nameKeys(id) : Map.of());
    }

    /** Opens the meeting; on its own day the moment is noted. */
    @Transactional
    public void open(MeetingId id, int version) {
        access.require(MeetingPermissions.READ);
        meetings.take(id, version, MeetingEvent.HOLD, "");
        atItsTime(
                id,
                (head, now) ->
                        head.at(now, head.endsAt() != null && head.endsAt().isAfter(now) ? head.endsAt() : null));
    }

    /** Closes the meeting: the time stops, and on its own day the moment is noted. */
    @Transactional
    public void close(MeetingId id) {
        access.require(MeetingPermissions.READ);
        rights.requireWrite(editor.lock(id));
        timers.pause(id);
        atItsTime(id, (head, now) -> now.isAfter(head.startsAt()) ? head.at(head.startsAt(), now) : head);
        news.tell(id);
    }

    private interface Times {
        Head change(Head head, LocalTime now);
    }

    private void atItsTime(MeetingId id, Times times) {
        MeetingEntity meeting = editor.lock(id);
        if (meeting.head.date().equals(LocalDate.now(clock))) {
            LocalTime now = LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
            change(meeting, m -> m.head = times.change(m.head, now));
        }
    }

    /** Turns to a topic; its time runs. */
    @Transactional
    public void turnTo(MeetingId id, UUID topic) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = writable(id);
        if (meeting.topics.stream().noneMatch(t -> t.id().equals(topic))) {
            throw new RefusedException(Finding.block("", "meetings.refused.partGone"));
        }
        timers.run(id, topic);
        news.tell(id);
    }

    /** A pause: no topic's time runs. */
    @Transactional
    public void pause(MeetingId id) {
        access.require(MeetingPermissions.READ);
        writable(id);
        timers.pause(id);
        news.tell(id);
    }

    /** Adds a topic at the end. */
    @Transactional
    public void addTopic(MeetingId id, String words) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = writable(id);
        if (words.isBlank()) {
            throw new RefusedException(Finding.block("", "input.required").at("topic"));
        }
        if (words.strip().length() > LONGEST_TOPIC) {
            throw new RefusedException(Finding.block("", "meetings.refused.topicTooLong", LONGEST_TOPIC)
                    .at("topic"));
        }
        change(meeting, m -> m.topics.add(Topic.of(words.strip())));
    }

    /** Moves a topic before the one above. */
    @Transactional
    public void moveUp(MeetingId id, Topic topic) {
        access.require(MeetingPermissions.READ);
        change(
                writable(id),
                m -> IntStream.range(1, m.topics.size())
                        .filter(i -> m.topics.get(i).id().equals(topic.id()))
                        .findFirst()
                        .ifPresent(i -> Collections.swap(m.topics, i, i - 1)));
    }

    /** Plans how many minutes a topic takes; 0 for none. */
    @Transactional
    public void plan(MeetingId id, UUID topic, int minutes) {
        access.require(MeetingPermissions.READ);
        int length = Math.clamp(minutes, 0, Topic.LONGEST_MINUTES);
        change(writable(id), m -> m.topics.replaceAll(t -> t.id().equals(topic) ? t.planned(length) : t));
    }

    /** Somebody begins to speak; the words follow. Returns the speech. */
    @Transactional
    public UUID speak(MeetingId id, UUID attendee, @Nullable UUID topic) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = writable(id);
        Attendee who = meeting.attendees.stream()
                .filter(a -> a.id().equals(attendee))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.partGone")));
        boolean leads = who.person() != null && who.person().equals(meeting.head.chair());
        Speech speech = new Speech(UUID.randomUUID(), topic, who.person(), who.name(), who.post(), leads, "");
        change(meeting, m -> m.speeches.add(speech));
        return speech.id();
    }

    /** Moves a speech before the one above under the same topic, or after the one below. */
    @Transactional
    public void move(MeetingId id, UUID speech, boolean up) {
        access.require(MeetingPermissions.READ);
        change(writable(id), m -> {
            List<Integer> places = placesUnderItsTopic(m.speeches, speech);
            int at = IntStream.range(0, places.size())
                    .filter(i -> m.speeches.get(places.get(i)).id().equals(speech))
                    .findFirst()
                    .orElse(-1);
            int to = up ? at - 1 : at + 1;
            if (at >= 0 && to >= 0 && to < places.size()) {
                Collections.swap(m.speeches, places.get(at), places.get(to));
            }
        });
    }

    private static List<Integer> placesUnderItsTopic(List<Speech> speeches, UUID speech) {
        Optional<Speech> moved =
                speeches.stream().filter(s -> s.id().equals(speech)).findFirst();
        return IntStream.range(0, speeches.size())
                .filter(i -> moved.isPresent()
                        && Objects.equals(speeches.get(i).topic(), moved.get().topic()))
                .boxed()
                .toList();
    }

    /** MEET-51: how many voters more would make the quorum. */
    private static int missing(Minutes minutes, RuleNumbers rules) {
        int expected = minutes.headcount().votersExpected();
        int present = minutes.headcount().votersPresent();
        return IntStream.rangeClosed(0, expected - present)
                .filter(more -> MinutesRules.quorum(minutes.with(moreCame(minutes, more)), rules)
                        .isEmpty())
                .findFirst()
                .orElse(0);
    }

    private static List<Attendee> moreCame(Minutes minutes, int more) {
        List<UUID> away = minutes.attendees().stream()
                .filter(a -> a.expected() && a.votes() && !a.present())
                .limit(more)
                .map(Attendee::id)
                .toList();
        return minutes.attendees().stream()
                .map(a -> away.contains(a.id()) ? a.came() : a)
                .toList();
    }

    private MeetingEntity writable(MeetingId id) {
        MeetingEntity meeting = editor.lock(id);
        rights.requireWrite(meeting);
        return meeting;
    }

    private void change(MeetingEntity meeting, Consumer<MeetingEntity> change) {
        editor.change(meeting, meeting.version(), change);
    }
}
