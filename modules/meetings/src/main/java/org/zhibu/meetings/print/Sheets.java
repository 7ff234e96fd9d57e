package org.zhibu.meetings.print;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.meeting.VoteService;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.Circle;
import org.zhibu.meetings.minutes.Decision;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.Headcount;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Signatory;

/** Lays minutes (TPL-01) and notices out as forms. */
@Service
public class Sheets {
    private final MeetingService meetings;
    private final VoteService votes;
    private final Organizations organizations;
    private final SheetPictures pictures;
    private final SheetWords words;

    Sheets(
            MeetingService meetings,
            VoteService votes,
            Organizations organizations,
            SheetPictures pictures,
            Messages messages,
            Clock clock) {
        this.pictures = pictures;
        this.meetings = meetings;
        this.votes = votes;
        this.organizations = organizations;
        this.words = new SheetWords(messages, clock.getZone());
    }

    /** The minutes as they stand; what is not written yet leaves room to be written by hand. */
    @Transactional(readOnly = true)
    public Sheet minutes(MeetingId id) {
        Minutes minutes = meetings.read(id);
        List<Sheet.Line> lines = new ArrayList<>();
        lines.addAll(head(minutes));
        lines.addAll(attendance(minutes));
        lines.addAll(body(minutes));
        SheetPictures.Found found = pictures.of(minutes);
        return new Sheet(
                organizations.current().name(),
                words.text("heading", words.word(minutes.head().kind().messageKey())),
                lines,
                Stream.concat(
                                Stream.of(Signatory.values())
                                        .map(s -> words.signature(
                                                "sign." + s,
                                                minutes.signatureOf(s).orElse(null))),
                                Stream.of(words.presentSignatures(minutes)))
                        .toList(),
                found.autographs(),
                footnotes(minutes),
                found.photos());
    }

    /** The resolution on one matter (TPL-02). */
    @Transactional(readOnly = true)
    public Sheet resolution(MeetingId id, UUID vote) {
        Minutes minutes = meetings.read(id);
        Decision decision = minutes.vote(vote).orElseThrow().decision();
        String organization = organizations.current().name();
        List<Sheet.Line> lines = new ArrayList<>();
        if (!decision.number().isEmpty()) {
            lines.add(line("resolutionNumber", decision.number()));
        }
        lines.add(line("resolutionPassedOn", words.day(minutes.head().date())));
        lines.add(block("resolutionBody", paragraphs(decision.text())));
        return new Sheet(
                organization,
                words.text("resolutionMeeting", words.word(minutes.head().kind().messageKey())),
                lines,
                List.of(
                        words.text("resolutionSeal", organization),
                        words.text("resolutionSecretary"),
                        words.day(minutes.head().date())),
                List.of());
    }

    /** The notice of a meeting (MEET-32). */
    @Transactional(readOnly = true)
    public Sheet notice(MeetingId id) {
        Minutes minutes = meetings.read(id);
        Head head = minutes.head();
        List<Sheet.Line> lines = List.of(
                line("name", head.title()),
                line("time", words.time(head, false)),
                line("place", head.place()),
                line("chair", words.named(head.chairName(), head.chairPost())),
                line("attendees", words.people(names(minutes.inRole(AttendeeRole.MEMBER)))),
                block(
                        "topics",
                        words.numbered(
                                minutes.topics().stream().map(words::topic).toList())),
                new Sheet.Line(words.text("demands"), List.of(words.text("noticeDemands")), true));
        String day = minutes.milestones().notifiedOn() == null
                ? words.text("blankDay")
                : words.day(minutes.milestones().notifiedOn());
        return new Sheet(
                organizations.current().name(),
                words.text("noticeHeading"),
                lines,
                List.of(organizations.current().name(), day),
                List.of());
    }

    private List<Sheet.Line> head(Minutes minutes) {
        Head head = minutes.head();
        return List.of(
                line("name", head.title()),
                line("time", words.time(head, !isWritten(minutes))),
                line("place", head.place()),
                line("chair", words.named(head.chairName(), head.chairPost())),
                line("recorder", head.recorderName()));
    }

    private List<Sheet.Line> attendance(Minutes minutes) {
        Headcount count = minutes.headcount();
        boolean known = count.expected() > 0;
        List<Sheet.Line> lines = new ArrayList<>();
        lines.add(line(
                "numbers",
                known
                        ? words.text(
                                minutes.head().kind().circle() == Circle.COMMITTEE
                                        ? "numbersOfCommittee"
                                        : "numbersLine",
                                minutes.milestones().memberTotal(),
                                count.expected(),
                                count.present(),
                                count.absent(),
                                count.votersExpected(),
                                count.votersPresent(),
                                count.rate().map(Object::toString).orElse(""))
                        : words.text("blankNumbers")));
        lines.add(line("present", known ? words.people(names(minutes.presentMembers())) : ""));
        if (minutes.presentProbationers().findAny().isPresent()) {
            lines.add(line("probationers", words.people(names(minutes.presentProbationers()))));
        }
        lines.add(line(
                "absent",
                known ? words.people(minutes.absentees().map(words::absent).toList()) : ""));
        lines.add(line("observers", known ? words.people(names(minutes.inRole(AttendeeRole.OBSERVER))) : ""));
        if (minutes.inRole(AttendeeRole.LEADER).findAny().isPresent()) {
            lines.add(line("leaders", words.people(names(minutes.inRole(AttendeeRole.LEADER)))));
        }
        return lines;
    }

