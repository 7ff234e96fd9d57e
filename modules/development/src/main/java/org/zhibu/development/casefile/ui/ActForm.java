package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Standing;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.AttachmentField;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Question;
import org.zhibu.development.casefile.KeptEntry;
import org.zhibu.development.meeting.KeptResolution;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Doer;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Inputs;
import org.zhibu.development.path.Rules;

/** Records an act on a case. What the rules say of it is seen while it is filled in (POL-04). */
class ActForm extends VotedForm {
    private static final long serialVersionUID = 1L;
    private static final int MAX_NUMBER = 60;
    private static final int MAX_DOER = 120;
    private static final int MAX_NOTE = 2000;

    private final transient CaseServices services;
    private transient CaseFacts facts;
    private final Act act;
    private final boolean corrected;
    private final Map<String, HasValue<?, ?>> inputs = new HashMap<>();
    private final DatePicker day = date("day", "development.field.day", true);
    private final MultiSelectComboBox<PersonSummary> people = new MultiSelectComboBox<>();
    private final CheckboxGroup<Assurance> assured;
    private final TextField number;
    private final Select<ActivistTier> tier;
    private final TextField doneBy;
    private final DatePicker until;
    private final TextArea note;
    private final AttachmentField file;
    private final FindingsPanel findings;
    private transient Registration changes = () -> {};
    private final Paragraph meanwhile = new Paragraph();

    ActForm(CaseFacts facts, Act act, CaseServices services) {
        this.services = services;
        this.facts = facts;
        this.act = act;
        corrected = act == Act.UNDO && Rules.isDecidedAbove(facts);
        day.setValue(services.today());
        meanwhile.addClassName("dev-meanwhile");
        meanwhile.getElement().setAttribute("role", "status");
        meanwhile.setVisible(false);
        addComponentAsFirst(meanwhile);
        setColspan(meanwhile, 2);
        if (act.isVoted()) {
            boolean committee = services.committee().isThere(services.today());
            askVotes(act, services.resolutions().waiting(facts, act), committee);
            if (act.doer() == Doer.GENERAL_MEETING || !committee) {
                expect(services.membership()
                        .expected(services.today(), Optional.empty())
                        .voters()
                        .size());
            }
        }
        people();
        tier = choice("tier", "development.field.tier", List.of(ActivistTier.values()), true);
        tier.setItemLabelGenerator(t -> getTranslation("development.tier." + t));
        if (act == Act.SET_TIER && facts.person().tier() != null) {
            tier.setValue(facts.person().tier());
        }
        doneBy = text("doneBy", doerKey(), MAX_DOER, true);
        number = text("number", numberKey(), MAX_NUMBER, act == Act.ISSUE_FORM || corrected);
        until = date("until", "development.field.until", true);
        LocalDate end = facts.probationUntil();
        if (end != null && act == Act.PASS_EXTENSION) {
            until.setValue(
                    end.plusMonths(services.outlooks().limits().probation().extendMin()));
        }
        List<Assurance> assurances = Inputs.assurances(act, facts.person().student());
        assured = several("assured", "development.field.assured", assurances, false);
        assured.setItemLabelGenerator(a -> getTranslation(a.messageKey()));
        assured.addClassName("dev-assurances");
        setColspan(assured, 2);
        note = longText("note", noteKey(), MAX_NOTE, Inputs.words(act));
        file = new AttachmentField(getTranslation("development.field.scan"), services.attachments());
        register("file", file, AttachmentField::atMostOne);
        setColspan(file, 2);
        show(act == Act.SET_TIER, tier);
        show(Inputs.people(act), people);
        show(Inputs.doneBy(act), doneBy);
        show(Inputs.number(act) || corrected, number);
        show(Inputs.until(act), until);
        show(!assurances.isEmpty(), assured);
        show(Inputs.paper(act), file);
        day.setVisible(act != Act.UNDO);
        findings = findings();
        follow();
    }

    @Override
    public Optional<Question> question() {
        return act == Act.UNDO || act.moves().stream().anyMatch(m -> !m.to().isOpen() && m.from() == facts.state())
                ? Optional.of(new Question(
                        getTranslation("development.confirm.act", getTranslation(act.messageKey())),
                        getTranslation(
                                act == Act.UNDO ? "development.confirm.undo" : "development.confirm.end",
                                facts.person().name())))
                : Optional.empty();
    }

