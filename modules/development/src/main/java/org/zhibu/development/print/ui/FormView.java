package org.zhibu.development.print.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.PrintPage;
import org.zhibu.development.casefile.ui.CaseView;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.print.Print;
import org.zhibu.development.print.PrintSheet;
import org.zhibu.development.print.Prints;

/** A form of a case as it lies on paper. */
@StyleSheet("theme/development-forms.css")
@PermitAll
public class FormView extends PrintPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Prints prints;

    FormView(Prints prints) {
        super("development.print.documents");
        this.prints = prints;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = id(event.getRouteParameters().get("id").orElse(""));
        Print print =
                Print.at(event.getRouteParameters().get("form").orElse("")).orElseThrow(NotFoundException::new);
        UUID item = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("item")
                .map(FormView::id)
                .orElse(null);
        try {
            show(id, print, item);
        } catch (RefusedException notSoFar) {
            throw new NotFoundException();
        }
    }

    private void show(UUID id, Print print, @Nullable UUID item) {
        PrintSheet filled = prints.sheet(id, print, item);
        heading(getTranslation(print.messageKey()));
        sheet().removeAll();
        sheet().add(new FormHtml(filled, (list, field) -> prints.label(print.form(), list, field)));
        RouterLink back = new RouterLink();
        back.setText(getTranslation("development.print.toCase"));
        back.setRoute(CaseView.class, new RouteParameters(new RouteParam("id", id.toString())));
        back.addClassName("button-link");
        List<Component> before = new ArrayList<>(List.of(back));
        if (print.hasWording() && prints.mayWrite()) {
            before.add(PartBox.form(
                    "development.print.wording",
                    getTranslation("development.print.wording"),
                    "action.save",
                    () -> show(id, print, item),
                    () -> new WordingForm(id, print, prints)));
        }
        before.add(Downloads.docx(
                getTranslation("action.docx"), prints.fileName(id, print), () -> prints.docx(id, print, item)));
        printActions(before.toArray(Component[]::new));
    }

    private static UUID id(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }
}
