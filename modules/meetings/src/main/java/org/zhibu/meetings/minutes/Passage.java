package org.zhibu.meetings.minutes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One running text of minutes, which several people may write at once.
 *
 * @param part the topic whose material, or the speech whose words it is; null for the others
 */
public record Passage(Kind kind, @Nullable UUID part) {
    /** What a text is about, and how long it may be. */
    public enum Kind {
        OPENING("opening", 2000),
        LECTURER("lecturer", 60),
        LECTURE_THEME("lectureTheme", 200),
        LECTURE_OUTLINE("lectureOutline", 20000),
        CONCLUSIONS("conclusions", 10000),
        RESOLUTION_NO("resolutionNo", 60),
        RESOLUTION("resolution", 10000),
        SUMMARY("summary", 10000),
        MATERIAL("material", 20000),
        SPEECH("mainView", 10000);

        private final String field;
        private final int limit;

        Kind(String field, int limit) {
            this.field = field;
            this.limit = limit;
        }

        /** Characters at most. */
        public int limit() {
            return limit;
        }

        /** Message key of the label. */
        public String messageKey() {
            return "meetings.field." + field;
        }
    }

    public static Passage of(Kind kind) {
        return new Passage(kind, null);
    }

    /** The words of a speech. */
    public static Passage of(Speech speech) {
        return new Passage(Kind.SPEECH, speech.id());
    }

    /** What was read or conveyed under a topic. */
    public static Passage of(Topic topic) {
        return new Passage(Kind.MATERIAL, topic.id());
    }

    /** Name of the text within the meeting. */
    public String key() {
        return part == null ? kind.name() : kind.name() + ":" + part;
    }

    /** What it says; empty when its topic or speech is gone. */
    public Optional<String> in(Text text, List<Topic> topics, List<Speech> speeches) {
        return switch (kind) {
            case OPENING -> Optional.of(text.opening());
            case LECTURER -> Optional.of(text.lecturer());
            case LECTURE_THEME -> Optional.of(text.lectureTheme());
            case LECTURE_OUTLINE -> Optional.of(text.lectureOutline());
            case CONCLUSIONS -> Optional.of(text.conclusions());
            case RESOLUTION_NO -> Optional.of(text.resolutionNo());
            case RESOLUTION -> Optional.of(text.resolution());
            case SUMMARY -> Optional.of(text.summary());
            case MATERIAL ->
                topics.stream()
                        .filter(t -> t.id().equals(part))
                        .map(Topic::material)
                        .findFirst();
            case SPEECH ->
                speeches.stream()
                        .filter(s -> s.id().equals(part))
                        .map(Speech::content)
                        .findFirst();
        };
    }

    /** What it says in minutes. */
    public Optional<String> in(Minutes minutes) {
        return in(minutes.text(), minutes.topics(), minutes.speeches());
    }
}
