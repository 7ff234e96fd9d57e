package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.html.Paragraph;
import jakarta.annotation.security.PermitAll;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.CaseFilter;
import org.zhibu.development.casefile.CaseLists;

/** Everybody on the way. */
@PermitAll
public class CasesView extends Page {
    private static final long serialVersionUID = 1L;

    CasesView(CaseLists lists) {
        super("development.menu");
        add(new Paragraph(Integer.toString(lists.count(CaseFilter.OPEN))));
    }
}
