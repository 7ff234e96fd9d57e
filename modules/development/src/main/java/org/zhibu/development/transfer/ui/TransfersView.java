package org.zhibu.development.transfer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.zhibu.api.people.People;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.transfer.Transfer;
import org.zhibu.development.transfer.Transfers;

/** Who comes from other organisations, and who goes to them. */
@PermitAll
public class TransfersView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Transfers transfers;
    private final transient People people;
    private final transient Access access;
    private final Div came = new Div();
    private final Div went = new Div();

    TransfersView(Transfers transfers, People people, Access access) {
        super("development.transfer.menu");
        this.transfers = transfers;
        this.people = people;
        this.access = access;
        hint(getTranslation("development.transfer.hint"));
        add(section("development.transfer.came", came), section("development.transfer.went", went));
        show();
    }

    private Section section(String titleKey, Div content) {
        Section section = new Section(new H2(getTranslation(titleKey)), content);
        section.addClassName("panel");
        return section;
    }

    private void show() {
        came.removeAll();
        went.removeAll();
        fill(came, transfers.received(), true, "development.transfer.came.empty");
        fill(went, transfers.sent(), false, "development.transfer.went.empty");
    }

    private void fill(Div into, List<Transfer> all, boolean received, String emptyKey) {
        if (all.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation(emptyKey));
            nothing.addClassName("empty");
            into.add(nothing);
        }
        boolean mayAnswer = received && access.has(DevelopmentPermissions.WRITE);
        for (Transfer transfer : all) {
            PartBox box = new PartBox();
            box.line(
                    PartBox.name(transfer.name()),
                    PartBox.text(getTranslation("politicalStatus." + transfer.status())),
                    PartBox.text(received ? transfer.fromName() : transfer.toName()),
                    PartBox.text(transfer.offeredOn().toString()),
                    PartBox.badge(
                            getTranslation(transfer.state().messageKey()),
                            transfer.state() == Transfer.State.ACCEPTED ? "good" : "plain"));
            if (received && transfer.state() == Transfer.State.OFFERED) {
                details(box, transfer);
                if (mayAnswer) {
                    box.button(PartBox.form(
                            "development.transfer.accept",
                            getTranslation("development.transfer.accept") + " · " + transfer.name(),
                            "development.transfer.accept",
                            this::show,
                            () -> new AcceptForm(transfers, transfer, people)));
                    box.button(PartBox.form(
                            "development.transfer.refuse",
                            getTranslation("development.transfer.refuse") + " · " + transfer.name(),
                            "development.transfer.refuse",
                            this::show,
                            () -> new RefuseForm(transfers, transfer)));
                }
            } else if (!transfer.reason().isEmpty()) {
                box.line(PartBox.text(transfer.reason()));
            }
            into.add(box);
        }
    }

    private void details(PartBox box, Transfer transfer) {
        box.line(PartBox.text(getTranslation("development.transfer.appliedOn", transfer.appliedOn())));
        if (transfer.countedFrom() != null) {
            box.line(PartBox.text(getTranslation("development.transfer.countedFrom", transfer.countedFrom())));
        }
        for (String text : List.of(transfer.note(), transfer.summary(), transfer.files())) {
            if (!text.isEmpty()) {
                Pre lines = new Pre(text);
                lines.addClassName("dev-transfer-text");
                box.line(lines);
            }
        }
    }
}
