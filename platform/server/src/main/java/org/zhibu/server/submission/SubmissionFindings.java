package org.zhibu.server.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.RequiredDocument;
import org.zhibu.api.submission.SubmissionAct;
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
        if (matter.isOfOnePerson() && contents.people().size() != 1) {
            findings.add(Finding.block("MEET-73", "submission.finding.onePerson"));
        }
        boolean general = matter == Matter.REQUEST || matter == Matter.REPORT;
        if (general && contents.body().isBlank() && contents.documents().isEmpty()) {
            findings.add(Finding.block("AUTH-32", "submission.finding.nothingSaid"));
        }
        return findings;
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
