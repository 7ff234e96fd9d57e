package org.zhibu.meetings.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.meetings.meeting.BallotService;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Vote;

/** Opens an electronic ballot: who watches and counts, and who votes on paper (MEET-74, MEET-75). */
class OpenBallotForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final transient Vote vote;
    private final Select<Attendee> scrutineer;
    private final Select<Attendee> counter;
    private final CheckboxGroup<Attendee> onPaper;
    private final FindingsPanel findings = findings();

    OpenBallotForm(Minutes read, Vote vote, MeetingServices services) {
        this.services = services;
        this.read = read;
        this.vote = vote;
        List<Attendee> candidates = TellerFields.candidates(read, vote);
        scrutineer = choice("scrutineer", "meetings.field.scrutineer", candidates, true);
        counter = choice("counter", "meetings.field.counter", candidates, true);
        TellerFields.fill(scrutineer, candidates, vote.tellers().scrutineer());
        TellerFields.fill(counter, candidates, vote.tellers().counter());
        List<Attendee> voters = BallotService.voters(read);
        onPaper = several("onPaper", "meetings.field.onPaper", voters, false);
        onPaper.setItemLabelGenerator(Attendee::name);
        onPaper.setHelperText(getTranslation("meetings.help.onPaper", BallotService.FEWEST));
        Set<UUID> without = services.ballots().withoutAccount(read);
        voters.stream().filter(v -> without.contains(v.person())).forEach(onPaper::select);
        setColspan(onPaper, 2);
        findings.show(services.votes().findings(vote, read));
    }

    @Override
    protected void save() {
        services.ballots()
                .open(
                        read.id(),
                        read.version(),
                        vote.id(),
                        TellerFields.of(scrutineer, counter),
                        onPaper.getValue().stream()
                                .map(a -> Objects.requireNonNull(a.person()))
                                .collect(Collectors.toSet()),
                        findings.reason());
    }
}
