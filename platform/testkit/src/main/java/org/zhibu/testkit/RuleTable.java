package org.zhibu.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The catalogue of rules ({@code docs/rules/*.tsv}: id, weights, what, why it is open, what remains open of one that is shown) beside the tests that name each rule. Runs as a
 * single source file too, without a build: {@code ./portal rules}.
 */
public final class RuleTable {
    private static final Pattern ANNOTATION = Pattern.compile("@Rule\\(\\s*(\\{[^}]*}|\"[^\"]*\")\\s*\\)");
    private static final Pattern QUOTED = Pattern.compile("Finding\\.(?:block|warn)\\(\\s*(\"[A-Z]+-\\d+\")");
    private static final Pattern ID = Pattern.compile("\"([A-Z]+-\\d+)\"");

    /** A rule of the catalogue. */
    private record Entry(String section, String id, String weights, String what, String open, String rest) {
        /** Refuses or warns, so a test has to show it. */
        boolean mustBeShown() {
            return weights.contains("B") || weights.contains("W");
        }
    }

    private final List<Entry> entries;
    private final Map<String, Set<String>> tests;
    private final Map<String, Set<String>> quoted;

    /** @param root the folder of the project */
    public RuleTable(Path root) throws IOException {
        entries = entries(root.resolve("docs/rules"));
        tests = named(root, "src/test/java", ANNOTATION);
        quoted = named(root, "src/main/java", QUOTED);
    }

    /** Prints the table. Arguments: the folder of the project, then what a line must contain to be printed. */
    public static void main(String[] arguments) throws IOException {
        RuleTable table = new RuleTable(Path.of(arguments[0]));
        String wanted = arguments.length > 1 ? arguments[1] : "";
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        table.print(wanted, out);
        if (!table.problems().isEmpty()) {
            table.problems().forEach(out::println);
            System.exit(1);
        }
    }

    /** What is wrong with catalogue or tests; empty when nothing. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        Set<String> families = new TreeSet<>();
        for (Entry entry : entries) {
            if (!known.add(entry.id())) {
                problems.add(entry.id() + " stands in the catalogue twice");
            }
            families.add(family(entry.id()));
            boolean tested = tests.containsKey(entry.id());
            if (tested && !entry.open().isEmpty()) {
                problems.add(entry.id() + " is called open, but tests name it: " + tests.get(entry.id()));
            }
            if (!tested && !entry.rest().isEmpty()) {
                problems.add(entry.id() + " is said to be shown in part, but no test names it");
            }
            if (!tested && entry.open().isEmpty() && entry.mustBeShown()) {
                problems.add(entry.id() + " is neither named by a test nor called open");
            }
        }
        unknown(tests, known, families, "a test").forEach(problems::add);
        unknown(quoted, known, families, "a refusal").forEach(problems::add);
        return problems;
    }

    /** Rules of a section that no test names and of which the catalogue does not say why; whatever their weight. */
    public List<String> unexplained(String section) {
        return entries.stream()
                .filter(e -> e.section().equals(section))
                .filter(e -> !tests.containsKey(e.id()) && e.open().isEmpty())
                .map(Entry::id)
                .toList();
    }

    private static List<String> unknown(
            Map<String, Set<String>> named, Set<String> known, Set<String> families, String by) {
        return named.keySet().stream()
                .filter(id -> families.contains(family(id)) && !known.contains(id))
                .map(id -> id + " is named by " + by + " and stands in no catalogue: " + named.get(id))
                .toList();
    }

    private void print(String wanted, PrintStream out) {
        String section = "";
        for (Entry entry : entries) {
            String line = line(entry);
            if (!(entry.section() + " " + line).toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (!section.equals(entry.section())) {
                section = entry.section();
                out.println(summary(section));
            }
            out.println("  " + line);
        }
    }

    private String summary(String section) {
        List<Entry> all =
                entries.stream().filter(e -> e.section().equals(section)).toList();
        long tested = all.stream().filter(e -> tests.containsKey(e.id())).count();
        long open = all.stream().filter(e -> !e.open().isEmpty()).count();
        return section + ": " + all.size() + " rules, " + tested + " named by a test, " + open + " open, "
                + (all.size() - tested - open) + " of data or duties without a test of their own";
    }

    private String line(Entry entry) {
        Set<String> shownBy = tests.getOrDefault(entry.id(), Set.of());
        String state = !shownBy.isEmpty()
                ? String.join(", ", shownBy)
                : entry.open().isEmpty() ? "-" : "open: " + entry.open();
        String rest = entry.rest().isEmpty() ? "" : "; still open: " + entry.rest();
        return String.format(Locale.ROOT, "%-8s %-4s %s | %s", entry.id(), entry.weights(), entry.what(), state + rest);
    }

    private static String family(String id) {
        return id.substring(0, id.indexOf('-'));
    }

    private static List<Entry> entries(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                String section = String.valueOf(file.getFileName()).replaceAll("^\\d+-|\\.tsv$", "");
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        String[] cells = line.split("\t", -1);
                        entries.add(new Entry(
                                section,
                                cells[0],
                                cells[1],
                                cells[2],
                                cells.length > 3 ? cells[3] : "",
                                cells.length > 4 ? cells[4] : ""));
                    }
                }
            }
        }
        return entries;
    }

    /** The rules that sources name, with the classes; built output is not walked through. */
    private static Map<String, Set<String>> named(Path root, String folder, Pattern where) throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String parent : List.of("platform", "modules")) {
            try (Stream<Path> parts = Files.list(root.resolve(parent))) {
                for (Path sources : parts.map(p -> p.resolve(folder))
                        .filter(Files::isDirectory)
                        .toList()) {
                    try (Stream<Path> files = Files.walk(sources)) {
                        for (Path file : files.filter(f -> f.toString().endsWith(".java"))
                                .toList()) {
                            collect(file, where, found);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static void collect(Path file, Pattern where, Map<String, Set<String>> found) throws IOException {
        String name = String.valueOf(file.getFileName()).replace(".java", "");
        Matcher place = where.matcher(Files.readString(file));
        while (place.find()) {
            Matcher id = ID.matcher(place.group(1));
            while (id.find()) {
                found.computeIfAbsent(id.group(1), k -> new TreeSet<>()).add(name);
            }
        }
    }
}
