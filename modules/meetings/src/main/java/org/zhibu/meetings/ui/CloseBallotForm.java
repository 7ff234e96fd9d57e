package org.zhibu.meetings.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.meeting.BallotStatus;
import org.zhibu.meetings.meeting.PaperCount;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Tally;

/** What the tellers counted of those who voted on paper, to be added to the electronic ballots (MEET-75). */
class CloseBallotForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MANY = 9999;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final transient BallotStatus ballot;
    private final IntegerField returned = number("returned", "meetings.field.paperReturned", 0, MANY, true);
    private final IntegerField invalid = number("invalid", "meetings.field.invalid", 0, MANY, true);
    private final IntegerField yes = number("yes", "meetings.field.paperYes", 0, MANY, true);
    private final IntegerField no = number("no", "meetings.field.paperNo", 0, MANY, true);
    private final IntegerField abstain = number("abstain", "meetings.field.paperAbstain", 0, MANY, true);

    CloseBallotForm(Minutes read, BallotStatus ballot, MeetingServices services) {
        this.services = services;
        this.read = read;
        this.ballot = ballot;
        returned.setValue((int) ballot.onPaper());
        invalid.setValue(0);
    }

    @Override
    protected void save() {
        services.ballots()
                .close(
                        read.id(),
                        read.version(),
                        ballot.id(),
                        new PaperCount(
                                returned.getValue(),
                                invalid.getValue(),
                                new Tally(yes.getValue(), no.getValue(), abstain.getValue())));
    }
}
