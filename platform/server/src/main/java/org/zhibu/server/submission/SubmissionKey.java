package org.zhibu.server.submission;

import java.io.Serializable;
import java.util.UUID;

/**
 * Identity of a submission wherever it is read.
 *
 * @param sender number of the organisation that sent it
 */
public record SubmissionKey(long sender, UUID id) implements Serializable {
    @Override
    public String toString() {
        return sender + "-" + id;
    }

    /** @throws IllegalArgumentException when the text is none */
    public static SubmissionKey parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1) {
            throw new IllegalArgumentException(text);
        }
        return new SubmissionKey(Long.parseLong(text.substring(0, dash)), UUID.fromString(text.substring(dash + 1)));
    }
}
