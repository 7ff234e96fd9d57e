package org.zhibu.development.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** What is written in invented records. The words stand in {@code words.txt}. */
record DemoWords(Map<String, List<String>> words) {
    static DemoWords read() {
        Map<String, List<String>> words = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(DemoWords.class.getResourceAsStream("words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(l -> l.contains("=")).forEach(l -> {
                int at = l.indexOf('=');
                words.computeIfAbsent(l.substring(0, at), k -> new ArrayList<>())
                        .add(l.substring(at + 1).replace("\\n", "\n"));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DemoWords(words);
    }

    /** One of the lines of the name. */
    String any(String name, RandomGenerator random) {
        List<String> lines = Objects.requireNonNull(words.get(name), name);
        return lines.get(random.nextInt(lines.size()));
    }

    String one(String name) {
        return Objects.requireNonNull(words.get(name), name).getFirst();
    }
}
