package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.PortalSecret;
import org.zhibu.meetings.minutes.Ballots;
import org.zhibu.meetings.minutes.Choice;
import org.zhibu.meetings.minutes.Tally;
import org.zhibu.meetings.minutes.VoteResult;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** Electronic ballots: each voter once, in time, counted with the paper ones, and sealed. */
class BallotTest extends BallotSetting {
    @BeforeEach
    void plant() {
        plant(5);
    }

    private static List<String> told(Runnable act) {
        RefusedException[] refused = new RefusedException[1];
        assertThatExceptionOfType(RefusedException.class).isThrownBy(act::run).satisfies(e -> refused[0] = e);
        return refused[0].findings().stream().map(Finding::messageKey).toList();
    }

    private void cast(Login voter, Choice choice) {
        actAs(voter);
        ballots().cast(ballot, choice);
    }

    private void close(PaperCount paper) {
        actAs(secretary);
        ballots().close(meeting, read(meeting).version(), ballot, paper);
    }

    private static PaperCount onPaper(int yes) {
        return new PaperCount(yes, 0, new Tally(yes, 0, 0));
    }

    @Test
    @Rule({"MEET-74", "MEET-75"})
    void eachVotesOnceInTimeAndPaperIsAdded() {
        openBallot(voters.get(4));
        cast(voters.get(0), Choice.YES);
        assertThat(told(() -> cast(voters.get(0), Choice.NO))).containsExactly("meetings.ballot.twice");
        assertThat(told(() -> cast(voters.get(4), Choice.YES))).containsExactly("meetings.ballot.votesOnPaper");
        Login stranger = world.login(branch, "Stranger", "MEMBER");
        assertThat(told(() -> cast(stranger, Choice.YES))).containsExactly("meetings.ballot.noVote");
        cast(voters.get(1), Choice.NO);
        actAs(secretary);
        assertThat(told(() -> close(onPaper(2)))).containsExactly("meetings.ballot.tooFew");
        cast(voters.get(2), Choice.ABSTAIN);
        actAs(secretary);
        assertThat(ballots().open(read(meeting)).getFirst().voted()).isEqualTo(3);
        assertThat(told(() -> close(onPaper(3)))).containsExactly("meetings.rule.manyReturned");
        assertThat(told(() -> close(new PaperCount(2, 1, new Tally(2, 0, 0)))))
                .containsExactly("meetings.rule.ballotsDiffer");
        close(new PaperCount(2, 1, new Tally(1, 0, 0)));
        assertThat(counted().total()).isEqualTo(new Tally(2, 1, 1));
        assertThat(counted().ballots()).isEqualTo(new Ballots(6, 5, 1));
        assertThat(told(() -> cast(voters.get(3), Choice.YES))).containsExactly("meetings.ballot.late");
        actAs(secretary);
        assertThat(bean(VoteService.class).result(counted(), read(meeting))).isEqualTo(VoteResult.NOT_PASSED);
        assertThat(archived()).isEqualTo("YES\nYES\nNO\nABSTAIN\n");
        assertThat(erased()).as("neither box nor salt").isTrue();
        assertThat(ballots().open(read(meeting))).isEmpty();
    }

    @Test
    @Rule("MEET-75")
    void votersAreAskedAndAskedNoMoreOnceTheyHaveVoted() {
        openBallot();
        assertThat(asked()).isEqualTo(5);
        cast(voters.get(0), Choice.NO);
        assertThat(asked()).isEqualTo(4);
        actAs(secretary);
        ballots().cancel(meeting, ballot);
        assertThat(asked()).isZero();
        assertThat(erased()).isTrue();
        assertThat(archived()).isEmpty();
        assertThat(told(() -> cast(voters.get(1), Choice.NO))).containsExactly("meetings.ballot.late");
    }

    @Test
    @Rule("MEET-75")
    void nobodyElseOpensOrClosesAndNothingElseIsDoneMeanwhile() {
        openBallot();
        actAs(voters.getFirst());
        assertThat(ballots().mayLead(read(meeting))).isFalse();
        assertThat(ballots().open(read(meeting))).isEmpty();
        assertThat(told(() -> ballots().close(meeting, read(meeting).version(), ballot, PaperCount.NONE)))
                .containsExactly("access.refused");
        actAs(secretary);
        assertThat(told(() -> minutes().remove(meeting, read(meeting).version(), counted())))
                .containsExactly("meetings.ballot.isOpen");
        assertThat(told(() ->
                        bean(VoteService.class).postpone(meeting, read(meeting).version(), vote, "later")))
                .containsExactly("meetings.ballot.isOpen");
        clock.setDate(DAY.plusDays(1));
        assertThat(told(() -> ballots()
                        .open(meeting, read(meeting).version(), vote, counted().tellers(), java.util.Set.of(), "")))
                .containsExactly("meetings.ballot.notToday");
    }

