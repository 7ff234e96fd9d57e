package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.ContactOpinions;
import org.zhibu.development.cultivation.OwnPeople;
import org.zhibu.development.cultivation.Talks;
import org.zhibu.development.path.CaseState;

/** Those whom the user cultivates: when they were talked with, and what the user has to say of them (ROLE-10). */
@StyleSheet("theme/development.css")
@PermitAll
public class MineView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int TALKS = 5;

    private final transient OwnPeople own;
    private final transient Talks talks;
    private final transient ContactOpinions opinions;
    private final transient LocalDate today;
    private final String user;
    private final Div content = new Div();

    MineView(OwnPeople own, Talks talks, ContactOpinions opinions, Access access, Clock clock) {
        super("development.mine.title");
        this.own = own;
        this.talks = talks;
        this.opinions = opinions;
        this.today = LocalDate.now(clock);
        this.user = access.user().name();
        hint(getTranslation("development.mine.hint"));
        content.addClassName("dev-part");
        add(content);
        draw();
    }

    private void draw() {
        content.removeAll();
        List<OwnPeople.Own> mine = own.list();
        if (mine.isEmpty()) {
            Paragraph nobody = new Paragraph(getTranslation("development.mine.empty"));
            nobody.addClassName("empty");
            content.add(nobody);
        }
        mine.forEach(p -> content.add(card(p)));
    }

    private Section card(OwnPeople.Own of) {
        PartBox box = new PartBox();
        box.line(
                PartBox.badge(getTranslation(of.state().messageKey()), "plain"),
                PartBox.badge(
                        getTranslation(of.contact() ? "development.mine.contact" : "development.mine.leader"), "plain"),
                of.talkedOn() == null
                        ? PartBox.badge(getTranslation("development.talk.missing"), "warn")
                        : PartBox.text(getTranslation("development.mine.talkedOn", of.talkedOn())),
                of.reportOn() == null
                        ? PartBox.text(getTranslation("development.report.none"))
                        : PartBox.text(getTranslation("development.mine.reportOn", of.reportOn())));
        talks.of(of.caseId()).stream()
                .limit(TALKS)
                .forEach(t -> box.line(
                        PartBox.name(t.heldOn().toString()),
                        PartBox.text(Stream.of(t.talker(), t.points(), t.problems(), t.direction())
                                .filter(s -> !s.isEmpty())
                                .collect(Collectors.joining(" · ")))));
        opinions.of(of.caseId())
                .forEach(o -> box.line(
                        PartBox.name(o.saidOn().toString()),
                        PartBox.badge(
                                getTranslation(
                                        o.inFavour() ? "development.mine.inFavour" : "development.mine.notInFavour"),
                                o.inFavour() ? "good" : "warn"),
                        PartBox.text(o.text())));
        box.button(PartBox.form(
                "development.talk.add",
                of.name(),
                "action.save",
                this::draw,
                () -> TalkForm.ofContact(talks, of.caseId(), user, today)));
        boolean asked =
                of.state().stage() == CaseState.Stage.ACTIVIST || of.state().stage() == CaseState.Stage.PROBATION;
        if (of.contact() && asked) {
            box.button(PartBox.form(
                    "development.mine.say",
                    of.name(),
                    "action.save",
                    this::draw,
                    () -> new ContactOpinionForm(opinions, of.caseId())));
        }
        Section panel = new Section(new H2(of.name()), box);
        panel.addClassName("panel");
        return panel;
    }
}
