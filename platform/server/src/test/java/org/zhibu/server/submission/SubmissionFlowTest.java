package org.zhibu.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Concerned;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionId;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.api.submission.Submissions;
import org.zhibu.testkit.Rule;

/** The way of a submission over three organisations, and what the rules refuse on it. */
class SubmissionFlowTest extends SubmissionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);

    @Autowired
    Submissions api;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private UUID applicant;

    @BeforeEach
    void openTree() {
        clock.setDate(TODAY);
        applicant = world.person(w.branch, "陈某", "CANDIDATE");
    }

    @Test
    @Rule({"AUTH-11", "AUTH-29", "AUTH-32", "DEV-70"})
    void anAdmissionIsReviewedReturnedCompletedAndDecided() {
        actAs(w.secretary);
        SubmissionKey key = admission();
        assertThat(outbound.findings(key))
                .extracting(Finding::rule)
                .containsOnly("DEV-59")
                .hasSize(5);
        refused(() -> outbound.handIn(key, 0), "DEV-59");
        onPaper(key, "membershipForm", "resolution", "applicationLetter", "politicalReview", "cultivationFile");
        assertThat(outbound.findings(key)).isEmpty();
        outbound.handIn(key, 0);

        actAs(w.officer);
        assertThat(inbound.open(key))
                .as("the committee, before the general branch has reviewed")
                .isEmpty();
        actAs(w.reviewer);
        Submission atGeneral = inbound.open(key).orElseThrow();
        assertThat(atGeneral.state()).isEqualTo(SubmissionState.OPENED);
        assertThat(atGeneral.isHeldHere()).isTrue();
        inbound.review(key, atGeneral.version(), "总支审议，同意上报", TODAY);

        actAs(w.officer);
        Submission came = inbound.open(key).orElseThrow();
        assertThat(came.history())
                .extracting(Submission.Entry::step)
                .containsExactly(Step.HAND_IN, Step.OPEN, Step.REVIEW, Step.OPEN);
        inbound.sendBack(key, came.version(), List.of("政审材料缺函调回函", " ", "志愿书第3页未签名"), "请补齐");

        actAs(w.secretary);
        Submission back = outbound.find(key).orElseThrow();
        assertThat(back.state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(back.lastReturn().orElseThrow().missing()).containsExactly("政审材料缺函调回函", "志愿书第3页未签名");
        assertThat(back.editions()).hasSize(2);
        contents.write(key, back.contents().version(), new DraftText("关于接收陈某为预备党员的请示（补充）", "已补函调回函。"));
        onPaper(key, "");
        actAs(w.officer);
        assertThat(inbound.open(key).orElseThrow().editions())
                .as("an unfinished completion is not seen")
                .hasSize(1);
        actAs(w.secretary);
        outbound.handIn(key, back.version());

        actAs(w.officer);
        talk(key);
        Submission again = inbound.open(key).orElseThrow();
        assertThat(again.state()).as("straight back to whoever returned it").isEqualTo(SubmissionState.OPENED);
        assertThat(again.editions()).hasSize(2);
        assertThat(again.editions().getFirst().documents()).hasSize(5);
        assertThat(again.contents().documents()).hasSize(6);
        UUID meeting = meetings.record(TODAY, "党委会〔2026〕6号记录", w.came(4));
        decide(key, again.version(), verdict(meeting, Outcome.APPROVED, 4, 0, 0));

        actAs(w.secretary);
        Submission decided = outbound.find(key).orElseThrow();
        assertThat(decided.state()).isEqualTo(SubmissionState.DECIDED);
        assertThat(decided.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(decided.decidedOn()).isEqualTo(TODAY);
        assertThat(api.status(new SubmissionId(key.id())).orElseThrow().outcome())
                .isEqualTo(Outcome.APPROVED);
    }

    @Test
    @Rule({"TIM-08", "DEV-73", "DEV-74"})
    void anApprovalIsDueInThreeMonthsAndPutOffOnceToSix() {
        SubmissionKey key = atCommittee();
        Submission submission = inbound.open(key).orElseThrow();
        assertThat(submission.dueOn()).isEqualTo(TODAY.plusMonths(3));
        refused(() -> inbound.extend(key, submission.version(), " "), "");
        inbound.extend(key, submission.version(), "当事人在外地，材料待核实");
        Submission later = inbound.open(key).orElseThrow();
        assertThat(later.dueOn()).isEqualTo(TODAY.plusMonths(6));
        refused(() -> inbound.extend(key, later.version(), "再延"), "DEV-74");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-20, true", "2026-09-21, false"})
    @Rule("DEV-74")
    void whatIsOverdueGoesBackInsteadOfBeingApproved(LocalDate day, boolean allowed) {
        SubmissionKey key = atCommittee();
        clock.setDate(day);
        actAs(w.officer);
        talk(key);
        int version = inbound.open(key).orElseThrow().version();
        UUID meeting = meetings.record(day, "党委会记录", w.came(5));
        if (allowed) {
            decide(key, version, verdict(meeting, Outcome.APPROVED, 5, 0, 0));
        } else {
            assertThat(decisions.findings(key)).extracting(Finding::rule).contains("DEV-74");
            refused(() -> decide(key, version, verdict(meeting, Outcome.APPROVED, 5, 0, 0)), "DEV-74");
            inbound.sendBack(key, version, List.of("超过审批期限，请复议"), "");
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 5, true", "5, 3, true", "3, 3, true", "5, 2, false", "4, 5, false", "3, 2, false"})
    @Rule({"AUTH-29", "MEET-70"})
    void anApprovalTakesMoreThanHalfOfThoseExpected(int present, int yes, boolean approved) {
        SubmissionKey key = atCommittee();
        talk(key);
        int version = inbound.open(key).orElseThrow().version();
        UUID meeting = meetings.record(TODAY, "党委会记录", w.came(present));
        Verdict verdict = verdict(meeting, Outcome.APPROVED, yes, Math.max(0, present - yes), 0);
        if (approved) {
            decide(key, version, verdict);
        } else {
            refused(() -> decide(key, version, verdict), "MEET-70");
        }
    }

    @ParameterizedTest
    @CsvSource({"3, true", "2, false"})
    @Rule({"AUTH-29", "MEET-51"})
    void aMeetingWithoutQuorumDecidesNothing(int present, boolean quorum) {
        actAs(w.officer);
        if (quorum) {
            meetings.record(TODAY, "党委会记录", w.came(present));
        } else {
            refused(() -> meetings.record(TODAY, "党委会记录", w.came(present)), "MEET-51");
        }
    }

    @Test
    @Rule("AUTH-29")
    void anApprovalWithoutAMeetingIsRefused() {
        SubmissionKey key = atCommittee();
        talk(key);
        int version = inbound.open(key).orElseThrow().version();
        refused(() -> decide(key, version, Outcome.APPROVED, "传阅同意"), "AUTH-29");
        refused(() -> decide(key, version, verdict(UUID.randomUUID(), Outcome.APPROVED, 5, 0, 0)), "AUTH-29");
        UUID before = meetings.record(TODAY.minusDays(1), "收到之前的会", w.came(5));
        refused(() -> decide(key, version, verdict(before, Outcome.APPROVED, 5, 0, 0)), "AUTH-29");
    }

    @Test
    @Rule("AUTH-28")
    void aGeneralBranchCannotApprove() {
        actAs(w.secretary);
        SubmissionKey key = handedIn();
        actAs(w.reviewer);
        int version = inbound.open(key).orElseThrow().version();
        UUID member = world.person(w.general, "总支委员", "FULL");
        UUID meeting = meetings.record(TODAY, "总支会", List.of(new DecidingMeeting.Member(member, "总支委员", true)));
        refused(() -> decide(key, version, verdict(meeting, Outcome.APPROVED, 1, 0, 0)), "AUTH-28");
    }

    @Test
    @Rule("AUTH-31")
    void nobodyDecidesInTheOwnCase() {
        UUID self = world.person(w.branch, "林干事", "CANDIDATE");
        world.entry(w.branch, self, "林干事", w.officer.account());
        applicant = self;
        SubmissionKey key = atCommittee();
        talk(key);
        int version = inbound.open(key).orElseThrow().version();
        assertThat(decisions.findings(key)).extracting(Finding::rule).containsExactly("AUTH-31");
        UUID meeting = meetings.record(TODAY, "党委会记录", w.came(5));
        refused(() -> decide(key, version, verdict(meeting, Outcome.APPROVED, 4, 0, 0)), "AUTH-31");
        actAs(w.deputy);
        refused(() -> decide(key, version, verdict(meeting, Outcome.APPROVED, 4, 0, 0)), "AUTH-31");
        decide(
                key,
                version,
                new Verdict(
                        meeting,
                        Outcome.APPROVED,
                        true,
                        4,
                        0,
                        0,
                        Map.of(w.officer.person(), Verdict.Vote.WITHDREW),
                        ""));
        assertThat(decisions.voteOn(key).orElseThrow().votes())
                .extracting(VoteRecord.Cast::vote)
                .containsExactly(Verdict.Vote.WITHDREW);
    }

    @Test
    @Rule("AUTH-31")
    void somebodyOfTheSameNameIsFlagged() {
        world.person(w.committee, "陈某", "FULL");
        SubmissionKey key = atCommittee();
        talk(key);
        assertThat(decisions.findings(key))
                .extracting(Finding::messageKey)
                .containsExactly("submission.finding.sameName");
    }

    @Test
    @Rule("AUTH-30")
    void whoCultivatedAssessedAndAcceptedStandsWithTheCase() {
        actAs(w.secretary);
        SubmissionKey key = admission();
        contents.put(
                key,
                new Concerned(
                        new PersonId(applicant),
                        TODAY.minusDays(2),
                        "刘某、黄某",
                        TODAY.minusYears(1),
                        "支委会",
                        TODAY.minusDays(9),
                        null,
                        null));
        onPaper(key, "membershipForm", "resolution", "applicationLetter", "politicalReview", "cultivationFile");
        outbound.handIn(key, 0);
        actAs(w.reviewer);
        Submission came = inbound.open(key).orElseThrow();
        assertThat(came.contents().people()).singleElement().satisfies(p -> {
            assertThat(p.cultivatedBy()).isEqualTo("刘某、黄某");
            assertThat(p.assessedBy()).isEqualTo("支委会");
            assertThat(p.assessedOn()).isEqualTo(TODAY.minusDays(9));
        });
        assertThat(came.history().getLast().person()).isEqualTo("张书记");
    }

    @Test
    @Rule("MEET-73")
    void onePersonIsOneCase() {
        actAs(w.secretary);
        SubmissionKey key = admission();
        contents.put(key, Concerned.of(new PersonId(world.person(w.branch, "何某", "CANDIDATE"))));
        assertThat(outbound.findings(key)).extracting(Finding::rule).contains("MEET-73");
    }

    @Test
    void aFilingIsNotedAndCannotBeRefused() {
        actAs(w.secretary);
        SubmissionKey key = outbound.draft(new NewSubmission("platform.CANDIDATE", null, "发展对象备案", "", List.of()));
        outbound.handIn(key, 0);
        actAs(w.reviewer);
        inbound.review(key, inbound.open(key).orElseThrow().version(), "同意", null);
        actAs(w.officer);
        int version = inbound.open(key).orElseThrow().version();
        refused(() -> decide(key, version, Outcome.APPROVED, ""), "");
        decide(key, version, Outcome.NOTED, "");
        assertThat(inbound.open(key).orElseThrow().outcome()).isEqualTo(Outcome.NOTED);
    }

    @Test
    void whatNobodyOpenedCanBeTakenBackAndThrownAwayNever() {
        actAs(w.secretary);
        SubmissionKey key = handedIn();
        outbound.recall(key, 1);
        Submission again = outbound.find(key).orElseThrow();
        assertThat(again.state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(again.editions()).hasSize(1);
        actAs(w.reviewer);
        assertThat(inbound.open(key)).isEmpty();
        actAs(w.secretary);
        refused(() -> outbound.discard(key), "");
        outbound.handIn(key, again.version());
        SubmissionKey other = admission();
        outbound.discard(other);
        assertThat(outbound.find(other)).isEmpty();
    }

    @Test
    void ofOneSubjectOnlyOneIsUnderWay() {
        actAs(w.secretary);
        UUID subject = UUID.randomUUID();
        NewSubmission wanted = new NewSubmission("platform.REQUEST", subject, "关于修缮活动室的请示", "请批示。", List.of());
        SubmissionId id = api.draft(wanted);
        refused(() -> api.draft(wanted), "");
        api.handIn(id);
        assertThat(api.latest("platform.REQUEST", subject).orElseThrow().state())
                .isEqualTo(SubmissionState.HANDED_IN);
    }

    @Test
    @Rule("AUTH-32")
    void aModuleHandsItsDocumentsOverAndTheAddresseeReadsThem() throws IOException {
        actAs(w.secretary);
        SubmissionId id = api.draft(new NewSubmission("platform.YEAR_PLAN", null, "年度计划", "", List.of()));
        assertThat(api.findings(id)).extracting(Finding::rule).containsExactly("AUTH-24");
        actAs(w.neighbour);
        AttachmentId foreign = attachments.store("他人.png", scan());
        actAs(w.secretary);
        refused(() -> api.attach(id, "plan", "计划", foreign), "ORG-15");
        AttachmentId file = attachments.store("计划.png", scan());
        api.attach(id, "plan", "发展党员年度计划", file);
        assertThat(api.findings(id)).isEmpty();
        api.handIn(id);
        refused(() -> api.attach(id, "", "迟到的附件", file), "");
        actAs(w.reviewer);
        Submission came = inbound.open(new SubmissionKey(w.branch, id.value())).orElseThrow();
        assertThat(came.contents().documents()).singleElement().satisfies(d -> {
            assertThat(d.name()).isEqualTo("发展党员年度计划");
            assertThat(d.item()).isEqualTo("plan");
            attachments.read(
                    new AttachmentId(java.util.Objects.requireNonNull(d.attachment())),
                    OutputStream.nullOutputStream());
        });
        actAs(w.neighbour);
        refused(() -> attachments.read(file, OutputStream.nullOutputStream()), "");
    }

    private static InputStream scan() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    private SubmissionKey admission() {
        return outbound.draft(new NewSubmission(
                "platform.ADMIT", null, "关于接收陈某为预备党员的请示", "", List.of(Concerned.of(new PersonId(applicant)))));
    }

    private SubmissionKey handedIn() {
        SubmissionKey key = admission();
        onPaper(key, "membershipForm", "resolution", "applicationLetter", "politicalReview", "cultivationFile");
        outbound.handIn(key, 0);
        return key;
    }

    /** Handed in and reviewed; the officer acts from here on. */
    private SubmissionKey atCommittee() {
        actAs(w.secretary);
        SubmissionKey key = handedIn();
        actAs(w.reviewer);
        inbound.review(key, inbound.open(key).orElseThrow().version(), "同意上报", null);
        actAs(w.officer);
        return key;
    }

    private void onPaper(SubmissionKey key, String... items) {
        for (String item : items) {
            contents.add(key, item, "材料 " + item, null);
        }
    }

    private void decide(SubmissionKey key, int version, Verdict verdict) {
        decisions.decide(key, version, verdict, "已核对");
    }

    private void decide(SubmissionKey key, int version, Outcome outcome, String opinion) {
        decisions.decide(key, version, outcome, opinion, "已核对");
    }

    private static Verdict verdict(UUID meeting, Outcome outcome, int yes, int no, int abstain) {
        return new Verdict(meeting, outcome, true, yes, no, abstain, Map.of(), "");
    }

    private static void refused(Runnable act, String rule) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).contains(rule));
    }
}
