package org.zhibu.server.submission;

import java.util.UUID;

/**
 * What the current organisation has to be told.
 *
 * @param step what another organisation did
 */
record Delivery(UUID id, SubmissionKey key, Step step) {
    /** Takes up a delivery, in the transaction in which it is marked as delivered. */
    interface Recipient {
        void on(Delivery delivery, Submission submission);
    }
}
