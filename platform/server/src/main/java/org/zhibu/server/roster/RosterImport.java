package org.zhibu.server.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of a roster, as it stands.
 *
 * @param done how far the phase is, out of {@code total}; total is 0 while nobody knows
 * @param rows read from the file
 */
public record RosterImport(
        UUID id,
        State state,
        Phase phase,
        int done,
        int total,
        String fileName,
        String fileHash,
        Counts counts,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Where it stands. */
    public enum State {
        CHECKING,
        CHECKED,
        IMPORTING,
        DONE,
        CANCELLED,
        /** The server stopped in the middle; nothing was written. */
        INTERRUPTED;

        /** Whether work goes on in the background. */
        public boolean isRunning() {
            return this == CHECKING || this == IMPORTING;
        }
    }

    /** What is being done. */
    public enum Phase {
        WAITING,
        READING,
        COMPARING,
        WRITING
    }

    /** What the rows are, or were. */
    public record Counts(int rows, int newPeople, int changed, int unchanged, int errors, int warnings) {}

    /** Whether it can be written: nothing speaks against it, and it does something. */
    public boolean isReady() {
        return state == State.CHECKED && counts.errors() == 0 && counts.newPeople() + counts.changed() > 0;
    }
}
