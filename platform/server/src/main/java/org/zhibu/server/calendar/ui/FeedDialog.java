package org.zhibu.server.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.calendar.CalendarFeeds;

/** Gives out the secret address of the calendar, renews it and takes it back. */
class FeedDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient CalendarFeeds feeds;
    private final Div content = new Div();

    FeedDialog(CalendarFeeds feeds) {
        this.feeds = feeds;
        setHeaderTitle(getTranslation("calendar.feed"));
        setWidth("36rem");
        content.addClassName("calendar-feed");
        add(content);
        getFooter().add(new Button(getTranslation("action.close"), e -> close()));
        show("");
    }

    private void show(String secret) {
        content.removeAll();
        content.add(new Paragraph(getTranslation("calendar.feed.hint")));
        Optional<OffsetDateTime> since = feeds.since();
        if (!secret.isEmpty()) {
            content.add(address(secret), new Paragraph(getTranslation("calendar.feed.once")));
        } else {
            since.ifPresent(day -> content.add(new Paragraph(
                    getTranslation("calendar.feed.since", day.toLocalDate().toString()))));
        }
        Button make = new Button(getTranslation(since.isPresent() ? "calendar.feed.renew" : "calendar.feed.make"));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickListener(e -> {
            if (since.isPresent()) {
                ask("calendar.feed.renew", () -> show(feeds.renew()));
            } else {
                show(feeds.renew());
            }
        });
        Button revoke = new Button(getTranslation("calendar.feed.revoke"));
        revoke.setVisible(since.isPresent());
        revoke.addClickListener(e -> ask("calendar.feed.revoke", () -> {
            feeds.revoke();
            Notices.done(getTranslation("calendar.feed.revoked"));
            show("");
        }));
        Div buttons = new Div(make, revoke);
        buttons.addClassName("page-actions");
        content.add(buttons);
    }

    private TextField address(String secret) {
        TextField field = new TextField(getTranslation("calendar.feed.address"));
        field.setReadOnly(true);
        field.setWidthFull();
        field.getElement()
                .executeJs(
                        "this.value = new URL($0, document.baseURI).href; this.inputElement.select()",
                        "calendar/feed/" + secret + ".ics");
        field.setValue("calendar/feed/" + secret + ".ics");
        return field;
    }

    private void ask(String key, com.vaadin.flow.server.Command act) {
        Confirm.ask(this, getTranslation(key + ".ask"), getTranslation(key + ".text"), key, true, act::execute);
    }
}
