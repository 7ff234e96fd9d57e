package org.zhibu.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.PortalTest;
import org.zhibu.server.audit.AuditAnchors.Anchor;
import org.zhibu.server.tenant.TenantContext;

/** Whoever can do anything to the database cannot change what was recorded without leaving a trace (B6). */
class AuditChainTest extends PortalTest {
    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditAnchors anchors;

    @Autowired
    TenantContext tenants;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private SingleConnectionDataSource connection;
    private JdbcClient superuser;
    private long village;

    @BeforeEach
    void writeFiveEntries() {
        connection = new SingleConnectionDataSource(
                context.getEnvironment().getRequiredProperty("spring.datasource.url"),
                "postgres",
                superuserPassword(),
                true);
        superuser = JdbcClient.create(connection);
        village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "戊村党支部");
        actAs(world.login(village, "王某", "BRANCH_SECRETARY"));
        for (int i = 1; i <= 5; i++) {
            audit.record(AuditEntry.of("people.change", "第" + i + "人").change("name", "旧" + i, "新" + i));
        }
    }

    @AfterEach
    void close() {
        connection.destroy();
    }

    @Test
    void anUntouchedChainIsWhole() {
        assertThat(chain.checkNow().breaks()).isEmpty();
        assertThat(seqs()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update app.audit_entry set subject = '他人' where tenant_id = :org and seq = 3 | 3 | CHANGED",
                "update app.audit_entry set person_name = '李某' where tenant_id = :org and seq = 1 | 1 | CHANGED",
                "update app.audit_entry set at = at - interval '1 day' where tenant_id = :org and seq = 5 | 5 | CHANGED",
                "update app.audit_entry set changes = '{}' where tenant_id = :org and seq = 2 | 2 | CHANGED",
                "update app.audit_entry set reason = 'x' where tenant_id = :org and seq = 2 | 2 | CHANGED",
                "update app.audit_entry set hash = '\\x00' where tenant_id = :org and seq = 5 | 5 | CHANGED",
                "delete from app.audit_entry where tenant_id = :org and seq = 1 | 1 | MISSING",
                "delete from app.audit_entry where tenant_id = :org and seq = 3 | 3 | MISSING",
                "delete from app.audit_entry where tenant_id = :org and seq = 5 | 5 | MISSING",
                "delete from app.audit_entry where tenant_id = :org and seq > 2 | 3 | MISSING",
                "delete from app.audit_entry where tenant_id = :org | 1 | MISSING",
                "insert into app.audit_entry select tenant_id, 6, at, account_id, person_id, person_name, posts, address, agent, act, subject, kind, subject_id, changes, reason, hash from app.audit_entry where tenant_id = :org and seq = 5 | 6 | CHANGED",
                "delete from app.audit_head where tenant_id = :org | 1 | EXTRA",
            })
    void aChangedRemovedOrInsertedEntryIsFound(String tampering, long seq, AuditBreak.Problem problem) {
        superuser.sql(tampering).param("org", village).update();
        assertThat(chain.checkNow().breaks()).containsExactly(new AuditBreak(village, "戊村党支部", seq, problem));
    }

    @Test
    void swappedEntriesAreFound() {
        superuser
                .sql("update app.audit_entry set seq = seq + 100 where tenant_id = ? and seq in (2, 3)")
                .param(village)
                .update();
        superuser
                .sql(
                        "update app.audit_entry set seq = case seq when 102 then 3 else 2 end where tenant_id = ? and seq > 100")
                .param(village)
                .update();
        assertThat(chain.checkNow().breaks())
                .containsExactly(new AuditBreak(village, "戊村党支部", 2, AuditBreak.Problem.CHANGED));
    }

    @Test
    void aRowPutBetweenTwoByMovingTheOthersIsFound() {
        superuser
                .sql("update app.audit_entry set seq = seq + 100 where tenant_id = ? and seq > 2")
                .param(village)
                .update();
        superuser
                .sql("update app.audit_entry set seq = seq - 99 where tenant_id = ? and seq > 100")
                .param(village)
                .update();
        superuser
                .sql(
                        "insert into app.audit_entry select tenant_id, 3, at, account_id, person_id, person_name, posts, address, agent, act,"
                                + " subject, kind, subject_id, changes, reason, hash from app.audit_entry where tenant_id = ? and seq = 2")
                .param(village)
                .update();
        assertThat(chain.checkNow().breaks())
                .containsExactly(new AuditBreak(village, "戊村党支部", 3, AuditBreak.Problem.CHANGED));
    }

    @Test
    void aTailCutOffTogetherWithTheHeadIsFoundByTheAnchor() {
        anchors.note(List.of(head()));
        superuser
                .sql("delete from app.audit_entry where tenant_id = ? and seq > 3")
                .param(village)
                .update();
        rewindHead();
        assertThat(chain.checkNow().breaks())
                .containsExactly(new AuditBreak(village, "戊村党支部", 4, AuditBreak.Problem.MISSING));
    }

    @Test
    void aWholeChainComputedAnewIsFoundByTheAnchor() {
        anchors.note(List.of(head()));
        superuser
                .sql("update app.audit_entry set subject = '他人' where tenant_id = ? and seq = 2")
                .param(village)
                .update();
        for (int seq = 2; seq <= 5; seq++) {
            superuser
                    .sql("update app.audit_entry e set hash = app.audit_hash(p.hash, e) from app.audit_entry p"
                            + " where e.tenant_id = :org and p.tenant_id = :org and e.seq = :seq and p.seq = :seq - 1")
                    .params(Map.of("org", village, "seq", seq))
                    .update();
        }
        rewindHead();
        assertThat(chain.checkNow().breaks())
                .containsExactly(new AuditBreak(village, "戊村党支部", 5, AuditBreak.Problem.CHANGED));
    }

    @Test
    void aChainThatIsGoneIsFoundByTheAnchor() {
        anchors.note(List.of(head()));
        superuser
                .sql("delete from app.audit_entry where tenant_id = ?")
                .param(village)
                .update();
        superuser
                .sql("delete from app.audit_head where tenant_id = ?")
                .param(village)
                .update();
        assertThat(chain.checkNow().breaks())
                .containsExactly(new AuditBreak(village, "戊村党支部", 1, AuditBreak.Problem.MISSING));
    }

    @Test
    void theNightlyCheckNotesHowFarWholeChainsHaveComeAndKeepsTheLastGoodPlaceOfOthers() {
        org.springframework.security.core.context.SecurityContextHolder.clearContext();
        chain.checkAll();
        Anchor good = head();
        assertThat(anchors.latest()).containsEntry(village, good);
        superuser
                .sql("delete from app.audit_entry where tenant_id = ? and seq > 3")
                .param(village)
                .update();
        rewindHead();
        assertThat(chain.checkAll().breaks())
                .extracting(AuditBreak::organization)
                .contains(village);
        assertThat(anchors.latest()).containsEntry(village, good);
    }

    @Test
    void writersAtTheSameTimeMakeOneChainWithoutGaps() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = new java.util.ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int n = i;
                done.add(writers.submit(() ->
                        tenants.runAs(new OrganizationId(village), () -> audit.record("people.change", "并行" + n))));
            }
            for (Future<?> future : done) {
                future.get();
            }
        }
        assertThat(chain.checkNow().breaks()).isEmpty();
        assertThat(seqs()).hasSize(46).doesNotHaveDuplicates();
    }

    @Test
    void aLongTransactionKeepsNobodyWaiting() throws Exception {
        CountDownLatch recorded = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> slow = other.submit(() -> tenants.runAs(
                    new OrganizationId(village),
                    () -> transactions.executeWithoutResult(t -> {
                        audit.record("people.change", "慢");
                        recorded.countDown();
                        awaitQuietly(goOn);
                    })));
            assertThat(recorded.await(10, TimeUnit.SECONDS)).isTrue();
            audit.record("people.change", "快");
            assertThat(lastSubject()).isEqualTo("快");
            goOn.countDown();
            slow.get();
        }
        assertThat(lastSubject()).isEqualTo("慢");
        assertThat(chain.checkNow().breaks()).isEmpty();
    }

    @Test
    void whatIsRolledBackLeavesNoEntryAndNoGap() {
        transactions.executeWithoutResult(t -> {
            audit.record("people.change", "不算");
            t.setRollbackOnly();
        });
        audit.record("people.change", "算");
        assertThat(seqs()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(chain.checkNow().breaks()).isEmpty();
    }

    @Test
    void theApplicationCanNeitherWriteNorChangeEntriesItself() {
        for (String sql : List.of(
                "insert into app.audit_entry select * from app.audit_entry",
                "update app.audit_entry set subject = ''",
                "delete from app.audit_entry",
                "update app.audit_head set seq = 0",
                "call app.audit_shorten(" + village + ", now(), 'x')")) {
            assertThatThrownBy(() -> transactions.execute(t -> jdbc.sql(sql).update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> world.jdbc()
                        .sql("update app.audit_entry set subject = ''")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> world.jdbc().sql("delete from app.audit_entry").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void oldEntriesAreTakenAwayByTheOwnerAndTheRestStaysWhole() {
        // as if four of the entries were seven months old; then the chain is computed as it would have been
        superuser
                .sql("update app.audit_entry set at = at - interval '7 months' where tenant_id = ? and seq < 5")
                .param(village)
                .update();
        recompute();
        assertThat(chain.checkNow().breaks()).isEmpty();
        asOwner("call app.audit_shorten(" + village + ", now(), '按规定满六个月')");
        assertThat(seqs()).doesNotContain(1L, 2L, 3L, 4L).contains(5L);
        assertThat(chain.checkNow().breaks()).isEmpty();
        superuser
                .sql("update app.audit_checkpoint set seq = 3 where tenant_id = ?")
                .param(village)
                .update();
        assertThat(chain.checkNow().breaks()).extracting(AuditBreak::seq).containsExactly(4L);
    }

    @Test
    void nothingYoungerThanSixMonthsCanBeTakenAwayEvenByTheOwner() {
        asOwner("call app.audit_shorten(" + village + ", now(), '想删')");
        asOwner("delete from app.audit_entry where tenant_id = " + village);
        assertThat(seqs()).hasSize(5);
    }

    private void asOwner(String sql) {
        superuser.sql("set role portal_owner").update();
        try {
            superuser.sql(sql).update();
        } finally {
            superuser.sql("reset role").update();
        }
    }

    private void recompute() {
        for (int seq = 1; seq <= 5; seq++) {
            superuser
                    .sql(
                            "update app.audit_entry e set hash = app.audit_hash(coalesce((select p.hash from app.audit_entry p"
                                    + " where p.tenant_id = :org and p.seq = :seq - 1), app.audit_start(:org)), e)"
                                    + " where e.tenant_id = :org and e.seq = :seq")
                    .params(Map.of("org", village, "seq", seq))
                    .update();
        }
        rewindHead();
    }

    private void rewindHead() {
        superuser
                .sql(
                        "update app.audit_head h set seq = e.seq, hash = e.hash from app.audit_entry e where e.tenant_id = h.tenant_id"
                                + " and h.tenant_id = :org and e.seq = (select max(seq) from app.audit_entry where tenant_id = :org)")
                .param("org", village)
                .update();
    }

    private Anchor head() {
        return superuser
                .sql("select seq, hash from app.audit_head where tenant_id = ?")
                .param(village)
                .query((row, i) -> new Anchor(village, row.getLong(1), row.getBytes(2)))
                .single();
    }

    private List<Long> seqs() {
        return superuser
                .sql("select seq from app.audit_entry where tenant_id = ? order by seq")
                .param(village)
                .query(Long.class)
                .list();
    }

    private String lastSubject() {
        return superuser
                .sql("select subject from app.audit_entry where tenant_id = ? order by seq desc limit 1")
                .param(village)
                .query(String.class)
                .single();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
