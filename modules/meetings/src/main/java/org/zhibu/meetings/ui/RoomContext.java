package org.zhibu.meetings.ui;

import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.meeting.Room;
import org.zhibu.meetings.minutes.MeetingId;

/** What the parts of the room's page share: the meeting as it was read last, its texts, and how to act. */
final class RoomContext {
    private final MeetingServices services;
    private final KeptTexts texts;
    private final Runnable changed;
    private Room room;

    RoomContext(Room room, MeetingServices services, Runnable changed) {
        this.room = room;
        this.services = services;
        this.changed = changed;
        this.texts = new KeptTexts(room.minutes().id(), services, kept -> {});
    }

    MeetingId id() {
        return room.minutes().id();
    }

    Room room() {
        return room;
    }

    int version() {
        return room.minutes().version();
    }

    MeetingServices services() {
        return services;
    }

    KeptTexts texts() {
        return texts;
    }

    void read() {
        room = services.room().read(id());
    }

    /** Does something, tells a refusal, and shows what is true now in either case. */
    boolean act(Runnable act) {
        boolean done = Notices.attempt(act);
        changed.run();
        return done;
    }

    void changed() {
        changed.run();
    }
}
