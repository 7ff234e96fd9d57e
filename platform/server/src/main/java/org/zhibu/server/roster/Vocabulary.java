package org.zhibu.server.roster;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhibu.api.table.Cell;

/** The words that people use in rosters, and what they mean. */
final class Vocabulary {
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|\\{[^{}]*}|【[^【】]*】|<[^<>]*>");
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Cf}*:;,.。、_\"'“”‘’#()\\[\\]【】<>]+");
    private static final Pattern ALTERNATIVES = Pattern.compile("[/\\\\|、]|或");
    private static final Properties WORDS = load();

    private final Map<String, RosterField> fields = new HashMap<>();
    private final Map<RosterField, Map<String, String>> codes = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private final Set<String> nothing = new HashSet<>(words("nothing"));
    private final List<String> ethnicities = words("ethnicities");

    Vocabulary() {
        for (RosterField field : RosterField.values()) {
            words("field." + field).forEach(w -> fields.put(bare(w), field));
        }
        words("ignored").forEach(w -> ignored.add(bare(w)));
        codes.put(RosterField.SEX, codes("sex."));
        codes.put(RosterField.STATUS, codes("status."));
        codes.put(RosterField.EDUCATION, codes("education."));
    }

    /** The field that a header stands for. */
    Optional<RosterField> field(String header) {
        String text = Cell.compatible(header);
        RosterField whole = fields.get(bare(BRACKETS.matcher(text).replaceAll("")));
        if (whole != null) {
            return Optional.of(whole);
        }
        Set<RosterField> parts = new HashSet<>();
        for (String part : ALTERNATIVES.split(BRACKETS.matcher(text).replaceAll(""))) {
            RosterField field = fields.get(bare(part));
            if (field == null) {
                return Optional.empty();
            }
            parts.add(field);
        }
        return parts.size() == 1 ? parts.stream().findFirst() : Optional.empty();
    }

    /** Whether a header is known to say nothing that the register keeps. */
    boolean isIgnored(String header) {
        return ignored.contains(bare(BRACKETS.matcher(Cell.compatible(header)).replaceAll("")));
    }

    /** Whether a value says that there is nothing to say. */
    boolean isNothing(String value) {
        return value.isEmpty() || nothing.contains(value.toLowerCase(Locale.ROOT));
    }

    /** The code of a value, for sex, status and education. */
    Optional<String> code(RosterField field, String value) {
        Map<String, String> known = Objects.requireNonNull(codes.get(field));
        return Optional.ofNullable(known.get(bare(BRACKETS.matcher(value).replaceAll(""))));
    }

    /** The full name of an ethnicity; without the last character it is understood too. */
    Optional<String> ethnicity(String value) {
        String bare = bare(value);
        return ethnicities.stream()
                .filter(e -> e.equals(bare) || e.substring(0, e.length() - 1).equals(bare))
                .findFirst();
    }

    List<String> ethnicities() {
        return ethnicities;
    }

    private static String bare(String text) {
        return MARKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> codes(String prefix) {
        Map<String, String> codes = new HashMap<>();
        WORDS.stringPropertyNames().stream()
                .filter(k -> k.startsWith(prefix))
                .forEach(key -> words(key).forEach(word -> codes.put(bare(word), key.substring(prefix.length()))));
        return codes;
    }

    private static List<String> words(String key) {
        return Stream.of(WORDS.getProperty(key, "").split(","))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static Properties load() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream("/roster/vocabulary.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
