package org.zhibu.server.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionAct;
import org.zhibu.api.submission.SubmissionState;

/**
 * A submission as its reader may see it.
 *
 * @param subject what it is about in the records of the kind's module, or null
 * @param number empty before it is handed in for the first time
 * @param place the station that holds it, counted from 1
 * @param firstInOn when it was handed in for the first time, whatever was completed since
 * @param editions oldest first; at least one
 * @param readHere number of the organisation that reads
 */
public record Submission(
        SubmissionKey key,
        String kind,
        Matter matter,
        SubmissionAct act,
        SubmissionState state,
        @Nullable UUID subject,
        String number,
        String senderName,
        int place,
        LocalDate begunOn,
        @Nullable LocalDate handedInOn,
        @Nullable LocalDate firstInOn,
        @Nullable LocalDate dueOn,
        boolean extended,
        @Nullable Outcome outcome,
        @Nullable LocalDate decidedOn,
        int version,
        List<Station> stations,
        List<Edition> editions,
        List<Entry> history,
        long readHere) {
    public Submission {
        stations = List.copyOf(stations);
        editions = List.copyOf(editions);
        history = List.copyOf(history);
    }

    /**
     * A body on the way.
     *
     * @param last whether it is the addressee
     */
    public record Station(
            int place,
            long organization,
            String name,
            boolean last,
            @Nullable Instant openedAt) {}

    /**
     * One line of the history.
     *
     * @param doneBy who did it, where that was not whoever recorded it; may be empty
     * @param doneOn day on which it was done, where that is known
     * @param dueOn by when an answer had been due when it was sent back; null for all else
     */
    public record Entry(
            Instant at,
            String organization,
            String person,
            Step step,
            String opinion,
            List<String> missing,
            @Nullable LocalDate meetingOn,
            String doneBy,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate dueOn) {
        public Entry {
            missing = List.copyOf(missing);
        }
    }

    /** The latest contents that the reader may see. */
    public Edition contents() {
        return editions.getLast();
    }

    public boolean isOwn() {
        return key.sender() == readHere;
    }

    /** The station that holds it. */
    public Optional<Station> holder() {
        return stations.stream().filter(s -> s.place() == place).findFirst();
    }

    /** Whether it lies with the reader's organisation. */
    public boolean isHeldHere() {
        return holder().filter(s -> s.organization() == readHere).isPresent();
    }

    /** Whether the reader's organisation is the one that decides. */
    public boolean isAddressedHere() {
        return !stations.isEmpty() && stations.getLast().organization() == readHere;
    }

    /** The last time that it was sent back. */
    public Optional<Entry> lastReturn() {
        return last(Step.RETURN);
    }

    /** The talk before the approval, the latest when there were several (STEP-16). */
    public Optional<Entry> talk() {
        return last(Step.TALK);
    }

    /** Whether somebody has to talk with the person before it is approved (STEP-16, AUTH-12). */
    public boolean needsTalk() {
        return matter == Matter.ADMIT && act == SubmissionAct.APPROVAL;
    }

    /** The last time that the step was taken. */
    public Optional<Entry> last(Step step) {
        return history.stream().filter(e -> e.step() == step).reduce((a, b) -> b);
    }
}
