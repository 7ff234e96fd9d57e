package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.meeting.BallotPaper;
import org.zhibu.meetings.meeting.BallotService;
import org.zhibu.meetings.minutes.Choice;

/** Where a voter votes, on the phone: three big buttons. Whatever was chosen, the page says the same afterwards. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class BallotView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient BallotService ballots;
    private final Div content = new Div();

    BallotView(BallotService ballots) {
        super("meetings.ballot.title");
        this.ballots = ballots;
        content.addClassName("ballot");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id;
        try {
            id = UUID.fromString(event.getRouteParameters().get(Routes.ID).orElse(""));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
        show(id, ballots.mine(id).orElseThrow(NotFoundException::new));
    }

    private void show(UUID id, BallotPaper paper) {
        hint(paper.meetingTitle());
        content.removeAll();
        content.add(new H2(paper.matter()));
        if (paper.voted()) {
            content.add(state("meetings.ballot.thanks"));
        } else if (!paper.open()) {
            content.add(state("meetings.ballot.over"));
        } else if (paper.onPaper()) {
            content.add(state("meetings.ballot.paperVoter"));
        } else {
            for (Choice choice : Choice.values()) {
                content.add(button(id, choice));
            }
            content.add(
                    new Paragraph(getTranslation("meetings.ballot.once")),
                    new Paragraph(getTranslation("meetings.ballot.secret")));
        }
    }

    private Button button(UUID id, Choice choice) {
        String word = getTranslation(choice.messageKey());
        Button button = new Button(
                word,
                e -> Confirm.ask(
                        this,
                        getTranslation("meetings.ballot.ask", word),
                        getTranslation("meetings.ballot.once"),
                        "meetings.ballot.confirm",
                        false,
                        () -> cast(id, choice)));
        button.addClassName("ballot-choice");
        return button;
    }

    private void cast(UUID id, Choice choice) {
        Notices.attempt(() -> ballots.cast(id, choice));
        show(id, ballots.mine(id).orElseThrow(NotFoundException::new));
    }

    private Paragraph state(String key) {
        Paragraph state = new Paragraph(getTranslation(key));
        state.addClassName("ballot-state");
        state.getElement().setAttribute("role", "status");
        return state;
    }
}
