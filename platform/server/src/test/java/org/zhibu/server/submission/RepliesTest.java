package org.zhibu.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Concerned;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionKind;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.server.StatementCount;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** One reply over many cases of several branches, each of which reads its extract alone. */
class RepliesTest extends SubmissionTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 27);
    private static final LocalDate SECOND = LocalDate.of(2026, 7, 1);
    private static final LocalDate SIGNED = LocalDate.of(2026, 7, 4);

    @Autowired
    SubmissionLists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void openTree() {
        clock.setDate(FIRST);
    }

    /** SMP-09, with invented names: two meetings, five admitted, nine converted, one reply. */
    @Test
    @Rule({"SMP-09", "DEV-95", "MEET-73", "TPL-03"})
    void oneReplyCoversFourteenPeopleOfTwoBranches() throws IOException {
        List<SubmissionKey> first = new ArrayList<>();
        List<SubmissionKey> second = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            first.add(sent(i < 3 ? w.secretary : w.neighbour, "platform.ADMIT", "吸收" + i, "CANDIDATE"));
        }
        for (int i = 0; i < 9; i++) {
            second.add(sent(i < 4 ? w.secretary : w.neighbour, "platform.CONVERT", "转正" + i, "PROBATIONARY"));
        }
        actAs(w.officer);
        decideAll(first, meetings.record(FIRST, "党委会6月27日记录", w.came(4)), 4);
        clock.setDate(SECOND);
        decideAll(second, meetings.record(SECOND, "党委会7月1日记录", w.came(5)), 5);
        clock.setDate(SIGNED);
        List<ReplyCase> open = replies.open();
        assertThat(open).hasSize(14);
        ReplyDraft draft = replies.propose(open);
        assertThat(draft.title()).contains("5名同志为中共预备党员").contains("9名同志按期转正");
        List<SubmissionKey> keys = open.stream().map(ReplyCase::key).toList();
        ReplyDraft tooEarly = new ReplyDraft(
                draft.title(),
                draft.addressees(),
                draft.basis(),
                draft.instructions(),
                draft.signedBy(),
                SECOND.minusDays(1),
                Set.of());
        assertThatThrownBy(() -> replies.issue(tooEarly, keys))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).containsExactly("DEV-95"));
        UUID id = replies.issue(draft, keys);
        Reply whole = replies.find(id).orElseThrow();
        assertThat(whole.cases()).hasSize(14);
        assertThat(whole.meetingDays()).containsExactly(FIRST, SECOND);
        assertThat(whole.number()).contains("〔2026〕");
        assertThat(replies.paragraphs(whole))
                .anySatisfy(p -> assertThat(p).contains("2026年6月27日、2026年7月1日召开会议"))
                .anySatisfy(p -> assertThat(p).contains("等5位同志").contains("预备期均为一年"))
                .anySatisfy(p -> assertThat(p).contains("等9位同志按期转为中国共产党正式党员"))
                .contains("特此批复。");
        assertThat(words(replies.docx(whole))).contains("吸收0", "转正8", "2026年7月4日", "特此批复");
        assertThat(replies.open()).isEmpty();

        actAs(w.secretary);
        assertThat(outbound.find(first.getFirst()).orElseThrow().state()).isEqualTo(SubmissionState.REPLIED);
        Reply extract = replies.extractFor(first.getFirst()).orElseThrow();
        assertThat(extract.cases())
                .extracting(ReplyCase::names)
                .containsExactlyInAnyOrder("吸收0", "吸收1", "吸收2", "转正0", "转正1", "转正2", "转正3");
        assertThat(extract.addressees()).isEqualTo("丁车间党支部");
        assertThat(extract.title()).doesNotContain("14");
        assertThat(this.rows("select count(*) from app.reply")).isZero();
        assertThat(this.rows("select count(*) from app.reply_extract")).isOne();
        assertThat(this.rows("select count(*) from app.reply_item")).isEqualTo(7);
        assertThat(words(replies.docx(extract))).contains("吸收0").doesNotContain("吸收4");
        for (Login other : List.of(w.stranger, w.countyOfficer, w.reviewer)) {
            actAs(other);
            assertThat(this.rows("select (select count(*) from app.reply) + (select count(*) from app.reply_extract)"
                            + " + (select count(*) from app.reply_item)"))
                    .isZero();
        }
    }

    /** Two branches, each with one on time and one after an extension, in one reply. */
    @Test
    @Rule({"DEV-91", "DEV-95", "TPL-03"})
    void whoseProbationWasExtendedIsNotConvertedOnTime() throws IOException {
        List<SubmissionKey> keys = new ArrayList<>();
        for (Login by : List.of(w.secretary, w.neighbour)) {
            keys.add(sent(by, "platform.CONVERT", by.name() + "按期", "PROBATIONARY"));
            keys.add(sent(by, "platform.CONVERT", by.name() + "延长", "PROBATIONARY", true));
        }
        actAs(w.officer);
        inbound.sendBack(keys.get(1), inbound.open(keys.get(1)).orElseThrow().version(), List.of("签名"), "");
        actAs(w.secretary);
        outbound.handIn(keys.get(1), outbound.find(keys.get(1)).orElseThrow().version());
        actAs(w.officer);
        decideAll(keys, meetings.record(FIRST, "党委会记录", w.came(5)), 5);
        ReplyDraft draft = replies.propose(replies.open());
        assertThat(draft.title()).isEqualTo("关于王书记按期等2名同志按期转正、王书记延长等2名同志延长预备期满转正的批复");
        Reply whole = replies.find(replies.issue(draft, keys)).orElseThrow();
        assertThat(words(replies.docx(whole))).contains("同意王书记按期、李书记按期等2位同志按期转为", "同意王书记延长、李书记延长等2位同志延长预备期满后转为");
        actAs(w.secretary);
        Reply extract = replies.extractFor(keys.getFirst()).orElseThrow();
        assertThat(extract.title()).isEqualTo("关于王书记按期同志按期转正、王书记延长同志延长预备期满转正的批复");
        assertThat(String.join("", replies.paragraphs(extract)))
                .contains("同意王书记按期同志按期转为", "同意王书记延长同志延长预备期满后转为")
                .doesNotContain("李书记");
    }

    @Test
    void tasksFollowTheCase() {
        SubmissionKey key = sent(w.secretary, "platform.ADMIT", "陈某", "CANDIDATE");
        task(w.committee, key, "submission.task.decide", "OPEN");
        actAs(w.officer);
        inbound.sendBack(key, inbound.open(key).orElseThrow().version(), List.of("缺函调"), "");
        task(w.committee, key, "submission.task.decide", "DONE");
        task(w.branch, key, "submission.task.complete", "OPEN");
        actAs(w.secretary);
        outbound.handIn(key, outbound.find(key).orElseThrow().version());
        task(w.branch, key, "submission.task.complete", "DONE");
        actAs(w.officer);
        decideAll(List.of(key), meetings.record(FIRST, "党委会记录", w.came(5)), 5);
        task(w.branch, key, "submission.task.decided.APPROVED", "OPEN");
        actAs(w.secretary);
        outbound.open(key);
        task(w.branch, key, "submission.task.decided.APPROVED", "DONE");
    }

    @Test
    void theListsSendTheSameStatementsForOneRowAndForMany() {
        sent(w.secretary, "platform.CONVERT", "一", "PROBATIONARY");
        long sentOne = sentStatements();
        long receivedOne = receivedStatements();
        for (int i = 0; i < 6; i++) {
            sent(w.secretary, "platform.CONVERT", "多" + i, "PROBATIONARY");
        }
        assertThat(sentStatements()).isEqualTo(sentOne);
        assertThat(receivedStatements()).isEqualTo(receivedOne);
        actAs(w.officer);
        assertThat(lists.received(SubmissionFilter.ALL, SubmissionOrder.DUE, true, 0, 50))
                .hasSize(7);
        assertThat(lists.countReceived(new SubmissionFilter("多3", null, null, null, true)))
                .isEqualTo(1);
        actAs(w.reviewer);
        assertThat(lists.countReceived(new SubmissionFilter("", null, null, null, true)))
                .isZero();
        assertThat(lists.countReceived(SubmissionFilter.ALL)).isEqualTo(7);
    }

    private long sentStatements() {
        actAs(w.secretary);
        return StatementCount.of(() -> {
            lists.sent(SubmissionFilter.ALL, SubmissionOrder.RECENT, false, 0, 50);
            lists.countSent(SubmissionFilter.ALL);
        });
    }

    private long receivedStatements() {
        actAs(w.officer);
        return StatementCount.of(() -> {
            lists.received(SubmissionFilter.ALL, SubmissionOrder.RECENT, false, 0, 50);
            lists.countReceived(SubmissionFilter.ALL);
        });
    }

    /** Sent by the branch and reviewed by the general branch. */
    private SubmissionKey sent(Login by, String kind, String name, String status) {
        return sent(by, kind, name, status, false);
    }

    private SubmissionKey sent(Login by, String kind, String name, String status, boolean extended) {
        actAs(by);
        UUID person = world.person(by.organization(), name, status);
        if (extended) {
            world.jdbc()
                    .sql(
                            "insert into app.status_decision (tenant_id, person_id, act, from_status, to_status, body, decided_on,"
                                    + " approval_body, approved_on, effective_from, effective_until, basis, reason) values (?, ?, 'EXTEND',"
                                    + " 'PROBATIONARY', 'PROBATIONARY', 'GENERAL_MEETING', ?, 'COMMITTEE', ?, ?, ?, '决议', '延长')")
                    .params(
                            by.organization(),
                            person,
                            FIRST.minusMonths(8),
                            FIRST.minusMonths(7),
                            FIRST.minusMonths(8),
                            FIRST.minusMonths(1))
                    .update();
        }
        SubmissionKey key = outbound.draft(
                new NewSubmission(kind, null, "关于" + name + "的请示", "", List.of(Concerned.of(new PersonId(person)))));
        SubmissionKind of = outbound.kindOf(outbound.find(key).orElseThrow()).orElseThrow();
        of.required().forEach(r -> contents.add(key, r.item(), r.item(), null));
        outbound.handIn(key, 0);
        actAs(w.reviewer);
        inbound.review(key, inbound.open(key).orElseThrow().version(), "同意", null);
        return key;
    }

    private void decideAll(List<SubmissionKey> keys, UUID meeting, int yes) {
        for (SubmissionKey key : keys) {
            if (inbound.open(key).orElseThrow().needsTalk()) {
                talk(key);
            }
            int version = inbound.open(key).orElseThrow().version();
            decisions.decide(key, version, new Verdict(meeting, Outcome.APPROVED, true, yes, 0, 0, Map.of(), ""), "");
        }
    }

    private void task(long organization, SubmissionKey key, String message, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(world.jdbc()
                                .sql(
                                        "select state from app.inbox_task where tenant_id = ? and key = ? and message_key = ?")
                                .params(organization, "submission:" + key, message)
                                .query(String.class)
                                .optional())
                        .contains(state));
    }

    private int rows(String sql) {
        Integer count =
                transactions.execute(t -> jdbc.sql(sql).query(Integer.class).single());
        return count == null ? -1 : count;
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
