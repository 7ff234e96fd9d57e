package org.zhibu.server.database.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot start; the message tells an operator what blocks it and what to do. */
public final class EmbeddedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedDatabaseException(String message) {
        this(message, null);
    }

    EmbeddedDatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
