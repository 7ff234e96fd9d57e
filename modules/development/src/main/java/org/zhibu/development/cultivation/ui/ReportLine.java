package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import org.zhibu.api.ui.Fields;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.DueReport;

/** One person's report of the period, entered where it stands: the day, the reader's note, and the day of the talk. */
class ReportLine extends Div {
    private static final long serialVersionUID = 1L;

    /** The next line that waits for an entry, wherever it stands in the page's text. */
    private static final String FOCUS_NEXT =
            "const all = [...document.querySelectorAll('.dev-enter')].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);"
                    + "const here = this.getBoundingClientRect().top;"
                    + "const next = all.find(b => !b.hidden && b.getBoundingClientRect().top > here); if (next) next.focus();";

    private final transient ReportEntry entry;
    private final Div badges = new Div();
    private final DatePicker on = Fields.date("");
    private final TextField note = new TextField();
    private final DatePicker talk = Fields.date("");
    private final Button mark = new Button(getTranslation("development.report.mark"));
    private final Button more = new Button(getTranslation("action.edit"));
    private transient DueReport report;

    ReportLine(DueReport report, ReportEntry entry) {
        this.report = report;
        this.entry = entry;
        addClassName("dev-due");
        badges.addClassName("dev-due-badges");
        Div who = new Div(Words.name(report.caseId(), report.name()), badges);
        who.addClassName("dev-due-who");
        on.setPlaceholder(getTranslation("development.report.deliveredOn"));
        on.setAriaLabel(getTranslation("development.report.deliveredOn") + " " + report.name());
        on.addThemeVariants(DatePickerVariant.LUMO_SMALL);
        note.setPlaceholder(getTranslation("development.report.note"));
        note.setAriaLabel(getTranslation("development.report.note") + " " + report.name());
        note.setMaxLength(300);
        note.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        note.addClassName("dev-due-note");
        talk.setPlaceholder(getTranslation("development.talk.heldOn"));
        talk.setAriaLabel(getTranslation("development.talk.heldOn") + " " + report.name());
        talk.addThemeVariants(DatePickerVariant.LUMO_SMALL);
        talk.setVisible(entry.withTalk());
        mark.setAriaLabel(getTranslation("development.report.mark") + " " + report.name());
        mark.addThemeVariants(ButtonVariant.LUMO_SMALL);
        mark.addClassName("dev-enter");
        more.setAriaLabel(getTranslation("action.edit") + " " + report.name());
        more.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        more.addClassName("opens-form");
        add(who);
        if (entry.writes()) {
            add(on, note, talk, mark, more);
        }
        listen();
        show(report);
    }

    private void listen() {
        on.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                entry.delivered(report, e.getValue(), note.getValue()).ifPresent(this::show);
            }
        });
        note.addValueChangeListener(e -> {
            if (e.isFromClient() && report.deliveredOn() != null) {
                entry.delivered(report, report.deliveredOn(), e.getValue()).ifPresent(this::show);
            }
        });
        talk.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                entry.talked(report, e.getValue()).ifPresent(this::show);
            }
        });
        mark.addClickListener(e -> entry.mark(report, note.getValue()).ifPresent(changed -> {
            mark.getElement().executeJs(FOCUS_NEXT);
            show(changed);
        }));
        more.addClickListener(e -> entry.edit(report, this::show));
    }

    private void show(DueReport changed) {
        report = changed;
        on.setValue(changed.deliveredOn());
        if (changed.delivered()) {
            note.setValue(changed.readerNote());
        }
        talk.setValue(changed.talkedOn());
        boolean complete = changed.delivered() && (!entry.withTalk() || changed.talk() != null);
        mark.setVisible(!complete);
        setClassName("dev-missing", changed.due() && !complete);
        badges.removeAll();
        if (changed.group() != null) {
            badges.add(new Span(changed.group()));
        }
        if (changed.probation()) {
            badges.add(PartBox.badge(getTranslation("development.stage.PROBATION"), "plain"));
        } else if (changed.tier() != null) {
            badges.add(PartBox.badge(getTranslation("activistTier." + changed.tier()), "plain"));
        }
        if (!changed.due()) {
            badges.add(PartBox.badge(getTranslation("development.report.notDue"), "plain"));
        }
        if (!changed.delivered()) {
            badges.add(PartBox.badge(getTranslation("development.report.missing"), changed.due() ? "warn" : "plain"));
        } else if (changed.late(entry.span().last())) {
            badges.add(PartBox.badge(getTranslation("development.report.late", changed.deliveredOn()), "warn"));
        } else {
            badges.add(PartBox.badge(getTranslation("development.report.delivered", changed.deliveredOn()), "good"));
        }
        if (entry.withTalk() && changed.talk() == null) {
            badges.add(PartBox.badge(getTranslation("development.talk.missing"), changed.due() ? "warn" : "plain"));
        }
    }
}
