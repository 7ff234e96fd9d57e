package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.live.LivePage;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.CaseNews;
import org.zhibu.development.casefile.KeptEntry;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.InPlace;

/** One person's way: the 25 steps, what comes next, everything that belongs to the case, and its history. */
@StyleSheet("theme/development.css")
@PermitAll
public class CaseView extends Page implements BeforeEnterObserver, LivePage {
    private static final long serialVersionUID = 1L;

    private final transient CaseServices services;
    private final transient List<CasePart> parts;
    private final Div content = new Div();
    private String name = "";
    private @Nullable UUID shown;

    CaseView(CaseServices services, List<CasePart> parts) {
        super("development.menu");
        this.services = services;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(CasePart::order)).toList();
        content.addClassName("dev-case");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CaseLinks.of(event, services.cases()));
    }

    @Override
    public String getPageTitle() {
        return name.isEmpty() ? super.getPageTitle() : name;
    }

    @Override
    public String liveTopic() {
        return shown == null ? "" : CaseNews.topic(shown);
    }

    /** What others record shows within seconds. A form that is open keeps what was typed, and is told. */
    @Override
    public void liveChanged() {
        UUID id = shown;
        if (id != null && services.mayRead()) { // whoever lost the post meanwhile sees nothing new
            services.cases().find(id).ifPresent(facts -> {
                show(facts);
                getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new CaseChanged(ui)));
            });
        }
    }

    private void show(CaseFacts facts) {
        shown = facts.id();
        name = facts.person().name();
        heading(name);
        hint(days(facts));
        Button print = new Button(
                getTranslation("development.action.printPage"),
                e -> e.getSource().getElement().executeJs("window.print()"));
        Anchor file = new Anchor("people/" + facts.person().id().value(), getTranslation("development.action.file"));
        file.addClassName("button-link");
        actions(
                CaseLinks.button(this, "development.action.back", CasesView.class),
                CaseLinks.button(this, "development.steps", StepsView.class),
                file,
                print);
        Runnable changed = () -> services.cases().find(facts.id()).ifPresent(this::show);
        List<KeptEntry> history = services.history().of(facts.id());
        Div drawn = new Div();
        drawn.add(
                state(facts),
                new NextStepCard(facts, services, changed),
                new TicksCard(facts, InPlace.of(facts, services.outlooks().limits(), services.today())),
                new WayCard(services.outlooks().way(facts), history, services.today()));
        for (CasePart part : parts) {
            part.of(facts, changed).ifPresent(component -> drawn.add(new CaseCard(part.titleKey(), component)));
        }
        drawn.add(new HistoryCard(
                history,
                services.history().warnings(facts.id()),
                services.attachments(),
                services.clock().getZone()));
        // what looks the same stays, with the place where somebody reads
        if (!drawn.getElement().getTextRecursively().equals(content.getElement().getTextRecursively())) {
            content.removeAll();
            content.add(drawn.getChildren().toList());
        }
    }

    private Component state(CaseFacts facts) {
        Span stage = new Span(getTranslation(facts.state().stage().messageKey()));
        stage.addClassName("dev-detail");
        Div line = new Div(StateBadge.of(this, facts.state()));
        if (!stage.getText().equals(getTranslation(facts.state().messageKey()))) {
            line.add(stage);
        }
        if (facts.complaints() > 0) {
            Span complaints = new Span(getTranslation("development.badge.complaints", facts.complaints()));
            complaints.addClassNames("badge", "badge-bad");
            line.add(complaints);
        }
        line.addClassName("dev-row");
        return line;
    }

    private String days(CaseFacts facts) {
        StringBuilder words = new StringBuilder();
        if (facts.person().birthDate() != null) { // two of one name are told apart by it
            words.append(getTranslation(
                            "development.field.born", facts.person().birthDate().toString()))
                    .append(" · ");
        }
        words.append(getTranslation("development.field.appliedOn")).append(' ').append(facts.appliedOn());
        if (facts.countedFrom() != null) {
            words.append(" · ")
                    .append(getTranslation("development.field.countedFrom"))
                    .append(' ')
                    .append(facts.countedFrom());
        }
        if (facts.probationFrom() != null && facts.probationUntil() != null) {
            words.append(" · ")
                    .append(getTranslation("development.field.probation"))
                    .append(' ')
                    .append(facts.probationFrom())
                    .append('–')
                    .append(facts.probationUntil());
        }
        return words.toString();
    }
}
