package org.zhibu.server.module.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.zhibu.api.ui.Page;
import org.zhibu.server.module.ModuleCatalog;
import org.zhibu.server.module.ModuleStatus;
import org.zhibu.server.shell.MainLayout;

/** What lies in the modules folder, and how each jar fared at this start. They are a handful, so all are shown. */
@Route(value = "operator/modules", layout = MainLayout.class)
@PermitAll
public class InstalledModulesView extends Page {
    private static final long serialVersionUID = 1L;

    InstalledModulesView(ModuleCatalog catalog) {
        super("installed.title");
        hint(getTranslation("installed.hint"));
        List<ModuleStatus> statuses = catalog.statuses();
        if (statuses.isEmpty()) {
            Div empty = new Div(new Paragraph(getTranslation("installed.empty")));
            empty.addClassName("empty");
            add(empty);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("module-cards", "module-cards-wide");
        statuses.forEach(status -> list.add(new ListItem(new InstalledModuleCard(status))));
        add(list);
    }
}
