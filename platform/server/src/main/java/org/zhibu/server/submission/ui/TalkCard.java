package org.zhibu.server.submission.ui;

import org.zhibu.server.submission.Submission;

/** The talk before the approval, for whoever may read the case (STEP-16). */
class TalkCard extends Card {
    private static final long serialVersionUID = 1L;

    TalkCard(Submission.Entry talk) {
        super("submission.section.talk", () -> {});
        add(facts(
                "submission.field.talkedBy", talk.doneBy(),
                "submission.field.talkedOn", Words.day(talk.doneOn()),
                "submission.field.talkOpinion", talk.opinion()));
    }
}
