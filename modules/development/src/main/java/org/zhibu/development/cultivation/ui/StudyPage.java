package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.Studies;

/** Studies or hearings, the latest first, and whether the period has had enough (DEV-19). */
abstract class StudyPage extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Studies studies;
    private final Studies.Kind kind;
    private final boolean writes;
    private final transient LocalDate today;
    private final Div content = new Div();

    StudyPage(String titleKey, Studies studies, Studies.Kind kind, boolean writes, LocalDate today) {
        super(titleKey);
        this.studies = studies;
        this.kind = kind;
        this.writes = writes;
        this.today = today;
        hint(getTranslation("development.study.hint." + kind));
        content.addClassName("dev-part");
        if (writes) {
            var add = PartBox.form(
                    "development.study.add",
                    getTranslation(kind.messageKey()),
                    "action.save",
                    this::draw,
                    () -> new StudyForm(studies, kind, null, today));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
        }
    }

    final Component content() {
        draw();
        return content;
    }

    private void draw() {
        content.removeAll();
        Studies.Due due = studies.due(kind);
        List<Studies.Kept> kept = studies.list(kind);
        PartBox list = new PartBox();
        list.line(PartBox.badge(
                getTranslation("development.study.due", Words.period(this, due.span()), due.held(), due.wanted()),
                due.enough() ? "good" : "warn"));
        if (kept.isEmpty()) {
            list.empty("development.study.empty");
        }
        for (Studies.Kept one : kept) {
            String day = one.heldOn().toString();
            Component minutes = one.link().startsWith("m/") || one.link().startsWith("https://")
                    ? new Anchor(one.link(), getTranslation("development.study.minutes"))
                    : new Span(one.link());
            if (writes) {
                list.line(
                        PartBox.name(day),
                        PartBox.text(one.conclusions()),
                        minutes,
                        PartBox.small(
                                "action.edit",
                                day,
                                "action.save",
                                this::draw,
                                () -> new StudyForm(studies, kind, one, today)));
            } else {
                list.line(PartBox.name(day), PartBox.text(one.conclusions()), minutes);
            }
        }
        Section panel = new Section(list);
        panel.addClassName("panel");
        content.add(panel);
    }
}
