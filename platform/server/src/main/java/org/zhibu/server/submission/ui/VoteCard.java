package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.zhibu.server.submission.DecidingMeeting;
import org.zhibu.server.submission.VoteRecord;

/** How the committee's meeting voted (AUTH-29). */
class VoteCard extends Card {
    private static final long serialVersionUID = 1L;

    VoteCard(VoteRecord record) {
        super("submission.section.vote", () -> {});
        DecidingMeeting meeting = record.meeting();
        add(facts(
                "submission.field.heldOn", meeting.heldOn().toString(),
                "submission.field.minutes", meeting.minutes(),
                "submission.field.ballot", getTranslation("submission.ballot." + (record.secret() ? "SECRET" : "OPEN")),
                "submission.field.expected", String.valueOf(meeting.members().size()),
                "submission.field.present",
                        meeting.present().size() + "："
                                + meeting.present().stream()
                                        .map(DecidingMeeting.Member::name)
                                        .collect(Collectors.joining("、"))));
        add(new Paragraph(getTranslation("submission.voteLine", record.yes(), record.no(), record.abstain())));
        if (!record.votes().isEmpty()) {
            add(new Paragraph(record.votes().stream()
                    .map(v -> v.name() + " " + getTranslation("submission.vote." + v.vote()))
                    .collect(Collectors.joining("；"))));
        }
    }
}
