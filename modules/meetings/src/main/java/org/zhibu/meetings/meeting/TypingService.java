package org.zhibu.meetings.meeting;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Passage;
import org.zhibu.meetings.minutes.TextMerge;

/**
 * Keeps what is typed into minutes while it is typed, by several people at once. Each save is merged with what others wrote since; a
 * save that comes twice, because its answer was lost, changes nothing.
 */
@Service
public class TypingService {
    /**
     * What a field holds now.
     *
     * @param draft what was typed into the field since it last showed the stored text
     * @param seq number of the save within the draft
     * @param base the stored text that the draft began with
     */
    public record Typed(UUID draft, int seq, String base, String text) {}

    /**
     * The stored text after the save.
     *
     * @param before version of the meeting until then
     * @param version version now
     */
    public record Kept(String text, int before, int version) {}

    private final MeetingEditor editor;
    private final MeetingRights rights;
    private final Access access;
    private final Drafts drafts;

    TypingService(MeetingEditor editor, MeetingRights rights, Access access, Drafts drafts) {
        this.editor = editor;
        this.rights = rights;
        this.access = access;
        this.drafts = drafts;
    }

    /** Stores what was typed, together with what others typed meanwhile. */
    @Transactional
    public Kept type(MeetingId id, Passage passage, Typed typed) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = editor.lock(id);
        rights.requireWrite(meeting);
        int before = meeting.version();
        Supplier<String> stored = () -> passage.in(meeting.text, meeting.topics, meeting.speeches)
                .orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.partGone")));
        Optional<Drafts.Arrived> arrived = drafts.arrived(id, passage, typed.draft());
        if (arrived.isEmpty() || arrived.get().seq() < typed.seq()) {
            String text = cleaned(typed.text());
            String base = arrived.map(Drafts.Arrived::content).orElseGet(() -> cleaned(typed.base()));
            String merged = TextMerge.of(base, text, stored.get());
            int limit = passage.kind().limit();
            if (merged.length() > limit) {
                throw new RefusedException(Finding.block("", "input.tooLong", limit));
            }
            editor.type(meeting, m -> put(m, passage, merged));
            drafts.note(id, passage, typed.draft(), new Drafts.Arrived(typed.seq(), text));
        }
        return new Kept(stored.get(), before, meeting.version());
    }

    /** Under whose name a browser keeps what has not arrived yet. */
    @Transactional(readOnly = true)
    public String typist() {
        access.require(MeetingPermissions.READ);
        return rights.me().toString();
    }

    private static void put(MeetingEntity meeting, Passage passage, String text) {
        switch (passage.kind()) {
            case MATERIAL -> meeting.topics.replaceAll(t -> t.id().equals(passage.part()) ? t.with(text) : t);
            case SPEECH -> meeting.speeches.replaceAll(s -> s.id().equals(passage.part()) ? s.saying(text) : s);
            case OPENING, LECTURER, LECTURE_THEME, LECTURE_OUTLINE, CONCLUSIONS, RESOLUTION_NO, RESOLUTION, SUMMARY ->
                meeting.text = meeting.text.with(passage.kind(), text);
        }
    }

    /** Without what cannot be stored. */
    private static String cleaned(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }
}
