package org.zhibu.meetings.meeting;

/** By what somebody signs on the portal (MIN-21). */
public sealed interface Proof {
    /** The own password once more. */
    record Password(String password) implements Proof {}

    /** The name written by hand, as a PNG. */
    record Written(byte[] picture) implements Proof {}
}
