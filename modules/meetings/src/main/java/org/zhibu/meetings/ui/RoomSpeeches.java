package org.zhibu.meetings.ui;

import com.vaadin.flow.component.html.OrderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.meeting.Room;
import org.zhibu.meetings.minutes.Speech;

/** Speeches in their order. */
class RoomSpeeches extends OrderedList {
    private static final long serialVersionUID = 1L;

    private final transient RoomContext context;
    private final transient Map<UUID, RoomSpeech> rows = new HashMap<>();

    /** @param topic null for those that belong to none */
    RoomSpeeches(RoomContext context, @Nullable UUID topic) {
        this.context = context;
        addClassName("room-speeches");
        if (topic == null) {
            addClassName("room-speeches-elsewhere");
        }
    }

    void show(Room room, List<Speech> speeches) {
        rows.keySet().removeIf(id -> speeches.stream().noneMatch(s -> s.id().equals(id)));
        List<RoomSpeech> wanted = speeches.stream()
                .map(s -> rows.computeIfAbsent(s.id(), id -> new RoomSpeech(context, s)))
                .toList();
        for (int i = 0; i < speeches.size(); i++) {
            wanted.get(i).show(room, speeches.get(i), i, speeches.size());
        }
        Rows.arrange(this, wanted);
        setVisible(!speeches.isEmpty());
    }
}