    /** Others may record something while the form is open; it says so, and keeps what was typed. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        changes = ComponentUtil.addListener(event.getUI(), CaseChanged.class, e -> followCase());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        changes.remove();
        super.onDetach(event);
    }

    @Override
    protected void save() {
        try {
            services.cases()
                    .record(
                            facts.id(),
                            what(Objects.requireNonNull(day.getValue())),
                            findings.reason(),
                            facts.lastEntry());
        } catch (RefusedException refused) {
            followCase();
            throw refused;
        }
    }

    private void followCase() {
        services.cases().find(facts.id()).ifPresent(now -> {
            if (!Objects.equals(now.lastEntry(), facts.lastEntry())) {
                facts = now;
                KeptEntry last = services.history().of(now.id()).getLast();
                meanwhile.setText(getTranslation(
                        "development.meanwhile",
                        last.recordedBy(),
                        getTranslation(last.act().messageKey())));
                meanwhile.setVisible(true);
            }
            look();
        });
    }

    @Override
    void chosen(KeptResolution resolution) {
        day.setValue(resolution.passedOn());
    }

    /** Fields of another act are not there. */
    private void show(boolean asked, Component field) {
        field.setVisible(asked);
    }

    private void people() {
        people.setLabel(
                getTranslation(act == Act.NAME_SPONSORS ? "development.field.sponsors" : "development.field.contacts"));
        people.setHelperText(getTranslation("development.help.voters"));
        people.setRequiredIndicatorVisible(true);
        people.setItemLabelGenerator(p -> {
            LocalDate born = p.birthDate(); // two of one name are told apart by it
            return born == null
                    ? p.name()
                    : p.name() + " · " + getTranslation("development.field.born", born.toString());
        });
        if (Inputs.people(act)) {
            List<PersonSummary> voters = voters();
            people.setItems(voters);
            Set<UUID> now = (act == Act.NAME_SPONSORS ? facts.sponsors() : facts.contacts())
                    .stream().map(CaseFacts.Companion::person).collect(Collectors.toSet());
            people.setValue(
                    voters.stream().filter(p -> now.contains(p.id().value())).collect(Collectors.toSet()));
        }
        this.<MultiSelectComboBox<PersonSummary>, Set<PersonSummary>>register(
                "people",
                people,
                v -> v.isEmpty() ? Optional.of(Finding.block("", "input.required")) : Optional.empty());
        setColspan(people, 2);
    }

    /** ROLE-10, ROLE-11: full members with a vote today. */
    private List<PersonSummary> voters() {
        List<PersonSummary> full = services.people().ofStatus(PoliticalStatus.FULL);
        Map<PersonId, Standing> standings = services.membership()
                .standings(full.stream().map(PersonSummary::id).toList(), services.today());
        return full.stream()
                .filter(p -> {
                    Standing standing = standings.get(p.id());
                    return standing != null
                            && standing.hasVote()
                            && !p.id().equals(facts.person().id());
                })
                .toList();
    }

    /** Asks the rules again after each change. */
    private void follow() {
        inputs.put("people", people);
        inputs.put("assured", assured);
        inputs.put("doneBy", doneBy);
        inputs.put("number", number);
        inputs.put("until", until);
        inputs.put("note", note);
        getChildren()
                .filter(HasValue.class::isInstance)
                .forEach(f -> ((HasValue<?, ?>) f).addValueChangeListener(e -> look()));
        look();
    }

    private void look() {
        LocalDate on = day.getValue();
        if (on != null) {
            findings.show(services.cases().findings(facts.id(), what(on)).stream()
                    .filter(this::isAnswerable)
                    .toList());
        }
    }

    /** What an empty field will answer is said when it stays empty. */
    private boolean isAnswerable(Finding finding) {
        if ("expected".equals(finding.field())) {
            return resolution() != null;
        }
        HasValue<?, ?> input = finding.field() == null ? null : inputs.get(finding.field());
        return input == null || !input.isEmpty();
    }

    private Happening what(LocalDate on) {
        List<AttachmentId> files = file.getValue();
        return new Happening(
                act,
                on,
                null,
                resolution(),
                people.getValue().stream().map(p -> p.id().value()).toList(),
                assured.getValue(),
                act == Act.SET_TIER ? tierCode() : stripped(number),
                stripped(doneBy),
                stripped(note),
                until.getValue(),
                files.isEmpty() ? null : files.getFirst());
    }

    private String tierCode() {
        @Nullable ActivistTier chosen = tier.getValue();
        return chosen == null ? "" : chosen.name();
    }

    private String doerKey() {
        return act == Act.ARCHIVE ? "development.field.receiver" : "development.field.doneBy";
    }

    private String numberKey() {
        if (corrected) {
            return "development.field.correction";
        }
        return act == Act.ISSUE_FORM ? "development.field.formNumber" : "development.field.number";
    }

    private String noteKey() {
        if (act == Act.PASS_REVIEW) {
            return "development.field.conclusion";
        }
        return Inputs.words(act) ? "development.field.reason" : "development.field.note";
    }
}
