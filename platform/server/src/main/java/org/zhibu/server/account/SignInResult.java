package org.zhibu.server.account;

import java.time.Instant;
import org.zhibu.server.tenant.SignedIn;

/** Answer of the sign-in. A wrong login and a wrong password read the same. */
public sealed interface SignInResult {
    /** Welcome. */
    record Welcome(SignedIn user) implements SignInResult {}

    /** Organisation, login or password are wrong. */
    record Wrong() implements SignInResult {}

    /** Too many wrong tries; the next one counts from then on. */
    record Locked(Instant until) implements SignInResult {}
}
