package org.zhibu.server.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.people.file.PersonPhotos;

/** The place of the photo in a file; empty it says so. */
class PersonPhoto extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PersonPhotos photos;
    private final PersonId person;

    /** @param shown whether there is one */
    PersonPhoto(PersonPhotos photos, PersonId person, String name, boolean shown, boolean manages, Runnable changed) {
        this.photos = photos;
        this.person = person;
        addClassName("person-photo");
        if (shown) {
            Image image = new Image(this::write, getTranslation("people.photo.of", name));
            add(image);
        } else {
            Div empty = new Div(VaadinIcon.USER.create(), new Span(getTranslation("people.photo.none")));
            empty.addClassName("person-photo-empty");
            add(empty);
        }
        if (manages) {
            add(FileCard.form(
                    shown ? "people.photo.change" : "people.photo.add", () -> new PhotoForm(photos, person), changed));
        }
        if (manages && shown) {
            add(remove(changed));
        }
    }

    private Button remove(Runnable changed) {
        Button button = new Button(getTranslation("people.photo.remove"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClassName("no-print");
        button.addClickListener(e -> Confirm.ask(
                button,
                getTranslation("people.photo.remove.ask"),
                getTranslation("people.photo.remove.text"),
                "people.photo.remove",
                true,
                () -> {
                    if (Notices.attempt(() -> photos.remove(person))) {
                        changed.run();
                    }
                }));
        return button;
    }

    /** With the rights of the moment in which it is fetched. */
    private void write(DownloadEvent event) throws IOException {
        try {
            Attachment photo = photos.file(person);
            event.inline(photo.name());
            event.setContentType(photo.contentType());
            event.setContentLength(photo.size());
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            photos.read(person, event.getOutputStream());
        } catch (RefusedException refusal) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }
}
