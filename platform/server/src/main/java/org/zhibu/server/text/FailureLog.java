package org.zhibu.server.text;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Surprises go to the log under an id that whoever met them can name. */
public final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private FailureLog() {}

    /** Logs the failure. Returns the id under which it stands in the log. */
    public static String record(Throwable failure) {
        String id = "E-%08X".formatted(RANDOM.nextInt());
        LOG.error("{} {}", id, failure.toString(), failure);
        return id;
    }
}
