package org.zhibu.development.handup;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.api.submission.SubmissionStatus;
import org.zhibu.api.submission.Submissions;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Move;

/** A case that goes on from where it was handed up leaves nothing behind: what was sent back is given up (DEV-72, DEV-74). */
@Component
class GivenUp implements CaseFollower {
    /** Acts that have to wait while the body above still deals with the case. */
    private static final Set<Act> WAIT = EnumSet.of(Act.RETURN_ADMISSION, Act.LAPSE_ADMISSION, Act.UNDO);

    private final Submissions submissions;
    private final JdbcClient jdbc;
    private final Messages messages;

    GivenUp(Submissions submissions, JdbcClient jdbc, Messages messages) {
        this.submissions = submissions;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public void moved(UUID caseId, Happening what) {
        List<HandUpKind> left = left(what.act());
        if (left.isEmpty()) {
            return;
        }
        CaseState now = CaseState.of(jdbc.sql("select state from app.development_case where id = ?")
                .param(caseId)
                .query(String.class)
                .single());
        for (HandUpKind kind : left) {
            if (kind.state() != now) {
                submissions.latest(kind.code(), caseId).ifPresent(s -> leave(s, what.act()));
            }
        }
    }

    private void leave(SubmissionStatus status, Act act) {
        if (status.state() == SubmissionState.RETURNED) {
            if (act == Act.RETURN_ADMISSION) {
                requireInTime(status);
            }
            submissions.withdraw(status.id(), messages.text(act.messageKey()));
        } else if (status.state().isUnderWay() && WAIT.contains(act)) {
            throw new RefusedException(Finding.block("DEV-72", "development.refused.underWay"));
        }
    }

    /** DEV-74: beyond the longest time it is not deliberated once more, but begins again with a new form. */
    private void requireInTime(SubmissionStatus status) {
        List<Finding> isVoid = submissions.findings(status.id()).stream()
                .filter(f -> f.rule().equals("DEV-74"))
                .toList();
        if (!isVoid.isEmpty()) {
            throw new RefusedException(isVoid);
        }
    }

    /** Kinds that are handed up where the act begins. */
    private static List<HandUpKind> left(Act act) {
        return Arrays.stream(HandUpKind.values())
                .filter(k -> act == Act.UNDO
                        || act.moves().stream()
                                .filter(m -> m.from() != m.to())
                                .map(Move::from)
                                .anyMatch(k.state()::equals))
                .toList();
    }
}
