package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.server.submission.SubmissionFilter;
import org.zhibu.server.submission.SubmissionLists;

/** Narrows a list of submissions down. */
class SubmissionFilterBar extends Div {
    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final Select<Matter> matter = new Select<>();
    private final Select<SubmissionState> state = new Select<>();
    private final ComboBox<SubmissionLists.Sender> sender = new ComboBox<>();
    private final Checkbox waiting = new Checkbox();

    /** @param senders to choose from; empty where all come from here */
    SubmissionFilterBar(
            List<SubmissionState> states,
            List<SubmissionLists.Sender> senders,
            boolean waitingFirst,
            Runnable changed) {
        addClassName("filters");
        text.setPlaceholder(getTranslation("submission.filter.text"));
        text.setAriaLabel(getTranslation("submission.filter.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(60);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        matter.setItems(Matter.values());
        matter.setItemLabelGenerator(m -> getTranslation(m == null ? "submission.filter.anyMatter" : m.messageKey()));
        matter.setEmptySelectionCaption(getTranslation("submission.filter.anyMatter"));
        matter.setPlaceholder(getTranslation("submission.filter.anyMatter"));
        matter.setAriaLabel(getTranslation("submission.field.matter"));
        state.setItems(states);
        state.setItemLabelGenerator(
                s -> getTranslation(s == null ? "submission.filter.anyState" : "submissionState." + s));
        state.setEmptySelectionCaption(getTranslation("submission.filter.anyState"));
        state.setPlaceholder(getTranslation("submission.filter.anyState"));
        state.setAriaLabel(getTranslation("submission.field.state"));
        sender.setItems(senders);
        sender.setItemLabelGenerator(SubmissionLists.Sender::name);
        sender.setPlaceholder(getTranslation("submission.filter.anySender"));
        sender.setAriaLabel(getTranslation("submission.field.sender"));
        sender.setClearButtonVisible(true);
        sender.setVisible(!senders.isEmpty());
        sender.addValueChangeListener(e -> changed.run());
        waiting.setLabel(getTranslation("submission.filter.waiting"));
        waiting.setValue(waitingFirst);
        for (Select<?> select : List.of(matter, state)) {
            select.setEmptySelectionAllowed(true);
            select.addValueChangeListener(e -> changed.run());
        }
        text.addValueChangeListener(e -> changed.run());
        waiting.addValueChangeListener(e -> changed.run());
        add(text, matter, state, sender, waiting);
    }

    final SubmissionFilter value() {
        SubmissionLists.Sender from = sender.getValue();
        return new SubmissionFilter(
                text.getValue(),
                matter.getValue(),
                state.getValue(),
                from == null ? null : from.id(),
                waiting.getValue());
    }
}
