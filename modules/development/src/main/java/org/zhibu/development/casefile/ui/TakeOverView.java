package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.Newcomers;
import org.zhibu.development.path.CaseState;

/** People whom the register has on the way and who have no case yet: taken over one by one, or all whose days are known. */
@StyleSheet("theme/development.css")
@PermitAll
public class TakeOverView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    private final transient CaseServices services;
    private final Div content = new Div();

    TakeOverView(CaseServices services) {
        super("development.takeOver");
        this.services = services;
        hint(getTranslation("development.takeOver.hint"));
        add(content);
        show();
    }

    private void show() {
        List<Newcomers.OnTheWay> people = services.newcomers().onTheWay(MOST);
        content.removeAll();
        List<Newcomers.OnTheWay> complete =
                people.stream().filter(Newcomers.OnTheWay::isComplete).toList();
        List<Component> actions = new ArrayList<>();
        actions.add(CaseLinks.button(this, "development.action.back", CasesView.class));
        if (!complete.isEmpty()) {
            Button all = new Button(getTranslation("development.takeOver.all", complete.size()), e -> ask(complete));
            all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(all);
        }
        actions(actions.toArray(Component[]::new));
        if (people.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("development.takeOver.empty"));
            empty.addClassName("empty");
            content.add(empty);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("panel", "dev-newcomers");
        people.forEach(p -> list.add(item(p)));
        content.add(list);
    }

    private ListItem item(Newcomers.OnTheWay who) {
        Span name = new Span(who.name());
        name.addClassName("dev-name");
        Span days = new Span(getTranslation("development.field.appliedOn") + " " + day(who.appliedOn())
                + (who.state() == CaseState.APPLIED
                        ? ""
                        : " · " + getTranslation("development.field.activistOn") + " " + day(who.countedFrom())));
        days.addClassName("dev-detail");
        Button take = new Button(
                getTranslation("development.takeOver.one"),
                e -> new FormDialog(
                                getTranslation("development.takeOver.of", who.name()),
                                new TakeOverForm(who, services.cases()),
                                "development.takeOver.one",
                                () -> {
                                    Notices.done(getTranslation("development.saved"));
                                    show();
                                })
                        .open());
        take.addClassName("opens-form");
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        take.setAriaLabel(getTranslation("development.takeOver.of", who.name()));
        return new ListItem(name, StateBadge.of(this, who.state()), days, take);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? getTranslation("development.takeOver.unknown") : day.toString();
    }

    private void ask(List<Newcomers.OnTheWay> people) {
        Confirm.ask(
                this,
                getTranslation("development.takeOver.confirm", people.size()),
                getTranslation("development.takeOver.confirm.text"),
                "development.takeOver.one",
                false,
                () -> takeAll(people));
    }

    private void takeAll(List<Newcomers.OnTheWay> people) {
        int taken = 0;
        RefusedException refused = null;
        for (Newcomers.OnTheWay who : people) {
            try {
                services.cases()
                        .takeOver(
                                who.person(),
                                who.state(),
                                Objects.requireNonNull(who.appliedOn()),
                                who.countedFrom(),
                                "");
                taken++;
            } catch (RefusedException why) {
                refused = why;
            }
        }
        Notices.done(getTranslation("development.takeOver.done", taken));
        if (refused != null) {
            Notices.refused(refused);
        }
        show();
    }
}