    @Test
    @Rule("MEET-75")
    void thoseWhoVoteAtTheSameMomentAreAllCounted() throws Exception {
        plant(24);
        openBallot();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (Login voter : voters) {
                // each tries twice
                for (int i = 0; i < 2; i++) {
                    all.add(pool.submit(() -> {
                        start.await();
                        try {
                            cast(voter, voters.indexOf(voter) % 3 == 0 ? Choice.NO : Choice.YES);
                            return 1;
                        } catch (RefusedException twice) {
                            return 0;
                        }
                    }));
                }
            }
            start.countDown();
            int counted = 0;
            for (Future<?> one : all) {
                counted += (Integer) one.get();
            }
            assertThat(counted).isEqualTo(24);
        }
        close(onPaper(1));
        assertThat(counted().total()).isEqualTo(new Tally(17, 8, 0));
    }

    @Test
    @Rule("MEET-75")
    void aBoxIsOpenedWithTheRightSecretAloneAndAnExchangedOneIsFound() {
        openBallot();
        voters.subList(0, 3).forEach(v -> cast(v, Choice.YES));
        actAs(secretary);
        BallotBox.Sealed sealed = sealed();
        PortalSecret another = (purpose, salt, length) -> new byte[length];
        assertThat(told(() -> new BallotBox(another).open(ballot, sealed)))
                .containsExactly("meetings.ballot.secretMissing");
        BallotBox box = bean(BallotBox.class);
        assertThat(told(() -> box.open(UUID.randomUUID(), sealed))).containsExactly("meetings.ballot.broken");
        assertThat(box.open(ballot, sealed)).isEqualTo(new Tally(3, 0, 0));
        // all boxes look alike, whatever lies in them
        assertThat(IntStream.of(0, 1, 500)
                        .mapToObj(n ->
                                box.seal(ballot, sealed, new Tally(n, n, n)).box().length)
                        .distinct())
                .hasSize(1);
        // an older box put back by someone who rules the database does not fit those who voted
        cast(voters.get(3), Choice.NO);
        put(sealed);
        assertThat(told(() -> close(onPaper(1)))).containsExactly("meetings.ballot.broken");
        assertThat(told(() -> cast(voters.get(4), Choice.NO))).containsExactly("meetings.ballot.broken");
    }

    @Test
    @Rule("MEET-75")
    void noLineOfAnyLogTellsAChoice() {
        openBallot();
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        List<Logger> loud = List.of(
                (Logger) LoggerFactory.getLogger("org.zhibu"),
                (Logger) LoggerFactory.getLogger("org.springframework"),
                (Logger) LoggerFactory.getLogger("org.hibernate"));
        seen.start();
        loud.forEach(l -> {
            l.setLevel(Level.TRACE);
            l.setAdditive(false);
            l.addAppender(seen);
        });
        try {
            cast(voters.get(0), Choice.ABSTAIN);
            assertThat(told(() -> cast(voters.get(0), Choice.ABSTAIN))).hasSize(1);
        } finally {
            loud.forEach(l -> {
                l.detachAppender(seen);
                l.setAdditive(true);
                l.setLevel(l.getName().equals("org.zhibu") ? Level.INFO : null);
            });
        }
        assertThat(seen.list).as("the log was loud").hasSizeGreaterThan(20);
        assertThat(seen.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(m -> m.contains("ABSTAIN") || m.contains("弃权"));
    }

    private long asked() {
        return world.jdbc()
                .sql(
                        "select count(*) from app.inbox_task where tenant_id = ? and key like 'ballot:%' and state = 'OPEN'")
                .param(branch)
                .query(Long.class)
                .single();
    }

    private String archived() {
        return world.jdbc()
                .sql("select choices from app.meetings_ballot where tenant_id = ? and id = ?")
                .params(branch, ballot)
                .query(String.class)
                .single();
    }

    private boolean erased() {
        return world.jdbc()
                .sql(
                        "select num_nonnulls(box, nonce, salt, key_check) = 0 from app.meetings_ballot where tenant_id = ? and id = ?")
                .params(branch, ballot)
                .query(Boolean.class)
                .single();
    }

    private BallotBox.Sealed sealed() {
        return world.jdbc()
                .sql("select key_check, salt, nonce, box from app.meetings_ballot where tenant_id = ? and id = ?")
                .params(branch, ballot)
                .query((rs, n) -> new BallotBox.Sealed(rs.getBytes(1), rs.getBytes(2), rs.getBytes(3), rs.getBytes(4)))
                .single();
    }

    private void put(BallotBox.Sealed sealed) {
        world.jdbc()
                .sql("update app.meetings_ballot set nonce = ?, box = ? where tenant_id = ? and id = ?")
                .params(sealed.nonce(), sealed.box(), branch, ballot)
                .update();
    }
}
