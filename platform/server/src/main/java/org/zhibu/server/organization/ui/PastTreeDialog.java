package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.zhibu.api.ui.Fields;
import org.zhibu.server.organization.OrganizationState;
import org.zhibu.server.organization.OrganizationTree;

/** The tree of a past day (ORG-14). */
class PastTreeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient OrganizationTree tree;
    private LocalDate day;

    PastTreeDialog(OrganizationTree tree, LocalDate today) {
        this.tree = tree;
        day = today.withDayOfMonth(1).minusDays(1);
        setHeaderTitle(getTranslation("organization.past"));
        addClassName("wide-dialog");
        TreeGrid<OrganizationState> grid = new TreeGrid<>();
        grid.addHierarchyColumn(OrganizationState::name).setHeader(getTranslation("organization.name"));
        grid.addColumn(s -> getTranslation("organizationLevel." + s.level()))
                .setHeader(getTranslation("organization.level"));
        grid.addColumn(s -> getTranslation("organizationKind." + s.kind()))
                .setHeader(getTranslation("organization.kind"));
        grid.setDataProvider(new Levels());
        DatePicker when = Fields.date(getTranslation("organization.past.day"));
        when.setMax(today);
        when.setValue(day);
        when.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                day = e.getValue();
                grid.getDataProvider().refreshAll();
            }
        });
        add(when, grid);
        getFooter().add(new Button(getTranslation("action.close"), e -> close()));
    }

    private final class Levels extends AbstractBackEndHierarchicalDataProvider<OrganizationState, Void> {
        private static final long serialVersionUID = 1L;

        @Override
        public int getChildCount(HierarchicalQuery<OrganizationState, Void> query) {
            return (int) fetchChildrenFromBackEnd(query).count();
        }

        @Override
        public boolean hasChildren(OrganizationState item) {
            return item.level() != org.zhibu.api.organization.OrganizationLevel.BRANCH;
        }

        @Override
        protected Stream<OrganizationState> fetchChildrenFromBackEnd(HierarchicalQuery<OrganizationState, Void> query) {
            OrganizationState parent = query.getParent();
            return tree.childrenOn(day, parent == null ? null : parent.id()).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        }

        @Override
        public Object getId(OrganizationState item) {
            return item.id();
        }
    }
}
