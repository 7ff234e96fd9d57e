package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Passage;
import org.zhibu.meetings.minutes.Passage.Kind;

/** The running texts of minutes that belong to no topic, each in its field. */
class TextFields extends Div {
    private static final long serialVersionUID = 1L;

    private final transient KeptTexts texts;
    private final transient Minutes minutes;
    private final transient MeetingServices services;

    TextFields(Minutes minutes, KeptTexts texts, MeetingServices services) {
        this.texts = texts;
        this.minutes = minutes;
        this.services = services;
        addClassName("meeting-texts");
    }

    /** All of them, as a meeting of the kind has them. */
    TextFields all() {
        opening();
        if (minutes.head().kind() == MeetingKind.LECTURE) {
            field(Kind.LECTURER);
            field(Kind.LECTURE_THEME);
            field(Kind.LECTURE_OUTLINE);
        }
        return closing();
    }

    /** MEET-53: what the chair says at the beginning, with the words at one tap while nothing stands there. */
    TextFields opening() {
        KeptText opening = field(Kind.OPENING);
        Button words = new Button(getTranslation("meetings.action.openingWords"), e -> {
            Minutes now = services.meetings().read(minutes.id());
            String said = now.text().opening().strip();
            String begin = services.meetings().openingWords(now);
            opening.type(said.isEmpty() || said.contains(begin) ? begin : begin + "\n" + said);
        });
        words.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(new Div(words));
        return this;
    }

    /** What was concluded, and the chair's summary (MEET-55). */
    TextFields closing() {
        field(Kind.CONCLUSIONS).setPlaceholder(getTranslation("meetings.help.conclusions"));
        field(Kind.RESOLUTION_NO);
        field(Kind.RESOLUTION);
        field(Kind.SUMMARY);
        return this;
    }

    private KeptText field(Kind kind) {
        KeptText field = texts.field(minutes, Passage.of(kind), getTranslation(kind.messageKey()));
        add(field);
        return field;
    }
}
