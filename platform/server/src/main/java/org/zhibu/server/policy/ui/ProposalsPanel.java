package org.zhibu.server.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.policy.PolicyProposal;
import org.zhibu.server.policy.ProposalState;

/** Proposals of those below that wait for an answer, or the own ones and what became of them. */
class ProposalsPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient PolicyServices services;
    private final boolean maySet;
    private final boolean mayPropose;
    private final transient Runnable changed;

    ProposalsPanel(PolicyServices services, boolean maySet, boolean mayPropose, Runnable changed) {
        this.services = services;
        this.maySet = maySet;
        this.mayPropose = mayPropose;
        this.changed = changed;
        addClassNames("policy-section", "no-print");
        show();
    }

    final void show() {
        removeAll();
        List<PolicyProposal> all = services.proposals().list();
        setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            return;
        }
        boolean own = all.stream().allMatch(PolicyProposal::own);
        UnorderedList list = new UnorderedList();
        list.addClassName("policy-list");
        all.forEach(p -> list.add(item(p)));
        add(new H2(getTranslation(own ? "policies.proposals.own" : "policies.proposals")), list);
    }

    private ListItem item(PolicyProposal proposal) {
        Span state = new Span(getTranslation("policies.proposal.state." + proposal.state()));
        state.addClassNames("badge", proposal.state() == ProposalState.ACCEPTED ? "badge-good" : "badge-plain");
        Paragraph line = new Paragraph(getTranslation(
                "policies.proposal.line",
                proposal.organizationName(),
                proposal.title(),
                proposal.value(),
                proposal.reason()));
        ListItem item = new ListItem(line, state);
        if (!proposal.answer().isEmpty()) {
            Paragraph answer = new Paragraph(proposal.answer());
            answer.addClassName("secondary");
            item.add(answer);
        }
        if (proposal.state() == ProposalState.OPEN) {
            item.add(buttons(proposal));
        }
        return item;
    }

    private Div buttons(PolicyProposal proposal) {
        Div buttons = new Div();
        buttons.addClassName("selection-part");
        if (proposal.own() && mayPropose) {
            buttons.add(new Button(
                    getTranslation("policies.proposal.withdraw"),
                    e -> act(() -> services.proposals().withdraw(proposal), "policies.withdrawn")));
        } else if (!proposal.own() && maySet) {
            Button accept = new Button(getTranslation("policies.proposal.accept"), e -> accept(proposal));
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button decline = new Button(getTranslation("policies.proposal.decline"), e -> decline(proposal));
            decline.addClassName("opens-form");
            buttons.add(accept, decline);
        }
        return buttons;
    }

    private void accept(PolicyProposal proposal) {
        Confirm.ask(
                this,
                getTranslation("policies.proposal.accept.ask"),
                getTranslation(
                        "policies.proposal.accept.text",
                        proposal.organizationName(),
                        proposal.title(),
                        proposal.value()),
                "policies.proposal.accept",
                false,
                () -> act(
                        () -> services.proposals().accept(proposal, LocalDate.now(services.clock())),
                        "policies.answered"));
    }

    private void decline(PolicyProposal proposal) {
        new FormDialog(
                        getTranslation("policies.proposal.declineTitle", proposal.title()),
                        new DeclineForm(services.proposals(), proposal),
                        "policies.proposal.decline",
                        () -> {
                            Notices.done(getTranslation("policies.answered"));
                            changed.run();
                        })
                .open();
    }

    private void act(Runnable act, String doneKey) {
        if (Notices.attempt(act)) {
            Notices.done(getTranslation(doneKey));
        }
        changed.run();
    }
}
