package org.zhibu.server.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.zhibu.api.ui.Downloads;
import org.zhibu.server.document.TemplateChange;
import org.zhibu.server.document.Templates;

/** What this organisation did to a template. */
final class TemplateHistoryDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    TemplateHistoryDialog(Templates templates, String kind, String title, ZoneId zone) {
        setHeaderTitle(title);
        setWidth("36rem");
        setMaxWidth("100%");
        List<TemplateChange> changes = templates.history(kind);
        OrderedList list = new OrderedList();
        for (TemplateChange change : changes) {
            Span when = new Span(getTranslation(
                    "document.templates.setBy.value",
                    change.by(),
                    change.at().atZone(zone).toLocalDate().toString()));
            ListItem item = new ListItem(when);
            item.add(
                    change.fileName().isEmpty()
                            ? new Span(" " + getTranslation("document.templates.history.reset"))
                            : Downloads.docx(
                                    change.fileName(),
                                    change.fileName().replaceFirst("\\.docx$", ""),
                                    () -> templates.past(change.id())));
            list.add(item);
        }
        add(changes.isEmpty() ? new Paragraph(getTranslation("document.templates.history.none")) : list);
        getFooter().add(new Button(getTranslation("action.close"), e -> close()));
    }
}
