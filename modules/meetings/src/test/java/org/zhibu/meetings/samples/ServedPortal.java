package org.zhibu.meetings.samples;

import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhibu.server.PortalServer;
import org.zhibu.testkit.ServedTest;

/** The portal with the module, served to real browsers. */
@SpringBootTest(
        classes = PortalServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"portal.modules.development=target/classes", "vaadin.productionMode=true"})
abstract class ServedPortal extends ServedTest {
    static final Path PICTURES = Path.of("target/screenshots/samples");

    ServedPortal() {
        super(PICTURES, "m/meetings");
    }
}
