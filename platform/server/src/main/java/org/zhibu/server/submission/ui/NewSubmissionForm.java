package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.submission.Concerned;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.SubmissionAct;
import org.zhibu.api.submission.SubmissionKind;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.Fields;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.server.submission.DraftText;
import org.zhibu.server.submission.RoutePreview;
import org.zhibu.server.submission.SubmissionKey;

/** A new draft. The kind says where it will go; of people who are cases of their own each gets a draft. */
class NewSubmissionForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final Select<SubmissionKind> kind;
    private final MultiSelectComboBox<PersonSummary> people = new MultiSelectComboBox<>();
    private final TextField title;
    private final TextArea body;
    private final Paragraph way = new Paragraph();
    private final FindingsPanel refusals = FindingsPanel.of(List.of());
    private final transient List<SubmissionKey> begun = new ArrayList<>();
    private String proposed = "";

    NewSubmissionForm(SubmissionServices services) {
        this.services = services;
        List<SubmissionKind> kinds = new ArrayList<>(services.outbound().kinds());
        kinds.sort(Comparator.comparing(k -> !isGeneral(k.matter())));
        kind = choice("kind", "submission.field.matter", kinds, true);
        kind.setItemLabelGenerator(k -> getTranslation(k.messageKey()));
        setColspan(kind, 2);
        way.addClassName("submission-way-line");
        add(way, refusals);
        setColspan(way, 2);
        setColspan(refusals, 2);
        people.setLabel(getTranslation("submission.field.people"));
        people.setItemLabelGenerator(p -> Fields.person(this, p));
        people.setItems(query ->
                services.people().search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        this.<MultiSelectComboBox<PersonSummary>, Set<PersonSummary>>register(
                "people",
                people,
                value -> kind.getValue() != null && kind.getValue().matter().isOfOnePerson() && value.isEmpty()
                        ? Optional.of(Finding.block("MEET-73", "submission.refused.nobody"))
                        : Optional.empty());
        setColspan(people, 2);
        title = text("title", "submission.field.title", DraftText.MAX_TITLE, true);
        setColspan(title, 2);
        body = longText("body", "submission.field.body", DraftText.MAX_BODY, false);
        body.setMinRows(4);
        body.setHelperText(getTranslation("submission.new.next"));
        kind.addValueChangeListener(e -> show());
        people.addValueChangeListener(e -> propose());
        kinds.stream().findFirst().ifPresent(kind::setValue);
    }

    /** What was begun. */
    List<SubmissionKey> begun() {
        return List.copyOf(begun);
    }

    private void show() {
        SubmissionKind chosen = kind.getValue();
        if (chosen == null) {
            return;
        }
        RoutePreview preview = services.outbound().preview(chosen.code());
        way.setText(
                getTranslation("submission.way", preview.stations(), getTranslation("submissionAct." + preview.act())));
        way.setVisible(!preview.stations().isEmpty());
        refusals.show(preview.findings());
        boolean alone = chosen.matter().isOfOnePerson();
        people.setHelperText(getTranslation(alone ? "submission.people.alone" : "submission.people.help"));
        propose();
    }

    /** The usual title, as long as nobody wrote another. */
    private void propose() {
        SubmissionKind chosen = kind.getValue();
        if (chosen == null || !(title.getValue().isBlank() || title.getValue().equals(proposed))) {
            return;
        }
        proposed = isGeneral(chosen.matter()) ? "" : titleOf(chosen, people.getValue());
        title.setValue(proposed);
    }

    private String titleOf(SubmissionKind chosen, Set<PersonSummary> about) {
        SubmissionAct act = services.outbound().preview(chosen.code()).act();
        String names = about.stream().map(PersonSummary::name).sorted().collect(Collectors.joining("、"));
        return getTranslation(
                "submission.proposedTitle." + (act.isDecided() ? "REQUEST" : "REPORT"),
                names,
                getTranslation(chosen.messageKey()),
                names.isEmpty() ? 0 : 1);
    }

    @Override
    protected void save() {
        begun.clear();
        SubmissionKind chosen = Objects.requireNonNull(kind.getValue());
        boolean each = chosen.matter().isOfOnePerson() && people.getValue().size() > 1;
        if (!each) {
            begun.add(draft(chosen, stripped(title), people.getValue()));
            return;
        }
        boolean own = !stripped(title).equals(proposed);
        for (PersonSummary person : people.getValue()) {
            begun.add(draft(chosen, own ? stripped(title) : titleOf(chosen, Set.of(person)), Set.of(person)));
        }
    }

    private SubmissionKey draft(SubmissionKind chosen, String heading, Set<PersonSummary> about) {
        return services.outbound()
                .draft(new NewSubmission(
                        chosen.code(),
                        null,
                        heading,
                        stripped(body),
                        about.stream().map(p -> Concerned.of(p.id())).toList()));
    }

    private static boolean isGeneral(Matter matter) {
        return matter == Matter.REQUEST || matter == Matter.REPORT;
    }
}
