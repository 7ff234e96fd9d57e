package org.zhibu.meetings.minutes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A meeting with everything recorded of it, as it was read.
 *
 * @param version what it was read with; an edit tells it, so that edits of others in between are seen
 */
public record Minutes(
        MeetingId id,
        int version,
        MeetingState state,
        Head head,
        Text text,
        Report report,
        Milestones milestones,
        List<Topic> topics,
        List<Attendee> attendees,
        List<Speech> speeches,
        List<Vote> votes,
        List<WrittenOpinion> opinions,
        List<Task> tasks,
        List<Signature> signatures,
        List<Correction> corrections) {
    public Minutes {
        topics = List.copyOf(topics);
        attendees = List.copyOf(attendees);
        speeches = List.copyOf(speeches);
        votes = List.copyOf(votes);
        opinions = List.copyOf(opinions);
        tasks = List.copyOf(tasks);
        signatures = List.copyOf(signatures);
        corrections = List.copyOf(corrections);
    }

    /** The same with others on the list. */
    public Minutes with(List<Attendee> others) {
        return new Minutes(
                id,
                version,
                state,
                head,
                text,
                report,
                milestones,
                topics,
                others,
                speeches,
                votes,
                opinions,
                tasks,
                signatures,
                corrections);
    }

    /** The same without texts, topics and lists, for who looks at the frame alone. */
    public Minutes headOnly() {
        return new Minutes(
                id,
                0,
                state,
                head,
                Text.EMPTY,
                report,
                milestones,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                signatures,
                corrections);
    }

    /** The same with another head. */
    public Minutes with(Head other) {
        return new Minutes(
                id,
                version,
                state,
                other,
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

    public Headcount headcount() {
        return Headcount.of(attendees);
    }

    /** Written opinions on one vote, valid or not. */
    public List<WrittenOpinion> opinionsOn(UUID vote) {
        return opinions.stream().filter(o -> o.vote().equals(vote)).toList();
    }

    public Optional<Vote> vote(UUID vote) {
        return votes.stream().filter(v -> v.id().equals(vote)).findFirst();
    }

    public Optional<Signature> signatureOf(Signatory role) {
        return signatures.stream().filter(s -> s.role() == role).findFirst();
    }

    /** Conclusions one by one. */
    public List<String> conclusions() {
        return text.conclusions()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    /** Members who came, without the probationary. */
    public Stream<Attendee> presentMembers() {
        return attendees.stream().filter(a -> a.expected() && a.present() && !a.probationary());
    }

    public Stream<Attendee> presentProbationers() {
        return attendees.stream().filter(a -> a.expected() && a.present() && a.probationary());
    }

    public Stream<Attendee> absentees() {
        return attendees.stream().filter(a -> a.expected() && a.absent());
    }

    /** Those present whose signature is neither there nor asked for as the chair's or recorder's (MIN-22). */
    public Stream<Attendee> unsigned() {
        return attendees.stream()
                .filter(a -> a.present() && a.signedOn() == null)
                .filter(a -> a.person() == null
                        || !a.person().equals(head.chair()) && !a.person().equals(head.recorder()));
    }

    /** Those present who signed, besides chair and recorder. */
    public Stream<Attendee> signed() {
        return attendees.stream().filter(a -> a.signedOn() != null);
    }

    public Stream<Attendee> inRole(AttendeeRole role) {
        return attendees.stream().filter(a -> a.role() == role);
    }
}
