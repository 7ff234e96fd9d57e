package org.zhibu.server.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How sign-in defends itself.
 *
 * @param freeTries wrong tries without a delay; each further one waits two seconds longer than the one before
 * @param lockAfter wrong tries after which the login is closed for {@code lockFor}
 * @param forgetAfter quiet time after which wrong tries are forgotten
 * @param absoluteTimeout longest life of a session
 * @param activationValidFor life of an activation code
 */
@ConfigurationProperties("portal.sign-in")
record SignInSettings(
        int freeTries,
        int lockAfter,
        Duration lockFor,
        Duration forgetAfter,
        Duration absoluteTimeout,
        Duration activationValidFor) {}
