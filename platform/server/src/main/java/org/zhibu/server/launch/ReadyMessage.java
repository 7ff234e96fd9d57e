package org.zhibu.server.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the address once it answers: a start takes seconds, and the port may have been chosen by the system. */
@Component
class ReadyMessage {

    private static final Logger log = LoggerFactory.getLogger(ReadyMessage.class);

    private final Environment environment;

    ReadyMessage(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            log.info(
                    "支部通 Zhibu Portal is ready: http://localhost:{}{}/",
                    port,
                    environment.getProperty("server.servlet.context-path", ""));
        }
    }
}
