package org.zhibu.server;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.zhibu.server.module.ModuleFallbackException;

/** The application. A start that fails because of a new module version is tried again with the version that ran before. */
@SpringBootApplication
public class PortalServer {
    public static void main(String[] args) {
        start(args);
    }

    /** Starts the portal; with as many tries as there are modules to put back. */
    public static ConfigurableApplicationContext start(String... args) {
        while (true) {
            try {
                return new SpringApplication(PortalServer.class).run(args);
            } catch (RuntimeException failure) {
                if (!ModuleFallbackException.isCauseOf(failure)) {
                    throw failure;
                }
            }
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
