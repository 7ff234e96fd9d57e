package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.meeting.Room;

/** Who writes besides the recorder of this meeting. */
class HelpersForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient RoomContext context;
    private final ComboBox<PersonSummary> person = search("person", "meetings.room.helper", true);
    private final UnorderedList named = new UnorderedList();

    HelpersForm(RoomContext context) {
        this.context = context;
        PersonFields.fromRegister(person, context.services().people());
        person.setHelperText(getTranslation("meetings.room.helper.help"));
        named.addClassName("room-helpers");
        add(named);
        show();
    }

    private void show() {
        named.removeAll();
        for (Room.Helper helper : context.room().helpers()) {
            Button away = new Button(getTranslation("action.delete"), e -> {
                context.act(() -> context.services().duties().dismiss(context.id(), helper.person()));
                show();
            });
            away.setAriaLabel(away.getText() + " " + helper.name());
            away.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            named.add(new ListItem(new Span(helper.name()), away));
        }
    }

    @Override
    protected void save() {
        context.services().duties().help(context.id(), Objects.requireNonNull(PersonFields.id(person)));
    }
}
