package org.zhibu.development.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import java.util.UUID;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Confirm;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.transfer.Transfer;
import org.zhibu.development.transfer.Transfers;

/** Hands somebody over who moves to another organisation (DEV-03). */
@org.springframework.stereotype.Component
class TransferPart implements CasePart {
    private static final int ORDER = 80;

    private final Transfers transfers;
    private final Access access;

    TransferPart(Transfers transfers, Access access) {
        this.transfers = transfers;
        this.access = access;
    }

    @Override
    public String titleKey() {
        return "development.transfer.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        Optional<Transfer> latest = transfers.latestOf(facts.id());
        boolean mayLeave = Act.LEAVE.fits(facts.state());
        if (!mayLeave && latest.isEmpty()) {
            return Optional.empty();
        }
        PartBox box = new PartBox();
        latest.ifPresentOrElse(t -> show(box, t), () -> box.empty("development.transfer.none"));
        boolean offered =
                latest.filter(t -> t.state() == Transfer.State.OFFERED).isPresent();
        if (mayLeave && access.has(DevelopmentPermissions.WRITE)) {
            if (offered) {
                box.button(withdraw(facts.id(), box, changed));
            } else {
                String label = "development.transfer.offer";
                box.button(PartBox.form(
                        label,
                        box.getTranslation(label) + " · " + facts.person().name(),
                        label,
                        changed,
                        () -> new OfferForm(transfers, facts.id())));
            }
        }
        Anchor paper = new Anchor(
                "m/development/transfer-sheet/" + facts.id(), box.getTranslation("development.transfer.sheet"));
        paper.addClassName("button-link");
        box.button(paper);
        return Optional.of(box);
    }

    private static void show(PartBox box, Transfer transfer) {
        String look = switch (transfer.state()) {
            case OFFERED -> "plain";
            case ACCEPTED -> "good";
            case REFUSED -> "warn";
            case WITHDRAWN -> "plain";
        };
        box.line(
                PartBox.name(transfer.toName()),
                PartBox.text(transfer.offeredOn().toString()),
                PartBox.badge(box.getTranslation(transfer.state().messageKey()), look),
                PartBox.text(transfer.reason()));
    }

    private Button withdraw(UUID caseId, PartBox box, Runnable changed) {
        String label = box.getTranslation("development.transfer.withdraw");
        return new Button(
                label,
                e -> Confirm.ask(
                        box,
                        box.getTranslation("development.transfer.withdraw.ask"),
                        box.getTranslation("development.transfer.withdraw.text"),
                        "development.transfer.withdraw",
                        false,
                        () -> {
                            transfers.withdraw(caseId);
                            changed.run();
                        }));
    }
}
