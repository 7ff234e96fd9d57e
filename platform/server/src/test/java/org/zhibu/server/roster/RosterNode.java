package org.zhibu.server.roster;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.zhibu.server.PortalServer;
import org.zhibu.server.roster.RosterImport.State;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.PortalNode;

/** A node that imports a roster in somebody's name as soon as it runs. */
final class RosterNode {
    private RosterNode() {}

    /** What {@link #main} has to be told. */
    static String[] arguments(Login login, Path file) {
        return new String[] {
            "--import.account=" + login.account(),
            "--import.person=" + login.person(),
            "--import.organization=" + login.organization(),
            "--import.file=" + file
        };
    }

    public static void main(String[] args) {
        ConfigurableApplicationContext context = new SpringApplication(PortalServer.class).run(args);
        Environment told = context.getEnvironment();
        SignedIn user = new SignedIn(
                UUID.fromString(text(told, "account")),
                UUID.fromString(text(told, "person")),
                "王某",
                Long.parseLong(text(told, "organization")),
                "某支部",
                0,
                false,
                Instant.now());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        RosterImports imports = context.getBean(RosterImports.class);
        imports.check("名册.xlsx", Path.of(text(told, "file")), "0".repeat(64));
        Awaitility.await()
                .pollInSameThread()
                .forever()
                .until(() -> imports.latest().orElseThrow().state() != State.CHECKING);
        imports.write(imports.latest().orElseThrow().id());
        PortalNode.tellReady();
    }

    private static String text(Environment told, String name) {
        return Objects.requireNonNull(told.getProperty("import." + name));
    }
}
