package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibu.server.organization.OrganizationNode;
import org.zhibu.server.organization.OrganizationTree;
import org.zhibu.server.organization.TreeOrder;

/** The own subtree; each level is fetched when it is opened. */
class OrganizationTreeGrid extends TreeGrid<OrganizationNode> {
    private static final long serialVersionUID = 1L;

    private final transient OrganizationTree tree;
    private boolean withClosed;

    OrganizationTreeGrid(OrganizationTree tree) {
        this.tree = tree;
        addClassName("organization-tree");
        addHierarchyColumn(OrganizationNode::name)
                .setHeader(getTranslation("organization.name"))
                .setSortProperty(TreeOrder.NAME.name())
                .setSortable(true)
                .setFlexGrow(4)
                .setWidth("14rem");
        addColumn(OrganizationNode::code)
                .setHeader(getTranslation("organization.code"))
                .setSortProperty(TreeOrder.CODE.name())
                .setSortable(true)
                .setFlexGrow(1)
                .setWidth("9rem");
        addColumn(n -> Cells.level(this, n))
                .setHeader(getTranslation("organization.level"))
                .setSortProperty(TreeOrder.LEVEL.name())
                .setSortable(true)
                .setWidth("7rem");
        addColumn(n -> Cells.kind(this, n))
                .setHeader(getTranslation("organization.kind"))
                .setSortProperty(TreeOrder.KIND.name())
                .setSortable(true)
                .setWidth("7rem");
        addColumn(n -> Cells.number(n.groups()))
                .setHeader(getTranslation("organization.groups"))
                .setWidth("5rem");
        addColumn(n -> Cells.number(n.members()))
                .setHeader(getTranslation("organization.members"))
                .setWidth("5rem");
        addComponentColumn(n -> Cells.state(this, n))
                .setHeader(getTranslation("organization.state"))
                .setSortProperty(TreeOrder.CLOSED.name())
                .setWidth("9rem");
        setDataProvider(new Levels());
        setMultiSort(false);
        getElement().setAttribute("aria-label", getTranslation("organization.title"));
    }

    final void showClosed(boolean show) {
        withClosed = show;
        getDataProvider().refreshAll();
    }

    private final class Levels extends AbstractBackEndHierarchicalDataProvider<OrganizationNode, Void> {
        private static final long serialVersionUID = 1L;

        @Override
        public int getChildCount(HierarchicalQuery<OrganizationNode, Void> query) {
            int all = tree.countChildren(Optional.ofNullable(query.getParent()).map(OrganizationNode::id), withClosed);
            return Math.clamp(all - query.getOffset(), 0, query.getLimit());
        }

        @Override
        public boolean hasChildren(OrganizationNode item) {
            return item.hasChildren() && (withClosed || item.below() > 0);
        }

        @Override
        protected Stream<OrganizationNode> fetchChildrenFromBackEnd(HierarchicalQuery<OrganizationNode, Void> query) {
            List<QuerySortOrder> orders = query.getSortOrders();
            TreeOrder order = orders.isEmpty()
                    ? TreeOrder.LEVEL
                    : TreeOrder.valueOf(orders.getFirst().getSorted());
            boolean ascending = orders.isEmpty() || orders.getFirst().getDirection() == SortDirection.ASCENDING;
            return tree
                    .children(
                            Optional.ofNullable(query.getParent()).map(OrganizationNode::id),
                            withClosed,
                            order,
                            ascending,
                            query.getOffset(),
                            query.getLimit())
                    .stream();
        }

        @Override
        public Object getId(OrganizationNode item) {
            return item.id();
        }
    }
}
