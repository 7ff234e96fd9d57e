package org.zhibu.server.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.notice.Notice;

/** The persons of a notice. */
class NoticePersonsCard extends Section {
    private static final long serialVersionUID = 1L;

    NoticePersonsCard(NoticeServices services, Notice notice, boolean mayEdit, Runnable changed) {
        addClassName("panel");
        add(new H2(getTranslation("notice.persons")));
        for (Notice.Listed listed : notice.persons()) {
            Span name = new Span(listed.person().name());
            name.addClassName("notice-name");
            Div line = new Div(name, new Span(rest(listed.person())));
            line.addClassName("notice-line");
            if (mayEdit) {
                Button remove = new Button(
                        getTranslation("notice.person.remove"),
                        e -> Confirm.ask(
                                this,
                                getTranslation(
                                        "notice.person.remove.ask",
                                        listed.person().name()),
                                getTranslation("notice.person.remove.text"),
                                "notice.person.remove",
                                true,
                                () -> {
                                    Notices.attempt(() -> services.notices()
                                            .removePerson(
                                                    notice.row().id(),
                                                    notice.row().version(),
                                                    listed.id()));
                                    changed.run();
                                }));
                line.add(
                        NoticeDetail.opener(
                                this, "notice.person.edit", new NoticePersonForm(services, notice, listed), changed),
                        remove);
            }
            add(line);
        }
        if (notice.persons().isEmpty()) {
            Paragraph nobody = new Paragraph(getTranslation("notice.persons.none"));
            nobody.addClassName("empty");
            add(nobody);
        }
        if (mayEdit) {
            add(NoticeDetail.opener(this, "notice.person.add", new NoticePersonForm(services, notice, null), changed));
        }
    }

    private static String rest(NoticePerson p) {
        return Stream.of(
                        p.sex(),
                        p.ethnicity(),
                        p.birth(),
                        p.education(),
                        p.post(),
                        p.appliedOn(),
                        p.cultivation(),
                        p.training(),
                        p.review(),
                        p.sponsors())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
