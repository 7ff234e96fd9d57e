package org.zhibu.meetings.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.zhibu.meetings.meeting.TypingService.Kept;
import org.zhibu.meetings.meeting.TypingService.Typed;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Passage;

/** The running texts on a page of a meeting: each has one field, which stays while the page changes around it. */
final class KeptTexts {
    private final MeetingId meeting;
    private final MeetingServices services;
    private final Consumer<Kept> stored;
    private final String prefix;
    private final Map<Passage, KeptText> fields = new HashMap<>();

    /** @param stored told after each save of this page */
    KeptTexts(MeetingId meeting, MeetingServices services, Consumer<Kept> stored) {
        this.meeting = meeting;
        this.services = services;
        this.stored = stored;
        this.prefix = "kept|" + services.typing().typist() + "|" + meeting.value() + "|";
    }

    MeetingId meeting() {
        return meeting;
    }

    /** Name under which a browser keeps what this user typed into this meeting. */
    String prefix() {
        return prefix;
    }

    /** The field of a text. */
    KeptText field(Minutes minutes, Passage passage, String label) {
        return fields.computeIfAbsent(
                passage, p -> new KeptText(p, label, p.in(minutes).orElse(""), this));
    }

    /** Brings all fields up to date; a text that is gone loses its field. */
    void follow(Minutes minutes) {
        fields.keySet().removeIf(p -> p.in(minutes).isEmpty());
        fields.forEach((passage, field) -> passage.in(minutes).ifPresent(field::follow));
    }

    Kept store(Passage passage, Typed typed) {
        Kept kept = services.typing().type(meeting, passage, typed);
        stored.accept(kept);
        return kept;
    }
}
