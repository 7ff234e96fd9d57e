package org.zhibu.server.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.policy.PolicyEvent;
import org.zhibu.server.policy.PolicyLine;
import org.zhibu.server.policy.PolicySetting.Note;

/** Who set a standard, when, why and by which local rule (POL-03). */
class PolicyHistoryDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    PolicyHistoryDialog(PolicyServices services, PolicyLine line, OrganizationId organization) {
        setHeaderTitle(getTranslation("policies.history.of", line.title()));
        addClassName("wide-dialog");
        Grid<PolicyEvent> grid = new Grid<>();
        grid.addColumn(e -> e.setting().validFrom())
                .setHeader(getTranslation("policies.history.from"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(PolicyEvent::setter)
                .setHeader(getTranslation("policies.history.by"))
                .setWidth("9rem");
        grid.addColumn(e -> e.before().isEmpty() ? e.value() : e.before() + " → " + e.value())
                .setHeader(getTranslation("policies.history.change"))
                .setWidth("9rem");
        grid.addColumn(e -> reason(e.setting().note()))
                .setHeader(getTranslation("policies.history.why"))
                .setWidth("10rem");
        grid.addColumn(e -> e.setting().note().setBy() + " "
                        + LocalDate.ofInstant(
                                e.setting().note().setAt(), services.clock().getZone()))
                .setHeader(getTranslation("policies.history.who"))
                .setWidth("10rem");
        grid.setItems(
                services.overview().history(organization, line.declaration().key()));
        grid.setEmptyStateText(getTranslation("policies.history.empty"));
        grid.setAllRowsVisible(true);
        add(grid);
        getFooter().add(new Button(getTranslation("action.close"), e -> close()));
    }

    private static String reason(Note note) {
        return note.documentTitle().isEmpty() ? note.reason() : note.reason() + "（" + note.documentTitle() + "）";
    }
}
