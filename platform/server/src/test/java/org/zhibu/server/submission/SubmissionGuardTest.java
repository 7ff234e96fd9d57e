package org.zhibu.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** What the database guarantees of submissions, whatever the application asks, and whoever comes first. */
class SubmissionGuardTest extends SubmissionTest {
    private static final List<String> TABLES = List.of(
            "submission",
            "submission_station",
            "submission_edition",
            "submission_document",
            "submission_person",
            "submission_step");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @EnumSource(SubmissionState.class)
    void javaAndTheDatabaseGoByTheSameTable(SubmissionState from) {
        actAs(w.secretary);
        for (Step step : Step.values()) {
            Optional<String> next = transactions.execute(t -> jdbc.sql("select coalesce(app.submission_next(?, ?), '')")
                    .params(from.name(), step.name())
                    .query(String.class)
                    .optional());
            assertThat(next.orElseThrow())
                    .as(from + " " + step)
                    .isEqualTo(Transitions.next(from, step).map(Enum::name).orElse(""));
        }
    }

    @Test
    @Rule("ORG-15")
    void eachReadsFromTheMomentOnWhenItComesThereAndNobodyElseEver() {
        actAs(w.secretary);
        SubmissionKey key = request();
        contents.add(key, "", "附图", null);
        rows(key, w.secretary, 1);
        for (Login other : List.of(w.reviewer, w.officer, w.neighbour, w.stranger, w.countyOfficer)) {
            rows(key, other, 0);
        }
        actAs(w.secretary);
        outbound.handIn(key, 0);
        rows(key, w.reviewer, 1);
        for (Login other : List.of(w.officer, w.neighbour, w.stranger, w.countyOfficer)) {
            rows(key, other, 0);
        }
        actAs(w.reviewer);
        inbound.review(key, inbound.open(key).orElseThrow().version(), "同意", null);
        rows(key, w.officer, 1);
        for (Login other : List.of(w.neighbour, w.stranger, w.countyOfficer)) {
            rows(key, other, 0);
            actAs(other);
            assertThat(transactions.<Boolean>execute(t -> jdbc.sql("select app.submission_open(?, ?, 'x')")
                            .params(key.sender(), key.id())
                            .query(Boolean.class)
                            .single()))
                    .isFalse();
            refusedBySql("select app.submission_return(" + key.sender() + ", '" + key.id() + "', 2, 'x', '', 'x')");
        }
    }

    @Test
    @Rule("AUTH-31")
    void aSenderCannotDecideAndAnAddresseeCannotChangeTheContents() {
        actAs(w.secretary);
        SubmissionKey key = request();
        outbound.handIn(key, 0);
        String where = " where tenant_id = " + key.sender() + " and submission_id = '" + key.id() + "'";
        for (Login who : List.of(w.secretary, w.reviewer)) {
            actAs(who);
            assertThat(sql("update app.submission_edition set title = '改'" + where))
                    .isZero();
            refusedBySql("update app.submission set state = 'DECIDED', outcome = 'APPROVED'");
            refusedBySql("update app.submission_step set opinion = '改'" + where);
            refusedBySql("delete from app.submission_step" + where);
            assertThat(sql("delete from app.submission_document" + where)).isZero();
            refusedBySql(
                    "insert into app.submission_document (tenant_id, submission_id, edition, name, on_paper) values ("
                            + key.sender() + ", '" + key.id() + "', 1, 'x', true)");
            refusedBySql(
                    "insert into app.submission_step (tenant_id, submission_id, edition, org_id, org_name, person_name, act) values ("
                            + key.sender() + ", '" + key.id() + "', 1, " + w.committee + ", 'x', 'x', 'DECIDE')");
            refusedBySql("select app.submission_take(" + key.sender() + ", '" + key.id() + "', 'OPEN', 1)");
        }
        actAs(w.secretary);
        refusedBySql("select app.submission_decide(" + key.sender() + ", '" + key.id()
                + "', 1, 'APPROVED', '', null, null, '自批')");
        refusedBySql("select app.submission_return(" + key.sender() + ", '" + key.id() + "', 1, 'x', '', '自退')");
        actAs(w.reviewer);
        refusedBySql("select app.submission_recall('" + key.id() + "', 1, 'x')");
    }

