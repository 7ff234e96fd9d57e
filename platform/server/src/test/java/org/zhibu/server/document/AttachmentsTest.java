package org.zhibu.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.testkit.Login;

/** Files: kept once, read in pieces, seen by nobody but their organisation and those it shares them with. */
class AttachmentsTest extends PortalTest {
    @Autowired
    Attachments attachments;

    private long village;
    private long town;
    private Login secretary;
    private Login neighbour;
    private Login committee;

    @BeforeEach
    void openBranch() {
        town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "丙村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        neighbour = world.login(world.branch(town, "丁村党支部"), "李某", "BRANCH_SECRETARY");
        committee = world.login(town, "赵某", "COMMITTEE_SECRETARY");
        actAs(secretary);
    }

    @Test
    void whatWasStoredIsReadAgain() {
        byte[] large = pdf(3_000_000);
        AttachmentId id = store("../../入党申请书 第1页?.pdf", large);
        Attachment stored = attachments.byIds(List.of(id)).values().iterator().next();
        assertThat(stored.name()).isEqualTo("入党申请书 第1页_.pdf");
        assertThat(stored.contentType()).isEqualTo("application/pdf");
        assertThat(stored.size()).isEqualTo(large.length);
        assertThat(stored.storedBy()).isEqualTo("王某");
        assertThat(stored.sha256()).hasSize(64);
        assertThat(read(id)).isEqualTo(large);
        assertThat(audited(village)).containsExactly("attachment.store", "attachment.read");
    }

    @Test
    void theSameContentIsKeptOncePerOrganisation() {
        byte[] content = pdf(600_000);
        AttachmentId first = store("一.pdf", content);
        AttachmentId second = store("二.pdf", content);
        assertThat(first).isNotEqualTo(second);
        assertThat(count("blob", village)).isEqualTo(1);
        assertThat(count("blob_chunk", village)).isEqualTo(3);
        attachments.remove(first);
        assertThat(read(second)).isEqualTo(content);
        actAs(neighbour);
        store("三.pdf", content);
        assertThat(count("blob", village)).isEqualTo(1);
        assertThat(count("blob", neighbour.organization())).isEqualTo(1);
    }

    @Test
    void twoWhoStoreTheSameContentAtOnceShareIt() throws Exception {
        byte[] content = pdf(2_000_000);
        Callable<AttachmentId> store = () -> {
            actAs(secretary);
            return store("同.pdf", content);
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<AttachmentId> id : threads.invokeAll(List.of(store, store, store, store))) {
                assertThat(read(id.get())).isEqualTo(content);
            }
        }
        assertThat(count("blob", village)).isEqualTo(1);
        assertThat(count("attachment", village)).isEqualTo(4);
    }

    @Test
    void nobodyElseCanReadIt() {
        AttachmentId id = store("谈话记录.pdf", pdf(1000));
        for (Login other : List.of(neighbour, committee)) {
            actAs(other);
            assertThat(attachments.byIds(List.of(id))).isEmpty();
            refused(() -> read(id), "document.refused.unknown");
            refused(() -> attachments.remove(id), "document.refused.unknown");
            refused(() -> attachments.share(id, new OrganizationId(other.organization())), "document.refused.unknown");
        }
    }

    @Test
    void onlyTheOneItIsSharedWithCanReadIt() {
        byte[] content = pdf(300_000);
        AttachmentId id = store("请示.pdf", content);
        AttachmentId other = store("未上报.pdf", pdf(1000));
        attachments.share(id, new OrganizationId(town));
        attachments.share(id, new OrganizationId(town));
        actAs(committee);
        assertThat(attachments.byIds(List.of(id, other))).containsOnlyKeys(id);
        assertThat(read(id)).isEqualTo(content);
        assertThat(audited(town)).containsExactly("attachment.read");
        refused(() -> read(other), "document.refused.unknown");
        refused(() -> attachments.remove(id), "document.refused.unknown");
        actAs(neighbour);
        assertThat(attachments.byIds(List.of(id))).isEmpty();
        actAs(secretary);
        attachments.unshare(id, new OrganizationId(town));
        actAs(committee);
        refused(() -> read(id), "document.refused.unknown");
    }

    @Test
    void whatNothingRefersToIsSwept() {
        AttachmentId kept = store("留.pdf", pdf(1000));
        AttachmentId gone = store("弃.pdf", pdf(2000));
        attachments.share(kept, new OrganizationId(town));
        Instant now = Instant.now(clock);
        assertThat(sweep(now.minus(Duration.ofDays(1)))).isZero();
        assertThat(sweep(now.plusSeconds(60))).isEqualTo(1);
        assertThat(attachments.byIds(List.of(kept, gone))).containsOnlyKeys(kept);
        assertThat(count("blob", village)).isEqualTo(1);
    }

    @Test
    void manyFilesTakeAsManyStatementsAsOne() {
        List<AttachmentId> ids = new java.util.ArrayList<>(List.of(store("0.pdf", pdf(100))));
        long one = StatementCount.of(() -> attachments.byIds(ids));
        for (int i = 1; i < 12; i++) {
            ids.add(store(i + ".pdf", pdf(100 + i)));
        }
        assertThat(StatementCount.of(() -> attachments.byIds(ids))).isEqualTo(one);
        Map<AttachmentId, Attachment> all = attachments.byIds(ids);
        assertThat(all).hasSize(12);
    }

    private int sweep(Instant before) {
        return world.jdbc()
                .sql("select set_config('app.tenant', ?, false)")
                .param(Long.toString(village))
                .query((r, i) -> world.jdbc()
                        .sql("select app.sweep_attachments(?)")
                        .param(OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .single();
    }

    private AttachmentId store(String name, byte[] content) {
        return attachments.store(name, new ByteArrayInputStream(content));
    }

    private byte[] read(AttachmentId id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        attachments.read(id, out);
        return out.toByteArray();
    }

    private int count(String table, long organization) {
        return world.jdbc()
                .sql("select count(*) from app." + table + " where tenant_id = ?")
                .param(organization)
                .query(Integer.class)
                .single();
    }

    private List<String> audited(long organization) {
        return world.jdbc()
                .sql("select act from app.audit_entry where tenant_id = ? order by seq")
                .param(organization)
                .query(String.class)
                .list();
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(f -> f.messageKey())
                                .containsExactly(key));
    }
}
