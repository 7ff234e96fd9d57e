package org.zhibu.server.audit.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.zhibu.server.audit.ActNames;
import org.zhibu.server.audit.AuditRow;

/** All that is kept of one entry: each changed field before and after, the reason, and from where. */
class AuditDetail extends Div {
    private static final long serialVersionUID = 1L;

    AuditDetail(AuditRow row, ActNames names, Locale locale) {
        addClassName("audit-detail");
        DescriptionList list = new DescriptionList();
        for (AuditRow.Changed change : row.changes()) {
            Span before = new Span(change.before().isEmpty() ? getTranslation("audit.nothing") : change.before());
            before.addClassName("audit-before");
            Span after = new Span(change.after().isEmpty() ? getTranslation("audit.nothing") : change.after());
            after.addClassName("audit-after");
            line(list, names.field(locale, row.act(), change.field()), new Div(before, new Span(" → "), after));
        }
        text(list, "audit.reason", row.reason());
        text(list, "audit.posts", names.posts(locale, row.posts()));
        text(list, "audit.address", row.address());
        text(list, "audit.agent", row.agent());
        text(list, "audit.seq", Long.toString(row.seq()));
        add(list);
    }

    private void text(DescriptionList list, String key, String value) {
        if (!value.isEmpty()) {
            line(list, getTranslation(key), new Div(value));
        }
    }

    private static void line(DescriptionList list, String label, Div value) {
        list.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
    }
}
