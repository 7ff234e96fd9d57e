package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.minutes.Choice;
import org.zhibu.meetings.minutes.Tally;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.PortalNode;
import org.zhibu.testkit.Rule;

/** A server that dies while many vote loses no vote and doubles none. */
class BallotKillTest extends BallotSetting {
    private static final int VOTERS = 400;

    @TempDir
    Path folder;

    static Choice choice(int voter) {
        return switch (voter % 3) {
            case 0 -> Choice.YES;
            case 1 -> Choice.NO;
            default -> Choice.ABSTAIN;
        };
    }

    @Test
    @Rule("MEET-75")
    void aKilledServerLosesNoVoteAndDoublesNone() throws Exception {
        plant(VOTERS);
        openBallot();
        Path data = Path.of(context.getEnvironment().getRequiredProperty("portal.data-dir"));
        String secret = Files.readString(data.resolve("portal.secret")).strip();
        try (PortalNode node = PortalNode.start(
                BallotNode.class, context.getEnvironment(), folder, BallotNode.arguments(ballot, voters, secret))) {
            node.awaitReady();
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> confirmed().size() > VOTERS / 10);
            node.kill();
        }
        Set<UUID> confirmed = confirmed();
        Set<UUID> voted = ballots().open(read(meeting)).getFirst().voters().stream()
                .filter(BallotStatus.Voter::voted)
                .map(BallotStatus.Voter::person)
                .collect(Collectors.toSet());
        assertThat(voted).containsAll(confirmed).hasSizeLessThan(VOTERS);

        int again = 0;
        for (int i = 0; i < VOTERS; i++) {
            Login voter = voters.get(i);
            actAs(voter);
            try {
                ballots().cast(ballot, choice(i));
                again++;
            } catch (RefusedException twice) {
                assertThat(voted).contains(voter.person());
            }
        }
        assertThat(again).isEqualTo(VOTERS - voted.size());
        actAs(secretary);
        ballots().close(meeting, read(meeting).version(), ballot, new PaperCount(1, 0, new Tally(1, 0, 0)));
        assertThat(counted().total()).isEqualTo(new Tally(135, 133, 133));
    }

    private Set<UUID> confirmed() throws IOException {
        List<String> lines =
                Files.readString(folder.resolve("node.log")).lines().toList();
        return lines.stream()
                .filter(l -> l.startsWith(BallotNode.CONFIRMED))
                .map(l -> l.substring(BallotNode.CONFIRMED.length()).strip())
                .filter(l -> l.length() == 36)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }
}
