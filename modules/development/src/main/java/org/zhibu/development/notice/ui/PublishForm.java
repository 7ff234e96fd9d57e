package org.zhibu.development.notice.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Question;
import org.zhibu.development.casefile.CaseName;
import org.zhibu.development.casefile.CaseNames;
import org.zhibu.development.casefile.ui.CaseChoice;
import org.zhibu.development.notice.CaseNotices;
import org.zhibu.development.notice.NoticeHead;
import org.zhibu.development.path.NoticeStage;

/** One notice for one or several people. What it tells of them comes from the register and their cases, and is shown before. */
class PublishForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient CaseNotices notices;
    private final NoticeStage stage;
    private final MultiSelectComboBox<CaseName> people = new MultiSelectComboBox<>();
    private final DatePicker from = date("from", "development.notice.from", true);
    private final DatePicker to = date("to", "development.notice.to", true);
    private final TextField place = text("place", "development.notice.place", 120, true);
    private final TextField contact = text("contact", "development.notice.contact", 120, true);
    private final TextField phone = text("phone", "development.notice.phone", 40, true);
    private final FindingsPanel findings;
    private final Div preview = new Div();

    /** Begins with these people. */
    PublishForm(CaseNotices notices, CaseNames names, NoticeStage stage, Set<CaseName> chosen, LocalDate today) {
        this.notices = notices;
        this.stage = stage;
        NoticeHead head = notices.suggestion(today);
        from.setValue(head.from());
        to.setValue(head.to());
        place.setValue(head.place());
        contact.setValue(head.contact());
        phone.setValue(head.phone());
        CaseChoice.fill(people, names, notices.states(stage));
        this.<MultiSelectComboBox<CaseName>, Set<CaseName>>register("people", people, CaseChoice::chosen);
        setColspan(people, 2);
        findings = findings();
        preview.addClassName("dev-preview");
        add(preview);
        setColspan(preview, 2);
        from.addValueChangeListener(e -> follow());
        to.addValueChangeListener(e -> look());
        people.addValueChangeListener(e -> look());
        people.setValue(chosen);
        help();
        look();
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(new Question(
                getTranslation("development.notice.ask"),
                getTranslation("development.notice.ask.text", people.getValue().size())));
    }

    @Override
    protected void save() {
        notices.publish(stage, ids(), head(), findings.reason());
    }

    /** The last day follows the first, as long as it is not longer by hand. */
    private void follow() {
        LocalDate begin = from.getValue();
        if (begin != null) {
            LocalDate earliest = notices.earliestEnd(begin);
            if (to.getValue() == null || to.getValue().isBefore(earliest)) {
                to.setValue(earliest);
            }
            help();
        }
        look();
    }

    private void help() {
        LocalDate begin = from.getValue();
        to.setHelperText(
                begin == null
                        ? ""
                        : getTranslation(
                                "development.notice.to.help",
                                notices.earliestEnd(begin).toString()));
    }

    private void look() {
        boolean ready = from.getValue() != null && to.getValue() != null && !ids().isEmpty();
        findings.show(ready ? notices.findings(stage, ids(), head()) : List.of());
        preview.removeAll();
        notices.persons(stage, ids()).forEach(p -> preview.add(new Paragraph(words(p))));
        preview.setVisible(preview.getComponentCount() > 0);
    }

    private String words(NoticePerson person) {
        Map<String, String> labelled = new LinkedHashMap<>();
        labelled.put("appliedOn", person.appliedOn());
        labelled.put("cultivation", person.cultivation());
        labelled.put("training", person.training());
        labelled.put("review", person.review());
        labelled.put("sponsors", person.sponsors());
        Stream<String> plain = Stream.of(
                person.name(), person.sex(), person.ethnicity(), person.birth(), person.education(), person.post());
        Stream<String> rest = labelled.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> getTranslation("notice.document.persons." + e.getKey()) + " " + e.getValue());
        return Stream.concat(plain, rest).filter(w -> !w.isEmpty()).collect(Collectors.joining("，"));
    }

    private List<UUID> ids() {
        return people.getValue().stream().map(CaseName::id).toList();
    }

    private NoticeHead head() {
        return new NoticeHead(stripped(place), stripped(contact), stripped(phone), from.getValue(), to.getValue());
    }
}
