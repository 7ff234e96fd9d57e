package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import org.zhibu.server.organization.OrganizationNode;
import org.zhibu.server.organization.OrganizationState;
import org.zhibu.server.organization.OrganizationTree;

/** How an organisation stood from its founding on (ORG-14). */
class HistoryDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    HistoryDialog(OrganizationTree tree, OrganizationNode node) {
        setHeaderTitle(getTranslation("organization.history.of", node.name()));
        addClassName("wide-dialog");
        Grid<OrganizationState> grid = new Grid<>();
        grid.addColumn(OrganizationState::validFrom)
                .setHeader(getTranslation("organization.from"))
                .setWidth("7rem");
        grid.addColumn(s -> s.validTo() == null ? "" : s.validTo().toString())
                .setHeader(getTranslation("organization.until"))
                .setWidth("7rem");
        grid.addColumn(OrganizationState::name)
                .setHeader(getTranslation("organization.name"))
                .setWidth("11rem");
        grid.addColumn(OrganizationState::parentName)
                .setHeader(getTranslation("organization.parent"))
                .setWidth("11rem");
        grid.addColumn(s -> getTranslation(s.closed() ? "organization.closed.short" : "organizationKind." + s.kind()))
                .setHeader(getTranslation("organization.kind"))
                .setWidth("7rem");
        grid.setItems(tree.history(node.id()));
        grid.setAllRowsVisible(true);
        add(grid);
        getFooter().add(new Button(getTranslation("action.close"), e -> close()));
    }
}
