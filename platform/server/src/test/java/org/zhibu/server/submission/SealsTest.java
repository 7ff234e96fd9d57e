package org.zhibu.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.Outcome;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** Pictures of stamp and signature on replies, and the choice of the sender in the list of what came in. */
class SealsTest extends SubmissionTest {
    @Autowired
    Seals seals;

    @Autowired
    SubmissionLists lists;

    @Autowired
    Attachments attachments;

    private Login clerk;

    @BeforeEach
    void openTree() {
        clock.setDate(LocalDate.of(2026, 6, 20));
        clerk = world.login(w.committee, "何文书", "COMMITTEE_CLERK");
    }

    @Test
    void secretaryAndClerkAloneKeepThePicturesAndTheAuditSaysSo() throws IOException {
        actAs(w.officer);
        AttachmentId picture = picture("印章.png", 1);
        assertThat(seals.mayChange()).isFalse();
        refused(() -> seals.change(SealKind.STAMP, picture));
        actAs(clerk);
        seals.change(SealKind.STAMP, picture);
        assertThat(seals.current()).containsOnlyKeys(SealKind.STAMP);
        AttachmentId next = picture("新章.png", 2);
        seals.change(SealKind.STAMP, next);
        assertThat(seals.current()).containsEntry(SealKind.STAMP, next);
        seals.change(SealKind.STAMP, null);
        assertThat(seals.current()).isEmpty();
        assertThat(world.jdbc()
                        .sql(
                                "select subject from app.audit_entry where tenant_id = ? and act = 'submission.seal' order by seq")
                        .param(w.committee)
                        .query(String.class)
                        .list())
                .containsExactly("STAMP · 印章.png", "STAMP · 新章.png", "STAMP · —");
    }

    @Test
    void onlyAPictureOfOnesOwnIsTaken() throws IOException {
        actAs(clerk);
        try (var docx = new org.apache.poi.xwpf.usermodel.XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            docx.createParagraph().createRun().setText("印章");
            docx.write(out);
            AttachmentId text = attachments.store("印章.docx", new ByteArrayInputStream(out.toByteArray()));
            refused(() -> seals.change(SealKind.STAMP, text));
        }
        actAs(w.stranger);
        AttachmentId foreign = picture("别人的章.png", 3);
        actAs(clerk);
        refused(() -> seals.change(SealKind.STAMP, foreign));
    }

    @Test
    @Rule("DEV-95")
    void eachReplyChoosesAndKeepsThePictureThatItWasIssuedWith() throws IOException {
        actAs(clerk);
        AttachmentId stamp = picture("印章.png", 1);
        AttachmentId signature = picture("签名.png", 2);
        seals.change(SealKind.STAMP, stamp);
        seals.change(SealKind.SIGNATURE, signature);
        SubmissionKey stamped = decided(w.secretary);
        Reply with = replies.find(issue(stamped, Set.of(SealKind.STAMP))).orElseThrow();
        assertThat(with.seals()).containsOnlyKeys(SealKind.STAMP).containsEntry(SealKind.STAMP, stamp);
        SubmissionKey plain = decided(w.neighbour);
        assertThat(replies.find(issue(plain, Set.of())).orElseThrow().seals()).isEmpty();
        actAs(clerk);
        seals.change(SealKind.STAMP, null);
        assertThat(replies.find(with.id()).orElseThrow().seals()).containsEntry(SealKind.STAMP, stamp);
        SubmissionKey late = decided(w.secretary);
        refused(() -> issue(late, Set.of(SealKind.STAMP)));

        actAs(w.secretary);
        assertThat(replies.extractFor(stamped).orElseThrow().seals()).containsEntry(SealKind.STAMP, stamp);
        attachments.read(stamp, OutputStream.nullOutputStream());
        refused(() -> attachments.read(signature, OutputStream.nullOutputStream()));
        for (Login other : List.of(w.neighbour, w.reviewer, w.stranger)) {
            actAs(other);
            refused(() -> attachments.read(stamp, OutputStream.nullOutputStream()));
        }
    }

    @Test
    void whatCameInIsNarrowedDownToOneSender() {
        SubmissionKey one = decided(w.secretary);
        decided(w.neighbour);
        decided(w.neighbour);
        actAs(w.officer);
        List<SubmissionLists.Sender> senders = new ArrayList<>(lists.senders());
        assertThat(senders).extracting(SubmissionLists.Sender::id).containsExactlyInAnyOrder(w.branch, w.sibling);
        SubmissionFilter filter = new SubmissionFilter("", null, null, w.branch, false);
        assertThat(lists.countReceived(filter)).isEqualTo(1);
        assertThat(lists.received(filter, SubmissionOrder.RECENT, false, 0, 10))
                .extracting(SubmissionRow::key)
                .containsExactly(one);
        actAs(w.stranger);
        assertThat(lists.senders()).isEmpty();
    }

    private SubmissionKey decided(Login by) {
        actAs(by);
        SubmissionKey key = outbound.draft(new NewSubmission("platform.REQUEST", null, "关于经费的请示", "请批示。", List.of()));
        outbound.handIn(key, 0);
        actAs(w.reviewer);
        inbound.review(key, inbound.open(key).orElseThrow().version(), "同意", null);
        actAs(w.officer);
        decisions.decide(key, inbound.open(key).orElseThrow().version(), Outcome.APPROVED, "", "");
        return key;
    }

    private java.util.UUID issue(SubmissionKey key, Set<SealKind> chosen) {
        actAs(w.officer);
        ReplyDraft draft = replies.propose(replies.open());
        return replies.issue(
                new ReplyDraft(
                        draft.title(),
                        draft.addressees(),
                        draft.basis(),
                        draft.instructions(),
                        draft.signedBy(),
                        draft.signedOn(),
                        chosen),
                List.of(key));
    }

    /** @param width makes contents differ */
    private AttachmentId picture(String name, int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 4, BufferedImage.TYPE_INT_ARGB), "png", out);
        return attachments.store(name, new ByteArrayInputStream(out.toByteArray()));
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RefusedException.class);
    }
}
