package org.zhibu.server.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.zhibu.api.ui.Confirm;
import org.zhibu.server.inbox.DelegationRow;
import org.zhibu.server.inbox.Delegations;

/** Says who stands in for whom, and lets one end what one has given. */
class StandInBox extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Delegations delegations;
    private final transient Runnable changed;

    StandInBox(Delegations delegations, Runnable changed) {
        this.delegations = delegations;
        this.changed = changed;
        addClassName("stand-ins");
    }

    final void refresh() {
        removeAll();
        List<DelegationRow> current = delegations.current();
        setVisible(!current.isEmpty());
        current.forEach(row -> add(line(row)));
    }

    private Div line(DelegationRow row) {
        Div line = new Div(new Span(getTranslation(
                row.mine() ? "inbox.standIn.mine" : "inbox.standIn.theirs",
                row.other(),
                row.from().toString(),
                row.to().toString())));
        line.addClassName("stance");
        if (row.mine()) {
            Button end = new Button(getTranslation("inbox.standIn.end"), e -> ask(row));
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(end);
        }
        return line;
    }

    private void ask(DelegationRow row) {
        Confirm.ask(
                this,
                getTranslation("inbox.standIn.end.ask", row.other()),
                getTranslation("inbox.standIn.end.text"),
                "inbox.standIn.end",
                false,
                () -> {
                    delegations.end(row.id());
                    changed.run();
                });
    }
}
