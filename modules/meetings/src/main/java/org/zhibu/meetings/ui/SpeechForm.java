package org.zhibu.meetings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Speech;

/** One speech: who, and the main view. Those who take part can speak. */
class SpeechForm extends VersionedForm<Speech> {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final ComboBox<Attendee> speaker = search("speaker", "meetings.field.speaker", true);
    private final TextField post = text("post", "meetings.field.post", 60, false);
    private final TextArea content = longText("content", "meetings.field.mainView", 10000, true);

    SpeechForm(Minutes read, Optional<Speech> edited, MeetingServices services) {
        super(
                read,
                edited.orElseGet(() -> new Speech(UUID.randomUUID(), null, null, "", "", false, "")),
                () -> services.meetings().read(read.id()));
        this.services = services;
        this.read = read;
        List<Attendee> speakers =
                read.attendees().stream().filter(a -> !a.absent()).toList();
        speaker.setItems(speakers);
        speaker.setItemLabelGenerator(Attendee::name);
        speaker.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                post.setValue(e.getValue().post());
            }
        });
        fill(base());
    }

    @Override
    protected void fill(Speech value) {
        speaker.setValue(read.attendees().stream()
                .filter(a -> a.name().equals(value.speaker()))
                .findFirst()
                .orElse(null));
        post.setValue(value.post());
        content.setValue(value.content());
    }

    @Override
    protected Speech typed() {
        Attendee who = speaker.getValue();
        UUID person = who == null ? null : who.person();
        return new Speech(
                base().id(),
                base().topic(),
                person,
                who == null ? "" : who.name(),
                stripped(post),
                person != null && person.equals(read.head().chair()),
                stripped(content));
    }

    @Override
    protected void store(MeetingId id, int onVersion, Speech value) {
        services.minutes().write(id, onVersion, value);
    }

    @Override
    protected Optional<Speech> inside(Minutes minutes) {
        return minutes.speeches().stream()
                .filter(s -> s.id().equals(base().id()))
                .findFirst();
    }
}
