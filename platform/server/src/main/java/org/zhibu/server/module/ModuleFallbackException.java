package org.zhibu.server.module;

import org.jspecify.annotations.Nullable;

/** A new version of a module kept the portal from starting as it should; the next try runs the version before. */
public class ModuleFallbackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModuleFallbackException(String module, Throwable cause) {
        super("Module " + module + " goes back to the version that ran before", cause);
    }

    /** Whether the failure of a start came from this. */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ModuleFallbackException) {
                return true;
            }
        }
        return false;
    }
}
