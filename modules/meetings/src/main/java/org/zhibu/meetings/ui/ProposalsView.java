package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.convening.Proposal;
import org.zhibu.meetings.convening.ProposalFilter;
import org.zhibu.meetings.convening.ProposalState;
import org.zhibu.meetings.convening.Proposals;
import org.zhibu.meetings.meeting.MeetingSearch;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;

/** Topics that were proposed for meetings to come: propose one, take it into an agenda, decline it with a reason (MEET-33). */
@StyleSheet("theme/meetings.css")
@PermitAll
public class ProposalsView extends Page implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient MeetingServices services;
    private final transient MeetingSearch search;
    private final transient Proposals proposals;
    private final Select<ProposalState> state = new Select<>();
    private final Select<MeetingKind> kind = new Select<>();
    private final Div content = new Div();
    private int shown = PAGE;

    ProposalsView(MeetingServices services, MeetingSearch search) {
        super("meetings.proposals");
        this.services = services;
        this.search = search;
        this.proposals = services.proposals();
        hint(getTranslation("meetings.proposals.hint"));
        Button propose = new Button(
                getTranslation("meetings.action.propose"),
                e -> new FormDialog(
                                getTranslation("meetings.action.propose"),
                                new ProposalForm(services),
                                "meetings.action.propose",
                                this::show)
                        .open());
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose.addClassName("opens-form");
        actions(Routes.link(this, "meetings.action.back", MeetingsView.class), propose);
        filters();
        add(content);
        show();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        proposals.seen();
    }

    private void filters() {
        state.setItems(ProposalState.values());
        state.setItemLabelGenerator(s -> getTranslation(s == null ? "meetings.filter.anyState" : s.messageKey()));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("meetings.filter.anyState"));
        state.setAriaLabel(getTranslation("meetings.field.state"));
        kind.setItems(proposals.kinds());
        kind.setItemLabelGenerator(k -> getTranslation(k == null ? "meetings.filter.anyKind" : k.messageKey()));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("meetings.filter.anyKind"));
        kind.setAriaLabel(getTranslation("meetings.field.kind"));
        for (Select<?> select : java.util.List.of(state, kind)) {
            select.addValueChangeListener(e -> {
                shown = PAGE;
                show();
            });
        }
        Div bar = new Div(state, kind);
        bar.addClassName("meeting-filters");
        add(bar);
    }

    private void show() {
        ProposalFilter filter = new ProposalFilter(state.getValue(), kind.getValue());
        content.removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassName("meeting-proposals");
        proposals.page(filter, 0, shown).forEach(p -> list.add(line(p)));
        int all = proposals.count(filter);
        if (all == 0) {
            Paragraph empty = new Paragraph(getTranslation("meetings.proposals.empty"));
            empty.addClassName("empty");
            content.add(empty);
            return;
        }
        content.add(list);
        if (all > shown) {
            content.add(new Button(getTranslation("meetings.action.more", all - shown), e -> {
                shown += PAGE;
                show();
            }));
        }
    }

    private ListItem line(Proposal proposal) {
        Span badge = new Span(getTranslation(proposal.state().messageKey()));
        badge.addClassNames(
                "badge",
                switch (proposal.state()) {
                    case OPEN -> "badge-warn";
                    case TAKEN -> "badge-good";
                    case DECLINED, WITHDRAWN -> "badge-none";
                });
        Div head = new Div(new H3(proposal.topic()), badge);
        head.addClassName("meeting-card-head");
        ListItem line = new ListItem(head);
        line.addClassName("panel");
        String group = proposal.groupName().isEmpty() ? "" : " · " + proposal.groupName();
        line.add(note(getTranslation(
                "meetings.proposalLine",
                getTranslation(proposal.kind().messageKey()) + group,
                proposal.personName(),
                proposal.proposedOn().toString())));
        if (proposal.important()) {
            line.add(note(getTranslation("meetings.field.important")));
        }
        text(line, "meetings.field.proposalReason", proposal.reason());
        text(line, "meetings.field.opinion", proposal.opinion());
        text(line, "meetings.field.declineReason", proposal.answer());
        meeting(line, "meetings.proposal.from", proposal.sourceMeetingId());
        meeting(line, "meetings.proposal.into", proposal.meetingId());
        line.add(buttons(proposal));
        return line;
    }

    private static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("meeting-note");
        return note;
    }

    private void text(ListItem line, String labelKey, String value) {
        if (!value.isEmpty()) {
            Paragraph text = new Paragraph(getTranslation(labelKey) + "：" + value);
            text.addClassName("meeting-text");
            line.add(text);
        }
    }

    private void meeting(ListItem line, String labelKey, @org.jspecify.annotations.Nullable UUID id) {
        if (id != null) {
            Anchor link = Routes.title(new MeetingId(id), getTranslation(labelKey));
            line.add(new Div(link));
        }
    }

    private Component buttons(Proposal proposal) {
        Div buttons = new Div();
        buttons.addClassNames("meeting-actions", "no-print");
        if (proposals.mayAnswer(proposal)) {
            buttons.add(
                    form("meetings.action.take", () -> new TakeProposalForm(proposal, search, services)),
                    form("meetings.action.decline", () -> new DeclineForm(proposal, proposals)));
        }
        if (proposals.mayWithdraw(proposal)) {
            Button withdraw = new Button(
                    getTranslation("meetings.action.withdraw"),
                    e -> Confirm.ask(
                            this,
                            getTranslation("meetings.confirm.withdraw"),
                            proposal.topic(),
                            "meetings.action.withdraw",
                            true,
                            () -> {
                                if (Notices.attempt(() -> proposals.withdraw(proposal.id()))) {
                                    show();
                                }
                            }));
            withdraw.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            buttons.add(withdraw);
        }
        return buttons;
    }

    private Button form(String labelKey, java.util.function.Supplier<org.zhibu.api.ui.EditForm> form) {
        Button button = new Button(
                getTranslation(labelKey),
                e -> new FormDialog(getTranslation(labelKey), form.get(), labelKey, this::show).open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassName("opens-form");
        return button;
    }
}