    private List<Sheet.Line> body(Minutes minutes) {
        List<Sheet.Line> lines = new ArrayList<>();
        lines.add(block(
                "topics",
                words.numbered(minutes.topics().stream().map(words::topic).toList())));
        if (minutes.head().kind() == MeetingKind.LECTURE) {
            lines.add(line("lecturer", minutes.text().lecturer()));
            lines.add(line("lectureTheme", minutes.text().lectureTheme()));
            lines.add(block("lectureOutline", paragraphs(minutes.text().lectureOutline())));
        }
        List<String> content = content(minutes);
        lines.add(
                content.isEmpty() && isWritten(minutes)
                        ? line("content", words.text(minutes.speeches().isEmpty() ? "none" : "seeSpeeches"))
                        : block("content", content));
        if (!minutes.speeches().isEmpty()) {
            lines.add(block(
                    "speeches", minutes.speeches().stream().map(words::speech).toList()));
        }
        if (!minutes.conclusions().isEmpty()) {
            lines.add(block("conclusions", words.numbered(minutes.conclusions())));
        }
        Headcount count = minutes.headcount();
        lines.add(
                minutes.votes().isEmpty()
                        ? line("votes", words.text("none"))
                        : block(
                                "votes",
                                minutes.votes().stream()
                                        .flatMap(v -> words.vote(v, count, votes.result(v, minutes)).stream())
                                        .toList()));
        if (!minutes.text().resolution().isEmpty()) {
            String number = minutes.text().resolutionNo();
            lines.add(block(
                    "resolution",
                    Stream.concat(
                                    number.isEmpty() ? Stream.of() : Stream.of(number),
                                    paragraphs(minutes.text().resolution()).stream())
                            .toList()));
        }
        if (!minutes.tasks().isEmpty()) {
            lines.add(block(
                    "tasks",
                    words.numbered(minutes.tasks().stream().map(words::task).toList())));
        }
        if (!minutes.text().summary().isEmpty()) {
            lines.add(block("summary", paragraphs(minutes.text().summary())));
        }
        if (minutes.report().on() != null) {
            lines.add(line(
                    "report",
                    words.text(
                            "reportLine",
                            words.day(minutes.report().on()),
                            minutes.report().to(),
                            minutes.report().matter())));
        }
        return lines;
    }

    /** Whether nothing is written by hand any more. */
    private static boolean isWritten(Minutes minutes) {
        return minutes.state() == MeetingState.TO_SIGN || minutes.state() == MeetingState.ARCHIVED;
    }

    private List<String> content(Minutes minutes) {
        List<String> paragraphs = new ArrayList<>(paragraphs(minutes.text().opening()));
        List<String> topics =
                words.numbered(minutes.topics().stream().map(words::topic).toList());
        for (int i = 0; i < topics.size(); i++) {
            String material = minutes.topics().get(i).material();
            if (!material.isEmpty()) {
                paragraphs.add(topics.get(i));
                paragraphs.addAll(paragraphs(material));
            }
        }
        return paragraphs;
    }

    private List<String> footnotes(Minutes minutes) {
        List<String> notes = new ArrayList<>();
        if (!minutes.milestones().archiveNo().isEmpty()) {
            notes.add(words.text(
                    "archiveLine",
                    minutes.milestones().archiveNo(),
                    minutes.milestones().keeper()));
        }
        if (minutes.milestones().enteredOn() != null) {
            notes.add(words.text(
                    "pastLine",
                    words.day(minutes.milestones().enteredOn()),
                    minutes.milestones().pastReason()));
        }
        IntStream.range(0, minutes.corrections().size())
                .forEach(i ->
                        notes.add(words.correction(i + 1, minutes.corrections().get(i))));
        return notes;
    }

    private List<String> names(Stream<Attendee> attendees) {
        return attendees.map(a -> words.named(a.name(), a.post())).toList();
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    private Sheet.Line line(String label, String value) {
        return new Sheet.Line(words.text(label), List.of(value), false);
    }

    private Sheet.Line block(String label, List<String> paragraphs) {
        return new Sheet.Line(words.text(label), paragraphs, true);
    }
}
