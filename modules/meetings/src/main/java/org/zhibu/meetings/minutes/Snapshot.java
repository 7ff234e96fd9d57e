package org.zhibu.meetings.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Minutes as texts by field, to tell what differs between two versions. */
public final class Snapshot {
    /** What one field said before and after; empty where it was not there. */
    public record Difference(String field, String before, String after) {}

    private Snapshot() {}

    /** Field names are those of the bundle ({@code meetings.field.<name>}), in lists followed by a colon and the line's id. */
    public static Map<String, String> of(Minutes minutes) {
        Map<String, String> fields = new LinkedHashMap<>();
        Head head = minutes.head();
        put(fields, "title", head.title());
        put(fields, "group", head.groupName());
        put(fields, "date", head.date());
        put(fields, "startsAt", head.startsAt());
        put(fields, "endsAt", head.endsAt());
        put(fields, "place", head.place());
        put(fields, "chair", head.chairName());
        put(fields, "chairPost", head.chairPost());
        put(fields, "recorder", head.recorderName());
        Text text = minutes.text();
        put(fields, "opening", text.opening());
        put(fields, "conclusions", text.conclusions());
        put(fields, "resolutionNo", text.resolutionNo());
        put(fields, "resolution", text.resolution());
        put(fields, "summary", text.summary());
        put(fields, "lecturer", text.lecturer());
        put(fields, "lectureTheme", text.lectureTheme());
        put(fields, "lectureOutline", text.lectureOutline());
        put(fields, "reportTo", minutes.report().to());
        put(fields, "reportMatter", minutes.report().matter());
        put(fields, "reportedOn", minutes.report().on());
        list(fields, "topic", minutes.topics());
        list(fields, "attendee", minutes.attendees());
        list(fields, "speech", minutes.speeches());
        list(fields, "vote", minutes.votes());
        list(fields, "writtenOpinion", minutes.opinions());
        list(fields, "task", minutes.tasks());
        return fields;
    }

    /** The fields that differ. */
    public static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(after);
        return all.keySet().stream()
                .filter(f -> !Objects.equals(before.get(f), after.get(f)))
                .map(f -> new Difference(f, before.getOrDefault(f, ""), after.getOrDefault(f, "")))
                .toList();
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        fields.put(name, value == null ? "" : value.toString());
    }

    private static void list(Map<String, String> fields, String name, List<? extends Part> parts) {
        parts.forEach(p -> fields.put(name + ":" + p.id(), p.asText()));
    }
}
