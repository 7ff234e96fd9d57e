package org.zhibu.meetings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParam;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.meeting.BallotStatus;
import org.zhibu.meetings.minutes.Ballots;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.OpinionRules;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteForm;
import org.zhibu.meetings.minutes.VoteResult;
import org.zhibu.meetings.minutes.VoteState;
import org.zhibu.meetings.minutes.WrittenOpinion;

/** The votes of a meeting: what came of each and why, and all that is done with them. */
class VotesCard extends Card {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M-d H:mm");
    private static final int LOOK_EVERY = 5_000;

    private final transient Minutes minutes;
    private final transient MeetingServices services;
    private final transient List<BallotStatus> open;
    private final boolean editable;
    private final boolean leads;

    VotesCard(Minutes minutes, boolean editable, MeetingServices services, Runnable changed) {
        super("meetings.section.votes", changed);
        this.minutes = minutes;
        this.services = services;
        this.editable = editable;
        this.leads = services.ballots().mayLead(minutes);
        this.open = services.ballots().open(minutes);
        if (editable) {
            action(form("meetings.action.addVote", () -> new VoteEditForm(minutes, Optional.empty(), services)));
        }
        if (minutes.votes().isEmpty()) {
            empty("meetings.nothingYet");
        }
        minutes.votes().forEach(v -> add(vote(v)));
    }

    /** While a ballot is open, the page looks every few seconds who has voted. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (!open.isEmpty()) {
            UI ui = event.getUI();
            int before = ui.getPollInterval();
            ui.setPollInterval(before > 0 ? Math.min(before, LOOK_EVERY) : LOOK_EVERY);
            addDetachListener(e -> ui.setPollInterval(before));
        }
    }

    private Component vote(Vote vote) {
        Article article = new Article();
        article.addClassName("meeting-vote");
        VoteResult result = services.votes().result(vote, minutes);
        Span badge = new Span(getTranslation(result.messageKey()));
        badge.addClassNames("badge", look(result));
        Div head = new Div(new H3(vote.matter()), badge);
        head.addClassName("meeting-vote-head");
        article.add(head);
        facts(vote, article);
        article.add(FindingsPanel.of(services.votes().findings(vote, minutes)));
        Optional<BallotStatus> ballot =
                open.stream().filter(b -> b.vote().equals(vote.id())).findFirst();
        ballot.ifPresent(b -> article.add(new BallotPanel(minutes, b, services, this::changed)));
        minutes.opinionsOn(vote.id()).forEach(o -> article.add(opinion(o, vote, ballot.isEmpty())));
        if (!vote.decision().text().isEmpty()) {
            article.add(line(
                    "meetings.votes.resolution",
                    vote.decision().number(),
                    vote.decision().text()));
        }
        article.add(buttons(vote, ballot.isPresent()));
        return article;
    }

    private void facts(Vote vote, Article article) {
        article.add(
                line(
                        "meetings.votes.subject",
                        getTranslation(vote.business().messageKey()),
                        getTranslation(vote.form().messageKey())),
                line(
                        "meetings.votes.numbers",
                        minutes.headcount().votersExpected(),
                        minutes.headcount().votersPresent()));
        if (vote.state() == VoteState.COUNTED) {
            article.add(line("meetings.votes.counts", vote.yes(), vote.no(), vote.abstain(), vote.written()));
            Ballots ballots = vote.ballots();
            if (vote.form().isSecret()) {
                article.add(line(
                        "meetings.votes.ballots",
                        ballots.issued(),
                        ballots.returned(),
                        ballots.missing(),
                        ballots.valid(),
                        ballots.invalid()));
            }
        }
        if (vote.tellers().isComplete()) {
            article.add(line(
                    "meetings.votes.tellers",
                    vote.tellers().scrutineerName(),
                    vote.tellers().counterName()));
        }
        if (!vote.changes().isEmpty()) {
            article.add(line("meetings.votes.changes", vote.changes()));
        }
        if (!vote.decision().reason().isEmpty()) {
            article.add(line("meetings.votes.reason", vote.decision().reason()));
        }
        if (editable && vote.state() == VoteState.OPEN && vote.person() != null) {
            Paragraph stay = line("meetings.votes.stay");
            stay.addClassName("secondary");
            article.add(stay);
        }
    }

    private Component opinion(WrittenOpinion opinion, Vote vote, boolean removable) {
        boolean valid = OpinionRules.isValid(opinion, vote, minutes.head());
        Paragraph line = line(
                valid ? "meetings.votes.opinion" : "meetings.votes.opinionVoid",
                opinion.name(),
                getTranslation(opinion.choice().messageKey()),
                MOMENT.format(opinion.handedIn()));
        if (!valid) {
            line.addClassName("void");
        }
        Div row = new Div(line);
        row.addClassName("meeting-vote-opinion");
        if (editable && removable) {
            row.add(small(
                    "action.delete",
                    () -> act(() -> services.votes().remove(minutes.id(), minutes.version(), opinion))));
        }
        return row;
    }

    private Div buttons(Vote vote, boolean ballotIsOpen) {
        Div buttons = new Div();
        buttons.addClassNames("meeting-actions", "no-print");
        boolean counted = vote.state() == VoteState.COUNTED;
        if (editable && !ballotIsOpen) {
            boolean electronic = vote.form() == VoteForm.ELECTRONIC_BALLOT;
            if (!electronic) {
                buttons.add(form(
                        counted ? "meetings.action.countAgain" : "meetings.action.count",
                        () -> new CountForm(minutes, vote, services)));
            } else if (!counted && leads) {
                buttons.add(form(
                        "meetings.action.openBallot",
                        "meetings.action.openBallot",
                        () -> new OpenBallotForm(minutes, vote, services)));
            }
            buttons.add(form("meetings.action.addOpinion", () -> new OpinionForm(minutes, vote, services)));
            if (counted) {
                buttons.add(form("meetings.action.resolution", () -> new ResolutionForm(minutes, vote, services)));
            }
            if (vote.state() != VoteState.POSTPONED) {
                buttons.add(form("meetings.action.postpone", () -> new PostponeVoteForm(minutes, vote, services)));
            }
            buttons.add(
                    form("action.edit", () -> new VoteEditForm(minutes, Optional.of(vote), services)),
                    small("action.delete", () -> askToRemove(vote)));
        }
        if (!vote.decision().text().isEmpty()) {
            buttons.add(Routes.link(
                    this,
                    "meetings.action.printResolution",
                    ResolutionPrintView.class,
                    Routes.param(minutes.id()),
                    new RouteParam(Routes.VOTE, vote.id().toString())));
        }
        return buttons;
    }

    private void askToRemove(Vote vote) {
        Confirm.ask(
                this,
                getTranslation("meetings.confirm.remove"),
                vote.matter(),
                "action.delete",
                true,
                () -> act(() -> services.minutes().remove(minutes.id(), minutes.version(), vote)));
    }

    private void act(Runnable act) {
        if (Notices.attempt(act)) {
            changed();
        }
    }

    private Paragraph line(String key, Object... arguments) {
        Paragraph line = new Paragraph(getTranslation(key, arguments));
        line.addClassName("meeting-text");
        return line;
    }

    private static String look(VoteResult result) {
        return switch (result) {
            case PASSED -> "badge-good";
            case NOT_PASSED, NO_QUORUM -> "badge-warn";
            case OPEN, POSTPONED -> "badge-none";
        };
    }
}