    @Test
    @Rule("AUTH-28")
    void theDatabaseSendsNoApprovalToWhoeverMayNotApprove() {
        actAs(w.secretary);
        SubmissionKey key = outbound.draft(new NewSubmission("platform.DUES_RELIEF", null, "减免党费", "", List.of()));
        for (String way : List.of(String.valueOf(w.general), w.sibling + "", w.otherCommittee + "", w.branch + "")) {
            refusedBySql("select app.submission_hand_in('" + key.id() + "', 0, array[" + way
                    + "]::bigint[], null, 'x', 'x')");
        }
    }

    @RepeatedTest(3)
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        SubmissionKey key = opened();
        int version = inbound.open(key).orElseThrow().version();
        List<String> outcomes = atOnce(
                w.officer, () -> decisions.decide(key, version, Outcome.APPROVED, "", ""),
                w.deputy, () -> decisions.decide(key, version, Outcome.REFUSED, "不同意", ""));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "input.stale");
        actAs(w.officer);
        assertThat(inbound.open(key).orElseThrow().history())
                .filteredOn(e -> e.step() == Step.DECIDE)
                .hasSize(1);
    }

    @RepeatedTest(3)
    void aDoubleClickHandsInOnce() throws Exception {
        actAs(w.secretary);
        SubmissionKey key = request();
        assertThat(atOnce(w.secretary, () -> outbound.handIn(key, 0), w.secretary, () -> outbound.handIn(key, 0)))
                .containsExactlyInAnyOrder("done", "input.stale");
    }

    @RepeatedTest(5)
    void itIsEitherTakenBackOrOpened() throws Exception {
        actAs(w.secretary);
        SubmissionKey key = request();
        outbound.handIn(key, 0);
        List<String> results = atOnce(w.secretary, () -> outbound.recall(key, 1), w.reviewer, () -> inbound.open(key));
        actAs(w.secretary);
        SubmissionState state = outbound.find(key).orElseThrow().state();
        if (results.getFirst().equals("done")) {
            assertThat(state).isEqualTo(SubmissionState.DRAFT);
            actAs(w.reviewer);
            assertThat(inbound.open(key)).isEmpty();
        } else {
            assertThat(results.getFirst()).isEqualTo("violation.submission_opened");
            assertThat(state).isEqualTo(SubmissionState.OPENED);
        }
    }

    private SubmissionKey request() {
        return outbound.draft(new NewSubmission("platform.REQUEST", null, "关于修缮活动室的请示", "请批示。", List.of()));
    }

    private SubmissionKey opened() {
        actAs(w.secretary);
        SubmissionKey key = request();
        outbound.handIn(key, 0);
        actAs(w.reviewer);
        inbound.review(key, inbound.open(key).orElseThrow().version(), "同意", null);
        actAs(w.officer);
        inbound.open(key);
        return key;
    }

    private void rows(SubmissionKey key, Login who, int submissions) {
        actAs(who);
        for (String table : TABLES) {
            String id = table.equals("submission") ? "id" : "submission_id";
            Integer seen = transactions.execute(
                    t -> jdbc.sql("select count(*) from app." + table + " where tenant_id = ? and " + id + " = ?")
                            .params(key.sender(), key.id())
                            .query(Integer.class)
                            .single());
            if (submissions == 0) {
                assertThat(seen).as(table + " as " + who.name()).isZero();
            } else if (table.equals("submission")) {
                assertThat(seen).as(who.name()).isEqualTo(submissions);
            }
        }
    }

    private int sql(String statement) {
        Integer touched = transactions.execute(t -> statement.startsWith("select")
                ? jdbc.sql(statement).query().listOfRows().size()
                : jdbc.sql(statement).update());
        return touched == null ? 0 : touched;
    }

    private void refusedBySql(String statement) {
        assertThatThrownBy(() -> sql(statement)).as(statement).isInstanceOf(DataAccessException.class);
    }

    private List<String> atOnce(Login first, Runnable firstAct, Login second, Runnable secondAct) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                actAs(i == 0 ? first : second);
                SecurityContext user = SecurityContextHolder.getContext();
                SecurityContextHolder.clearContext();
                Runnable act = i == 0 ? firstAct : secondAct;
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
            return List.of(
                    running.get(0).get(20, TimeUnit.SECONDS), running.get(1).get(20, TimeUnit.SECONDS));
        }
    }
}
