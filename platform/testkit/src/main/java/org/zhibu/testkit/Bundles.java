package org.zhibu.testkit;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the message bundles of a Maven module with each other and with the code. */
public final class Bundles {
    private static final Pattern USED = Pattern.compile(
            "(?:getTranslation|getTranslation\\s*|\\.text|Finding\\.block|Finding\\.warn|super)\\(\\s*(?:\"[A-Z]*-?\\d*\"\\s*,\\s*)?\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9]+)+)\"");

    private Bundles() {}

    /** What differs between Chinese and English: keys, placeholders, empty texts. Empty when nothing. */
    public static List<String> differences(Path resources) throws IOException {
        List<String> problems = new ArrayList<>();
        List<Path> chinese = find(resources, "_zh_CN.properties");
        if (chinese.isEmpty()) {
            problems.add("no bundles in " + resources);
        }
        for (Path file : chinese) {
            Path english = file.resolveSibling(file.getFileName().toString().replace("_zh_CN", "_en"));
            if (!Files.exists(english)) {
                problems.add(english + " is missing");
                continue;
            }
            compare(file.getFileName().toString(), load(file), load(english), problems);
        }
        return problems;
    }

    /** Keys that stand literally in the code of a Maven module and in no bundle, given further bundles that it may use. */
    public static Set<String> missingKeys(Path sources, List<Path> resourceFolders) throws IOException {
        Set<String> known = new HashSet<>();
        for (Path folder : resourceFolders) {
            for (Path file : find(folder, "_zh_CN.properties")) {
                known.addAll(load(file).stringPropertyNames());
            }
        }
        Set<String> missing = new TreeSet<>();
        for (Path source : find(sources, ".java")) {
            Matcher matcher = USED.matcher(Files.readString(source));
            while (matcher.find()) {
                if (!known.contains(matcher.group(1))) {
                    missing.add(matcher.group(1) + " (" + source.getFileName() + ")");
                }
            }
        }
        return missing;
    }

    private static void compare(String name, Properties chinese, Properties english, List<String> problems) {
        Set<String> keys = new TreeSet<>(chinese.stringPropertyNames());
        keys.addAll(english.stringPropertyNames());
        for (String key : keys) {
            String zh = chinese.getProperty(key);
            String en = english.getProperty(key);
            if (zh == null || en == null) {
                problems.add(name + ": " + key + " is missing in " + (zh == null ? "Chinese" : "English"));
            } else if (zh.isBlank() || en.isBlank()) {
                problems.add(name + ": " + key + " is empty");
            } else if (!placeholders(zh).equals(placeholders(en))) {
                problems.add(name + ": " + key + " has other placeholders in English");
            } else if (!placeholders(zh).isEmpty()) {
                new MessageFormat(zh);
                new MessageFormat(en);
                if (en.matches(".*(?<!')'(?!').*")) {
                    problems.add(name + ": " + key + " has a single apostrophe, which MessageFormat swallows");
                }
            }
        }
    }

    /** A number that only chooses between words, as one and many in English, is none. */
    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d+)(?![\\d]|,choice)").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> find(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}
