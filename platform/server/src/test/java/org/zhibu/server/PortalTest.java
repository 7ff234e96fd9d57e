package org.zhibu.server;

import java.security.Principal;
import java.time.Instant;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.testkit.BrowserlessTest;
import org.zhibu.testkit.Login;

/** Base of tests that need the portal. */
@SpringBootTest(classes = PortalServer.class)
public abstract class PortalTest extends BrowserlessTest {
    @Override
    protected Principal principal(Login login) {
        return new SignedIn(
                login.account(),
                login.person(),
                login.name(),
                login.organization(),
                login.organizationName(),
                0,
                false,
                Instant.now(clock));
    }
}
