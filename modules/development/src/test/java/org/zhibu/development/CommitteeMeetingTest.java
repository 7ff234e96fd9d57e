package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.server.submission.Decisions;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.server.submission.Verdict;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** One meeting of the committee over several people, each with a vote of his or her own; and two who record at once. */
class CommitteeMeetingTest extends CommitteeTest {
    @Test
    @Rule({"DEV-71", "MEET-73", "STEP-17", "DEV-76"})
    void oneMeetingDecidesOnSeveralPeopleOneByOne() {
        List<UUID> ids = List.of(passed("One"), passed("Two"));
        List<SubmissionKey> keys = ids.stream().map(this::handUp).toList();
        LocalDate met = LocalDate.now(clock);
        UUID meeting = townshipMeeting();
        approve(keys.getFirst(), meeting);
        comesTo(ids.getFirst(), CaseState.PROBATION);
        Submission second = atTownship(keys.getLast());
        Verdict refused = new Verdict(meeting, Outcome.REFUSED, true, 1, 4, 0, Map.of(), "not mature");
        context.getBean(Decisions.class).decide(keys.getLast(), second.version(), refused, REASON);
        comesTo(ids.getLast(), CaseState.CANDIDATE);
        assertThat(context.getBean(Decisions.class)
                        .voteOn(keys.getFirst())
                        .orElseThrow()
                        .yes())
                .isEqualTo(5);
        assertThat(context.getBean(Decisions.class)
                        .voteOn(keys.getLast())
                        .orElseThrow()
                        .yes())
                .isOne();
        actAs(secretary);
        assertThat(read(ids.getFirst()).probationUntil())
                .isEqualTo(read(ids.getFirst())
                        .last(Act.PASS_ADMISSION)
                        .orElseThrow()
                        .day()
                        .plusYears(1));
        assertThat(read(ids.getFirst())
                        .last(Act.APPROVE_ADMISSION)
                        .orElseThrow()
                        .day())
                .isEqualTo(met);
    }

    @Test
    @Rule("DEV-71")
    void ofTwoMembersWhoDecideOnTheSameCaseAtOnceOneIsTold() throws Exception {
        UUID id = passed("Both");
        SubmissionKey key = handUp(id);
        Login deputy = world.login(township, "Township deputy", "COMMITTEE_DEPUTY");
        UUID meeting = townshipMeeting();
        Submission came = atTownship(key);
        inbound().talk(key, came.version(), "Committee member 0", LocalDate.now(clock), "in favour");
        int version = atTownship(key).version();
        Decisions decisions = context.getBean(Decisions.class);
        List<String> results = atOnce(
                List.of(township(), deputy),
                List.of(
                        () -> decisions.decide(
                                key,
                                version,
                                new Verdict(meeting, Outcome.APPROVED, true, 5, 0, 0, Map.of(), ""),
                                REASON),
                        () -> decisions.decide(
                                key,
                                version,
                                new Verdict(meeting, Outcome.REFUSED, true, 0, 5, 0, Map.of(), "no"),
                                REASON)));
        assertThat(results).containsOnlyOnce("done");
        assertThat(results).containsAnyOf("input.stale");
        actAs(secretary);
        comesTo(id, results.getFirst().equals("done") ? CaseState.PROBATION : CaseState.CANDIDATE);
        assertThatThrownBy(() -> decisions.findings(key)).isInstanceOf(RefusedException.class);
    }

    private List<String> atOnce(List<Login> users, List<Runnable> acts) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(users.size())) {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < users.size(); i++) {
                actAs(users.get(i));
                SecurityContext user = SecurityContextHolder.getContext();
                SecurityContextHolder.clearContext();
                Runnable act = acts.get(i);
                running.add(pool.submit(() -> {
                    SecurityContextHolder.setContext(user);
                    start.await();
                    try {
                        act.run();
                        return "done";
                    } catch (RefusedException refusal) {
                        return refusal.findings().stream()
                                .map(Finding::messageKey)
                                .findFirst()
                                .orElse("");
                    }
                }));
            }
            start.countDown();
            List<String> results = new ArrayList<>();
            for (Future<String> one : running) {
                results.add(one.get(20, TimeUnit.SECONDS));
            }
            return results;
        }
    }
}
