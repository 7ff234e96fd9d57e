package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.grid.Grid;
import org.zhibu.server.organization.FoundInTree;
import org.zhibu.server.organization.OrganizationTree;

/** What a search over the whole subtree found, with the way to it. */
class OrganizationSearchGrid extends Grid<FoundInTree> {
    private static final long serialVersionUID = 1L;

    private final transient OrganizationTree tree;

    OrganizationSearchGrid(OrganizationTree tree) {
        this.tree = tree;
        addClassName("organization-tree");
        addColumn(f -> f.node().name())
                .setHeader(getTranslation("organization.name"))
                .setWidth("12rem");
        addColumn(FoundInTree::path)
                .setHeader(getTranslation("organization.path"))
                .setWidth("14rem")
                .setFlexGrow(2);
        addColumn(f -> f.node().code())
                .setHeader(getTranslation("organization.code"))
                .setWidth("9rem");
        addColumn(f -> Cells.level(this, f.node()))
                .setHeader(getTranslation("organization.level"))
                .setWidth("7rem");
        addColumn(f -> Cells.kind(this, f.node()))
                .setHeader(getTranslation("organization.kind"))
                .setWidth("7rem");
        addComponentColumn(f -> Cells.state(this, f.node()))
                .setHeader(getTranslation("organization.state"))
                .setWidth("9rem");
        setEmptyStateText(getTranslation("organization.nothingFound"));
        getElement().setAttribute("aria-label", getTranslation("organization.found"));
    }

    final void show(String text, boolean withClosed) {
        setItems(
                query -> tree.search(text, withClosed, query.getOffset(), query.getLimit()).stream(),
                query -> tree.countFound(text, withClosed));
    }
}
