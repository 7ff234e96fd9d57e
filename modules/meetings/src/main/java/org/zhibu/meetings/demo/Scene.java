package org.zhibu.meetings.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhibu.meetings.minutes.MeetingKind;

/** What is said in an invented meeting. The words stand in {@code scenes.txt}. */
record Scene(Map<String, List<String>> words) {
    /** All scenes by kind, and the places under no kind. */
    record Book(Map<MeetingKind, List<Scene>> scenes, List<String> places) {}

    List<String> all(String name) {
        return words.getOrDefault(name, List.of());
    }

    /** The first line of the name with its line breaks, or nothing. */
    String one(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst().replace("\\n", "\n");
    }

    static Book read() {
        Map<MeetingKind, List<Scene>> scenes = new EnumMap<>(MeetingKind.class);
        Scene places = new Scene(new HashMap<>());
        Scene current = places;
        try (InputStream in = Objects.requireNonNull(Scene.class.getResourceAsStream("scenes.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("[PLACES]")) {
                    current = places;
                } else if (line.startsWith("[")) {
                    current = new Scene(new HashMap<>());
                    scenes.computeIfAbsent(
                                    MeetingKind.valueOf(line.substring(1, line.length() - 1)), k -> new ArrayList<>())
                            .add(current);
                } else if (!line.isBlank()) {
                    String[] pair = line.split("=", 2);
                    current.words
                            .computeIfAbsent(pair[0], k -> new ArrayList<>())
                            .add(pair[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Book(scenes, places.all("place"));
    }
}
