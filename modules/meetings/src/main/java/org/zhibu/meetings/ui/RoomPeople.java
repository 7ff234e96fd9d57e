package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhibu.meetings.meeting.Room;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Presence;

/** Who came, by one tap for each person. */
class RoomPeople extends Card {
    private static final long serialVersionUID = 1L;

    private final transient RoomContext context;
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nobody = new Paragraph();
    private final Button rest;
    private final transient Map<UUID, RoomPerson> rows = new HashMap<>();

    RoomPeople(RoomContext context) {
        super("meetings.section.attendance", context::changed);
        this.context = context;
        setId("room-people");
        addClassName("room-people");
        search.setPlaceholder(getTranslation("meetings.room.search"));
        search.setAriaLabel(getTranslation("meetings.room.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(60);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> show(context.room()));
        search.addClassName("room-search");
        nobody.setText(getTranslation("meetings.room.notFound"));
        nobody.addClassName("empty");
        list.addClassName("room-list");
        rest = small(
                "meetings.action.theOthersCame",
                () -> context.act(
                        () -> context.services().attendance().theOthersCame(context.id(), context.version())));
        rest.removeThemeVariants(ButtonVariant.LUMO_TERTIARY);
        if (context.room().writes()) {
            action(
                    rest,
                    form(
                            "meetings.action.addGuest",
                            () -> new GuestForm(context.room().minutes(), context.services())));
        }
        add(search, nobody, list);
    }

    void show(Room room) {
        List<Attendee> all = room.minutes().attendees();
        List<RoomPerson> wanted = all.stream()
                .filter(a -> room.finds(a, search.getValue()))
                .map(a -> rows.computeIfAbsent(a.id(), id -> new RoomPerson(context, this)))
                .toList();
        rows.keySet().removeIf(id -> all.stream().noneMatch(a -> a.id().equals(id)));
        all.forEach(a -> {
            RoomPerson row = rows.get(a.id());
            if (row != null) {
                row.show(a);
            }
        });
        Rows.arrange(list, wanted);
        search.setVisible(all.size() > 8);
        nobody.setVisible(wanted.isEmpty());
        rest.setVisible(all.stream().anyMatch(a -> a.presence() == Presence.UNKNOWN));
    }
}
