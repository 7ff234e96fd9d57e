package org.zhibu.server.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.zhibu.server.inbox.TaskBox;
import org.zhibu.server.inbox.TaskFilter;

/** Narrows tasks down by words and by the module they come from. */
class TaskSearch extends Div {
    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final Select<String> source = new Select<>();

    TaskSearch(List<String> sources, Runnable changed) {
        addClassName("filters");
        text.setPlaceholder(getTranslation("inbox.search"));
        text.setAriaLabel(getTranslation("inbox.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(60);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        source.setItems(sources);
        source.setEmptySelectionAllowed(true);
        source.setEmptySelectionCaption(getTranslation("inbox.anySource"));
        source.setPlaceholder(getTranslation("inbox.anySource"));
        source.setAriaLabel(getTranslation("inbox.source"));
        source.setItemLabelGenerator(
                s -> getTranslation(s == null ? "inbox.anySource" : s.equals("platform") ? "app.name" : s + ".name"));
        source.setVisible(sources.size() > 1);
        text.addValueChangeListener(e -> changed.run());
        source.addValueChangeListener(e -> changed.run());
        add(text, source);
    }

    final TaskFilter value(TaskBox box) {
        return new TaskFilter(box, text.getValue(), source.getValue());
    }

    final boolean isEmpty() {
        return text.isEmpty() && source.isEmpty();
    }
}
