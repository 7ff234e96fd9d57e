package org.zhibu.server.roster;

import org.zhibu.server.roster.RosterImport.Phase;

/** Told how far work is. */
@FunctionalInterface
interface Progress {
    /** Somebody asked the work to stop. */
    final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CancelledException() {
            super("Cancelled", null, false, false);
        }
    }

    /** @throws CancelledException when the work shall stop */
    void at(Phase phase, int done, int total);
}
