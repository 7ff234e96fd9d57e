package org.zhibu.server.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.security.Post;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.Fields;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.server.account.Posts;

/** Appoints someone. Whose term as secretary ends with it is told before it is saved. */
class AppointForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Posts posts;
    private final ComboBox<PersonSummary> person;
    private final Select<Post> post;
    private final DatePicker from;
    private final FindingsPanel findings = FindingsPanel.of(List.of());
    private @Nullable PersonId replaces;

    AppointForm(Posts posts, People people, @Nullable PersonId chosen, LocalDate today) {
        this.posts = posts;
        person = search("person", "posts.person", true);
        person.setItemLabelGenerator(p -> Fields.person(this, p));
        person.setItems(
                query -> people.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        post = choice("post", "posts.post", posts.fitting(), true);
        post.setItemLabelGenerator(p -> getTranslation("post." + p));
        from = date("from", "posts.from", true);
        from.setValue(today);
        if (chosen != null) {
            person.setValue(people.byIds(List.of(chosen)).get(chosen));
        }
        add(findings);
        setColspan(findings, 2);
        person.addValueChangeListener(e -> lookForPredecessor());
        post.addValueChangeListener(e -> lookForPredecessor());
    }

    @Override
    protected void save() {
        posts.appoint(
                Objects.requireNonNull(person.getValue()).id(),
                Objects.requireNonNull(post.getValue()),
                Objects.requireNonNull(from.getValue()),
                replaces);
    }

    private void lookForPredecessor() {
        replaces = null;
        List<Finding> found = new ArrayList<>();
        if (person.getValue() != null && post.getValue() != null) {
            PersonId who = person.getValue().id();
            found.addAll(posts.findings(who, post.getValue()));
            posts.predecessor(post.getValue(), who).ifPresent(before -> {
                replaces = before.id();
                found.add(Finding.warn("ROLE-03", "posts.finding.handover", before.name()));
            });
        }
        findings.show(found);
    }
}
