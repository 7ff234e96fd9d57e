package org.zhibu.server.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Page;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.people.file.PersonFile;
import org.zhibu.server.shell.MainLayout;

/** The file of one person (一人一档) on one page, as it is printed too. */
@Route(value = "people/:person", layout = MainLayout.class)
@PermitAll
public class PersonView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient PersonServices services;
    private final transient Clock clock;
    private final Div content = new Div();
    private String title = "";

    PersonView(PersonServices services, Clock clock) {
        super("people.file.title");
        this.services = services;
        this.clock = clock;
        content.addClassName("person-file");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(new PersonId(
                    UUID.fromString(event.getRouteParameters().get("person").orElse(""))));
        } catch (IllegalArgumentException | RefusedException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? super.getPageTitle() : title;
    }

    private void show(PersonId id) {
        PersonFile file = services.files().open(id);
        boolean manages = services.access().has(PlatformPermissions.MANAGE_PEOPLE) && file.leftOn() == null;
        boolean keeps = services.access().has(PlatformPermissions.KEEP_FILES);
        title = file.entry().facts().identity().name();
        heading(title);
        hint(getTranslation("politicalStatus." + file.entry().status())
                + (file.leftOn() == null ? "" : " · " + getTranslation("people.leftOn") + " " + file.leftOn()));
        Runnable changed = () -> show(id);
        FileCards cards = new FileCards(services, id, file, changed);
        actions(back(), print(), edit(file, manages, changed), decide(id, file, manages, changed));
        content.removeAll();
        content.add(
                new FactsCard(
                        file.entry(),
                        new PersonPhoto(services.photos(), id, title, file.photo(), manages, changed),
                        services.access().has(PlatformPermissions.MANAGE_PEOPLE)),
                cards.history(manages),
                cards.materials(keeps),
                cards.absence(manages, LocalDate.now(clock)),
                cards.notes(manages),
                cards.held());
        StudyCard.of(services.studyYears(), id, file, manages, changed).ifPresent(content::add);
        cards.sections().forEach(content::add);
    }

    private RouterLink back() {
        RouterLink link = new RouterLink(getTranslation("people.file.back"), PeopleView.class);
        link.addClassNames("button-link", "no-print");
        return link;
    }

    private Button print() {
        Button button = new Button(getTranslation("action.print"), VaadinIcon.PRINT.create());
        button.addClickListener(e -> button.getElement().executeJs("window.print()"));
        button.addClassName("no-print");
        return button;
    }

    private Button edit(PersonFile file, boolean shown, Runnable changed) {
        Button button = new Button(
                getTranslation("action.edit"),
                VaadinIcon.EDIT.create(),
                e -> new FormDialog(
                                getTranslation("people.change"),
                                new PersonForm(
                                        services.register(),
                                        services.organizations().groups(),
                                        file.entry()),
                                "action.save",
                                changed)
                        .open());
        button.addClassNames("opens-form", "no-print");
        button.setVisible(shown);
        return button;
    }

    private Button decide(PersonId id, PersonFile file, boolean shown, Runnable changed) {
        Button button = new Button(
                getTranslation("people.decide"),
                VaadinIcon.GAVEL.create(),
                e -> new FormDialog(
                                getTranslation("people.decide.title", title),
                                new DecisionForm(
                                        services.history(), id, file.entry().status()),
                                "people.decide",
                                changed)
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassNames("opens-form", "no-print");
        button.setVisible(shown);
        return button;
    }
}
