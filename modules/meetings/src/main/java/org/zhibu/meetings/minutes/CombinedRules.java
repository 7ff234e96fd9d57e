package org.zhibu.meetings.minutes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhibu.api.rule.Finding;

/** MEET-24: one event may satisfy several kinds, if each has its own topic, its own people and its own record. */
public final class CombinedRules {
    private CombinedRules() {}

    /** Other kinds that the meeting counts for too, by its topics. */
    public static Set<MeetingKind> served(Minutes minutes) {
        return minutes.topics().stream()
                .map(Topic::servesAs)
                .filter(Objects::nonNull)
                .filter(kind -> kind != minutes.head().kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MeetingKind.class)));
    }

    /**
     * What keeps a topic from counting for the other kind that it names.
     *
     * @param called who is called by each kind that a topic serves; a kind that is not held here is missing
     */
    public static List<Finding> combined(Minutes minutes, Map<MeetingKind, Set<UUID>> called) {
        Set<MeetingKind> served = served(minutes);
        if (served.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        MeetingKind own = minutes.head().kind();
        if (minutes.topics().stream().noneMatch(t -> t.servesAs() == null || t.servesAs() == own)) {
            findings.add(Finding.block("MEET-24", "meetings.rule.noOwnTopic"));
        }
        minutes.topics().stream()
                .filter(t -> served.contains(t.servesAs()) && !recorded(minutes, t))
                .forEach(t -> findings.add(Finding.block("MEET-24", "meetings.rule.topicWithoutRecord", t.topic())));
        Set<UUID> here = minutes.attendees().stream()
                .map(Attendee::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Topic topic : minutes.topics()) {
            MeetingKind kind = topic.servesAs();
            if (kind == null || !served.remove(kind)) {
                continue;
            }
            Set<UUID> people = called.get(kind);
            if (people == null) {
                findings.add(Finding.block("MEET-24", "meetings.rule.cannotServe", topic.topic()));
            } else if (!here.containsAll(people)) {
                long missing = people.stream().filter(p -> !here.contains(p)).count();
                findings.add(Finding.block("MEET-24", "meetings.rule.notAllCalled", topic.topic(), missing));
            }
        }
        return findings;
    }

    private static boolean recorded(Minutes minutes, Topic topic) {
        return !topic.material().isBlank()
                || minutes.speeches().stream().anyMatch(s -> topic.id().equals(s.topic()));
    }
}
