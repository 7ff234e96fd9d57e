package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.submission.SubmissionStatus;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.development.handup.HandUpKind;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Next;
import org.zhibu.development.path.Way;

/** What comes next in the case, what is missing for it, and everything that can be recorded in its state. */
class NextStepCard extends Section {
    private static final long serialVersionUID = 1L;

    /** What begins a case, or is not done by hand. */
    private static final Set<Act> ELSEWHERE = EnumSet.of(Act.APPLY, Act.TAKE_OVER, Act.END_WITH_REGISTER);

    private final transient CaseServices services;
    private final transient CaseFacts facts;
    private final transient Runnable changed;

    NextStepCard(CaseFacts facts, CaseServices services, Runnable changed) {
        this.services = services;
        this.facts = facts;
        this.changed = changed;
        addClassNames("panel", "dev-card", "dev-next");
        add(new H2(getTranslation("development.section.next")));
        Optional<Next> next = services.outlooks().next(facts);
        next.ifPresentOrElse(
                this::next,
                () -> add(new Paragraph(getTranslation(
                        "development.next.end", getTranslation(facts.state().messageKey())))));
        if (services.mayWrite()) {
            acts(next.filter(n -> !n.window().first().isAfter(services.today()))
                    .map(Next::act)
                    .orElse(null));
        }
    }

    private void next(Next next) {
        Paragraph what = new Paragraph();
        Span step = new Span(getTranslation(next.step().messageKey()));
        step.addClassName("dev-next-step");
        what.add(step, new Span(" · " + getTranslation(next.step().doer().messageKey())));
        add(what);
        boolean early = next.window().first().isAfter(services.today());
        if (early) {
            add(new Paragraph(getTranslation(
                    "development.next.first", next.window().first().toString())));
        }
        if (next.window().last() != null) {
            Paragraph due = new Paragraph(
                    getTranslation("development.next.last", next.window().last().toString()));
            due.setClassName("dev-late", next.window().last().isBefore(services.today()));
            add(due);
        }
        if (next.missing().isEmpty()) {
            if (!early) {
                Paragraph ready = new Paragraph(getTranslation("development.next.ready"));
                ready.addClassName("dev-ready");
                add(ready);
            }
        } else {
            add(new H3(getTranslation("development.next.missing", next.missing().size())));
            add(FindingsPanel.of(next.missing()));
        }
    }

    /** @param main what is to be done now; null while its day has not come */
    private void acts(@Nullable Act main) {
        Div first = row();
        Div further = row();
        Div ending = row();
        handUp().ifPresent(first::add);
        for (Act act : possible()) {
            Button button = button(act);
            if (act == main) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                first.addComponentAsFirst(button);
            } else if (Way.leadsOn(act)) {
                first.add(button);
            } else if (act.moves().stream().anyMatch(m -> m.from() == facts.state() && !m.to().isOpen())) {
                button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
                ending.add(button);
            } else {
                further.add(button);
            }
        }
        if (mayUndo()) {
            Button undo = button(Act.UNDO);
            undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            ending.add(undo);
        }
        for (Div row : List.of(first, further, ending)) {
            if (row.getChildren().findAny().isPresent()) {
                add(row);
            }
        }
    }

    private List<Act> possible() {
        return Arrays.stream(Act.values())
                .filter(a -> a.fits(facts.state())
                        && !ELSEWHERE.contains(a)
                        && !services.above().answers(a))
                .toList();
    }

    private boolean mayUndo() {
        return !facts.entries().isEmpty() && facts.entries().getLast().from() != CaseState.NONE;
    }

    /** The way up: the button, or where what was handed up stands. */
    private Optional<Component> handUp() {
        Optional<HandUpKind> kind = HandUpKind.in(facts.state());
        if (kind.isEmpty() || !services.above().isThere()) {
            return Optional.empty();
        }
        Optional<SubmissionStatus> status = services.handUps().status(facts);
        status.ifPresent(this::told);
        if (status.filter(s -> services.handUps().isOverdue(facts, s)).isPresent()) {
            return Optional.of(takeBack());
        }
        if (status.filter(s -> s.state().isUnderWay()).isPresent()) {
            return Optional.empty();
        }
        String label = "development.action.handUp";
        Button up = form(
                getTranslation(label, getTranslation(kind.get().messageKey())),
                getTranslation(kind.get().messageKey()),
                "development.action.handUp.do",
                () -> new HandUpForm(facts, services));
        up.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return Optional.of(up);
    }

    /** DEV-74: nobody waits for an approval beyond its day. */
    private Button takeBack() {
        Button back = new Button(
                getTranslation("development.action.takeBack"),
                e -> Confirm.ask(
                        this,
                        getTranslation("development.takeBack.ask"),
                        getTranslation("development.takeBack.text"),
                        "development.action.takeBack.do",
                        false,
                        () -> Notices.attempt(() -> {
                            services.handUps().takeBack(facts.id());
                            saved();
                        })));
        back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return back;
    }

    private void told(SubmissionStatus status) {
        Paragraph line = new Paragraph(new Anchor(
                status.link(),
                getTranslation("development.handedUp", getTranslation("development.handedUp." + status.state()))));
        if (status.due() != null) {
            line.add(new Span(" · "
                    + getTranslation("development.handedUp.due", status.due().toString())));
        }
        add(line);
    }

    private Button button(Act act) {
        String verb = act.messageKey();
        return form(
                getTranslation(verb),
                getTranslation("development.act.title", facts.person().name(), getTranslation(verb)),
                "action.save",
                () -> new ActForm(facts, act, services));
    }

    private interface Opened {
        EditForm form();
    }

    private Button form(String label, String title, String saveKey, Opened opened) {
        Button button = new Button(label);
        PartBox.opens(
                button, () -> Notices.attempt(() -> new FormDialog(title, opened.form(), saveKey, this::saved).open()));
        return button;
    }

    private void saved() {
        Notices.done(getTranslation("development.saved"));
        changed.run();
    }

    private static Div row() {
        return CaseCard.row();
    }
}
