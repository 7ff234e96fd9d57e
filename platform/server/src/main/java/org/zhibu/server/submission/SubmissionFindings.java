package org.zhibu.server.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.RequiredDocument;
import org.zhibu.api.submission.SubmissionAct;
import org.zhibu.api.submission.SubmissionAnswered.Lateness;
import org.zhibu.api.submission.SubmissionKind;
import org.zhibu.api.text.Messages;

/** What the rules say of contents and decisions. */
final class SubmissionFindings {
    private SubmissionFindings() {}

    /** DEV-70: the materials are complete; MEET-73: one person is one case. */
    static List<Finding> ofContents(SubmissionKind kind, Edition contents, Messages messages) {
        List<Finding> findings = new ArrayList<>();
        for (RequiredDocument needed : kind.required()) {
            if (contents.documents().stream().noneMatch(d -> d.item().equals(needed.item()))) {
                findings.add(
                        Finding.block(needed.rule(), "submission.finding.missing", messages.text(needed.messageKey())));
            }
        }
        Matter matter = kind.matter();
        boolean several = kind.code().equals(SubmissionKinds.ADMISSION_FILING);
        if (matter.isOfOnePerson() && !several && contents.people().size() != 1) {
            findings.add(Finding.block("MEET-73", "submission.finding.onePerson"));
        }
        boolean general = matter == Matter.REQUEST || matter == Matter.REPORT;
        if (general && contents.body().isBlank() && contents.documents().isEmpty()) {
            findings.add(Finding.block("AUTH-32", "submission.finding.nothingSaid"));
        }
        return findings;
    }

    /**
     * How much too late an approval was sent back (DEV-74).
     *
     * @param due the last good day; null when there was none
     * @param most months after which the procedure is void
     */
    static Optional<Lateness> lateness(LocalDate handedIn, @Nullable LocalDate due, LocalDate back, int most) {
        if (due == null || !back.isAfter(due)) {
            return Optional.empty();
        }
        return Optional.of(back.isAfter(handedIn.plusMonths(most)) ? Lateness.LAPSED : Lateness.OVERDUE);
    }

    /** DEV-74: what was left undecided beyond its day goes back for renewed deliberation; STEP-16: somebody talks first. */
    static List<Finding> ofDecision(Submission submission, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        LocalDate due = submission.dueOn();
        if (submission.act() == SubmissionAct.APPROVAL && due != null && due.isBefore(today)) {
            findings.add(Finding.block("DEV-74", "submission.finding.overdue", due));
        }
        if (submission.needsTalk() && submission.talk().isEmpty()) {
            findings.add(Finding.warn("STEP-16", "submission.finding.noTalk"));
        }
        return findings;
    }
}
