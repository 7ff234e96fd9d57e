package org.zhibu.meetings.meeting;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.zhibu.meetings.ui.MeetingsView;
import org.zhibu.server.PortalServer;
import org.zhibu.server.module.ModuleContexts;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.PortalNode;

/** A node on which many vote at once; it tells each vote that was confirmed to its voter. */
final class BallotNode {
    static final String CONFIRMED = "confirmed ";
    private static final int AT_ONCE = 4;

    private BallotNode() {}

    static String[] arguments(UUID ballot, List<Login> voters, String secret) {
        return new String[] {
            "--portal.modules.development=target/classes",
            "--portal.secret=" + secret,
            "--vote.ballot=" + ballot,
            "--vote.organization=" + voters.getFirst().organization(),
            "--vote.voters="
                    + String.join(
                            ";",
                            voters.stream()
                                    .map(v -> v.account() + "/" + v.person())
                                    .toList())
        };
    }

    public static void main(String[] args) {
        ConfigurableApplicationContext context = new SpringApplication(PortalServer.class).run(args);
        Environment told = context.getEnvironment();
        BallotService ballots = context.getBean(ModuleContexts.class)
                .contextOf(MeetingsView.class)
                .orElseThrow()
                .getBean(BallotService.class);
        UUID ballot = UUID.fromString(text(told, "ballot"));
        long organization = Long.parseLong(text(told, "organization"));
        List<String> voters = Arrays.asList(text(told, "voters").split(";", -1));
        PortalNode.tellReady();
        for (int thread = 0; thread < AT_ONCE; thread++) {
            int first = thread;
            Thread.ofPlatform()
                    .start(() -> IntStream.range(0, voters.size())
                            .filter(i -> i % AT_ONCE == first)
                            .forEach(i -> vote(ballots, ballot, organization, voters.get(i), i)));
        }
    }

    private static void vote(BallotService ballots, UUID ballot, long organization, String voter, int number) {
        List<String> ids = List.of(voter.split("/", -1));
        SignedIn user = new SignedIn(
                UUID.fromString(ids.get(0)),
                UUID.fromString(ids.get(1)),
                "Voter",
                organization,
                "Branch",
                0,
                false,
                Instant.now());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        ballots.cast(ballot, BallotKillTest.choice(number));
        System.out.println(CONFIRMED + ids.get(1));
    }

    private static String text(Environment told, String name) {
        return Objects.requireNonNull(told.getProperty("vote." + name));
    }
}
