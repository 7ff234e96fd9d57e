package org.zhibu.api.table;

/** The file is not one that can be read, for a reason that its owner can mend. */
public final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        EMPTY,
        NOT_A_SPREADSHEET,
        OLD_FORMAT,
        ENCRYPTED,
        DAMAGED,
        /** Small as a file, but unpacks to more than any list needs. */
        TOO_LARGE_INSIDE
    }

    private final Reason reason;

    UnreadableFileException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
