package org.zhibu.meetings.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Topic;

/** A topic and what was read or conveyed under it. */
class TopicForm extends VersionedForm<Topic> {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final TextField topic = text("topic", "meetings.field.topic", 200, true);
    private final Checkbox important = flag("meetings.field.important");
    private final TextArea opinion = longText("opinion", "meetings.field.opinion", 5000, false);
    private final TextArea material = longText("material", "meetings.field.material", 20000, false);
    private final Select<MeetingKind> servesAs;

    TopicForm(Minutes read, Optional<Topic> edited, MeetingServices services) {
        super(
                read,
                edited.orElseGet(() -> Topic.of("")),
                () -> services.meetings().read(read.id()));
        this.services = services;
        setColspan(topic, 2);
        setColspan(important, 2);
        important.setHelperText(getTranslation("meetings.help.important"));
        important.addValueChangeListener(e -> opinion.setVisible(e.getValue()));
        List<MeetingKind> kinds = services.served().besides(read.head().kind());
        servesAs = choice("servesAs", "meetings.field.servesAs", kinds, false);
        servesAs.setEmptySelectionCaption(getTranslation("meetings.servesAs.own"));
        servesAs.setItemLabelGenerator(k -> getTranslation(k == null ? "meetings.servesAs.own" : k.messageKey()));
        servesAs.setHelperText(getTranslation("meetings.help.servesAs"));
        setColspan(servesAs, 2);
        fill(base());
    }

    @Override
    protected void fill(Topic value) {
        topic.setValue(value.topic());
        important.setValue(value.important());
        opinion.setVisible(value.important());
        opinion.setValue(value.opinion());
        material.setValue(value.material());
        servesAs.setValue(value.servesAs());
    }

    @Override
    protected Topic typed() {
        return new Topic(
                base().id(),
                stripped(topic),
                stripped(material),
                servesAs.getValue(),
                base().minutes(),
                important.getValue(),
                stripped(opinion));
    }

    @Override
    protected void store(MeetingId id, int onVersion, Topic value) {
        services.minutes().write(id, onVersion, value);
    }

    @Override
    protected Optional<Topic> inside(Minutes minutes) {
        return minutes.topics().stream().filter(t -> t.id().equals(base().id())).findFirst();
    }
}
