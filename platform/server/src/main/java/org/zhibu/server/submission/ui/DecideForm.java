package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Question;
import org.zhibu.server.submission.ConcernedMember;
import org.zhibu.server.submission.DecidingMeeting;
import org.zhibu.server.submission.Inbound;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.Verdict;

/** The vote of a committee's meeting on one case. A secret ballot is counted; in an open one each name stands with its vote. */
class DecideForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private static final int MANY = 999;

    private final transient SubmissionServices services;
    private final transient Submission read;
    private final transient Set<UUID> concerned;
    private final FindingsPanel findings = findings();
    private final Select<DecidingMeeting> meeting;
    private final Select<Boolean> secret;
    private final IntegerField yes;
    private final IntegerField no;
    private final IntegerField abstain;
    private final MultiSelectComboBox<DecidingMeeting.Member> against = members("submission.field.against");
    private final MultiSelectComboBox<DecidingMeeting.Member> abstaining = members("submission.field.abstaining");
    private final MultiSelectComboBox<DecidingMeeting.Member> withdrew = members("submission.field.withdrew");
    private final Select<Outcome> outcome;
    private final Paragraph sum = new Paragraph();
    private final TextArea opinion;

    DecideForm(Submission read, List<DecidingMeeting> meetings, List<Finding> warnings, SubmissionServices services) {
        this.services = services;
        this.read = read;
        concerned = services.decisions().concerned(read.key()).stream()
                .filter(ConcernedMember::sure)
                .map(ConcernedMember::person)
                .collect(Collectors.toSet());
        findings.show(warnings);
        meeting = choice("meeting", "submission.field.meeting", meetings, true);
        meeting.setItemLabelGenerator(m -> m == null ? "" : m.heldOn() + " · " + m.minutes());
        secret = choice("secret", "submission.field.ballot", List.of(true, false), true);
        secret.setItemLabelGenerator(s -> getTranslation("submission.ballot." + (s == null || s ? "SECRET" : "OPEN")));
        add(sum);
        setColspan(sum, 2);
        withdrew.setHelperText(getTranslation("submission.withdrew.help"));
        register("withdrew", withdrew);
        yes = number("yes", "submission.field.yes", 0, MANY, true);
        no = number("no", "submission.field.no", 0, MANY, true);
        abstain = number("abstain", "submission.field.abstain", 0, MANY, true);
        register("against", against);
        register("abstaining", abstaining);
        outcome = choice("outcome", "submission.field.outcome", List.of(Outcome.APPROVED, Outcome.REFUSED), true);
        outcome.setItemLabelGenerator(o -> getTranslation("submissionOutcome." + o));
        opinion = longText("opinion", "submission.field.opinion", Inbound.MAX_OPINION, false);
        opinion.setHelperText(getTranslation("submission.opinion.help"));
        meeting.addValueChangeListener(e -> showMeeting());
        secret.addValueChangeListener(e -> showBallot());
        withdrew.addValueChangeListener(e -> count());
        against.addValueChangeListener(e -> count());
        abstaining.addValueChangeListener(e -> count());
        secret.setValue(true);
        meetings.stream().findFirst().ifPresent(meeting::setValue);
        outcome.setValue(Outcome.APPROVED);
    }

    private MultiSelectComboBox<DecidingMeeting.Member> members(String labelKey) {
        MultiSelectComboBox<DecidingMeeting.Member> box = new MultiSelectComboBox<>(getTranslation(labelKey));
        box.setItemLabelGenerator(DecidingMeeting.Member::name);
        return box;
    }

    private void register(String name, MultiSelectComboBox<DecidingMeeting.Member> box) {
        this.<MultiSelectComboBox<DecidingMeeting.Member>, Set<DecidingMeeting.Member>>register(
                name, box, value -> Optional.empty());
    }

    private void showMeeting() {
        DecidingMeeting chosen = meeting.getValue();
        if (chosen == null) {
            return;
        }
        List<DecidingMeeting.Member> present = chosen.present();
        for (MultiSelectComboBox<DecidingMeeting.Member> box : List.of(against, abstaining, withdrew)) {
            box.setItems(present);
        }
        withdrew.setValue(
                present.stream().filter(m -> concerned.contains(m.person())).collect(Collectors.toSet()));
        sum.setText(getTranslation(
                "submission.meetingSum",
                chosen.members().size(),
                present.size(),
                chosen.members().size() / 2 + 1));
        count();
    }

    private void showBallot() {
        boolean hidden = Boolean.TRUE.equals(secret.getValue());
        for (IntegerField field : List.of(yes, no, abstain)) {
            field.setReadOnly(!hidden);
        }
        against.setVisible(!hidden);
        abstaining.setVisible(!hidden);
        count();
    }

    /** Who is not named voted yes; a secret ballot begins with that and is typed over. */
    private void count() {
        DecidingMeeting chosen = meeting.getValue();
        if (chosen == null) {
            return;
        }
        boolean open = Boolean.FALSE.equals(secret.getValue());
        int noes = open ? against.getValue().size() : 0;
        int others = open ? abstaining.getValue().size() : 0;
        no.setValue(noes);
        abstain.setValue(others);
        yes.setValue(Math.max(0, chosen.present().size() - withdrew.getValue().size() - noes - others));
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(Words.decision(this, read, Objects.requireNonNull(outcome.getValue())));
    }

    @Override
    protected void save() {
        DecidingMeeting chosen = Objects.requireNonNull(meeting.getValue());
        boolean hidden = Boolean.TRUE.equals(secret.getValue());
        Map<UUID, Verdict.Vote> votes = new HashMap<>();
        if (!hidden) {
            chosen.present().forEach(m -> votes.put(m.person(), Verdict.Vote.YES));
            against.getValue().forEach(m -> votes.put(m.person(), Verdict.Vote.NO));
            abstaining.getValue().forEach(m -> votes.put(m.person(), Verdict.Vote.ABSTAIN));
        }
        withdrew.getValue().forEach(m -> votes.put(m.person(), Verdict.Vote.WITHDREW));
        services.decisions()
                .decide(
                        read.key(),
                        read.version(),
                        new Verdict(
                                chosen.id(),
                                Objects.requireNonNull(outcome.getValue()),
                                hidden,
                                yes.getValue(),
                                no.getValue(),
                                abstain.getValue(),
                                votes,
                                stripped(opinion)),
                        findings.reason());
    }
}
