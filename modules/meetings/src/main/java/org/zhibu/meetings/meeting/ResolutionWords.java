package org.zhibu.meetings.meeting;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.minutes.Circle;
import org.zhibu.meetings.minutes.Headcount;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Vote;

/** The words of a resolution with all its numbers (MEET-78, TPL-02). They are Chinese: a resolution is an official document. */
@Component
class ResolutionWords {
    private final Messages messages;

    ResolutionWords(Messages messages) {
        this.messages = messages;
    }

    String of(Vote vote, Minutes minutes, boolean passed) {
        Headcount count = minutes.headcount();
        boolean committee = minutes.head().kind().circle() == Circle.COMMITTEE;
        boolean named = !vote.personName().isEmpty();
        String subject = named ? vote.personName() : vote.matter();
        String written = vote.written() == 0 ? "" : text("written", vote.written());
        String outcome =
                text(passed ? "outcome.passed" : "outcome.failed", subject, text(committee ? "members" : "voters"));
        return text(
                committee ? "committee" : "meeting",
                named ? person(vote) : text("matter", vote.matter()),
                minutes.milestones().memberTotal(),
                count.votersExpected(),
                count.votersPresent(),
                written,
                messages.text(Locale.SIMPLIFIED_CHINESE, vote.form().messageKey()),
                vote.yes(),
                vote.no(),
                vote.abstain(),
                outcome + text((passed ? "passed." : "failed.") + vote.business(), subject));
    }

    /** The branch evaluates whom it admits; the committee names whom it approves. */
    private String person(Vote vote) {
        return vote.business().isOfBranchBelow() ? text("below", vote.personName()) : text("person", vote.personName());
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, "meetings.sheet.resolutionText." + key, arguments);
    }
}
