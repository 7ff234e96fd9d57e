package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Ballots;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Tally;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteState;

/** What was counted at the meeting: hands, or ballots by their tellers (MEET-70, MEET-75). */
class CountForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MANY = 9999;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final transient Vote vote;
    private final TimePicker takenAt = time("takenAt", "meetings.field.takenAt", true);
    private final Select<Attendee> scrutineer;
    private final Select<Attendee> counter;
    private final IntegerField issued = number("issued", "meetings.field.issued", 0, MANY, true);
    private final IntegerField returned = number("returned", "meetings.field.returned", 0, MANY, true);
    private final IntegerField invalid = number("invalid", "meetings.field.invalid", 0, MANY, true);
    private final IntegerField yes = number("yes", "meetings.field.yes", 0, MANY, true);
    private final IntegerField no = number("no", "meetings.field.no", 0, MANY, true);
    private final IntegerField abstain = number("abstain", "meetings.field.abstain", 0, MANY, true);
    private final FindingsPanel findings = findings();

    CountForm(Minutes read, Vote vote, MeetingServices services) {
        this.services = services;
        this.read = read;
        this.vote = vote;
        List<Attendee> candidates = TellerFields.candidates(read, vote);
        boolean secret = vote.form().isSecret();
        scrutineer = choice("scrutineer", "meetings.field.scrutineer", candidates, secret);
        counter = choice("counter", "meetings.field.counter", candidates, secret);
        TellerFields.fill(scrutineer, candidates, vote.tellers().scrutineer());
        TellerFields.fill(counter, candidates, vote.tellers().counter());
        Stream.<Component>of(issued, returned, invalid, scrutineer, counter).forEach(f -> f.setVisible(secret));
        takenAt.setStep(Duration.ofMinutes(5));
        fill();
        Tally written = vote.writtenTally();
        if (written.sum() > 0) {
            Paragraph help = new Paragraph(getTranslation(
                    "meetings.help.written", written.sum(), written.yes(), written.no(), written.abstain()));
            add(help);
            setColspan(help, 2);
        }
        Stream.of(issued, returned, invalid, yes, no, abstain).forEach(f -> f.addValueChangeListener(e -> look()));
        look();
    }

    private void fill() {
        int present = read.headcount().votersPresent();
        boolean counted = vote.state() == VoteState.COUNTED;
        LocalDateTime now = LocalDateTime.now(services.clock());
        LocalTime usual = read.head().date().equals(LocalDate.now(services.clock()))
                ? now.toLocalTime().truncatedTo(ChronoUnit.MINUTES)
                : read.head().startsAt();
        takenAt.setValue(
                vote.decision().takenAt() == null ? usual : vote.decision().takenAt());
        issued.setValue(counted ? vote.ballots().issued() : present);
        returned.setValue(counted ? vote.ballots().returned() : present);
        invalid.setValue(counted ? vote.ballots().invalid() : 0);
        if (counted) {
            show(vote.cast());
        } else if (!vote.form().isSecret()) {
            show(new Tally(present, 0, 0));
        }
    }

    private void show(Tally tally) {
        yes.setValue(tally.yes());
        no.setValue(tally.no());
        abstain.setValue(tally.abstain());
    }

    /** What advises against the result, as soon as it is typed. */
    private void look() {
        boolean whole = Stream.of(issued, returned, invalid, yes, no, abstain).noneMatch(f -> f.getValue() == null);
        findings.show(
                whole
                        ? services.votes()
                                .warnings(vote.counted(vote.tellers(), ballots(), tally(), LocalTime.NOON, ""), read)
                        : List.of());
    }

    private Ballots ballots() {
        return vote.form().isSecret()
                ? new Ballots(issued.getValue(), returned.getValue(), invalid.getValue())
                : Ballots.NONE;
    }

    private Tally tally() {
        return new Tally(yes.getValue(), no.getValue(), abstain.getValue());
    }

    @Override
    public boolean editsRecord() {
        return vote.state() == VoteState.COUNTED;
    }

    @Override
    protected void save() {
        services.votes()
                .count(
                        read.id(),
                        read.version(),
                        vote.id(),
                        TellerFields.of(scrutineer, counter),
                        ballots(),
                        tally(),
                        takenAt.getValue(),
                        findings.reason());
    }
}
