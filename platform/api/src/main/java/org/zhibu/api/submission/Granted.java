package org.zhibu.api.submission;

/** What an approval gives, which decides on the words of the reply (DEV-95). */
public enum Granted {
    /** A probationary membership. */
    ADMISSION,
    /** A full membership. */
    CONVERSION,
    /** A full membership after the probation had been extended, which is not one on time (DEV-91). */
    CONVERSION_AFTER_EXTENSION,
    /** A longer probation. */
    EXTENSION,
    /** The end of a probation without membership. */
    CANCELLATION,
    OTHER;

    /** What an approval in the matter gives. */
    public static Granted of(Matter matter) {
        return switch (matter) {
            case ADMIT -> ADMISSION;
            case CONVERT -> CONVERSION;
            default -> OTHER;
        };
    }
}
