package org.zhibu.server.document;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.DocumentTemplate;
import org.zhibu.api.document.TemplateField;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.text.Messages;

/** Between the names in the code and the Chinese names in the documents. */
@Component
class TemplateWords {
    private final Messages messages;

    TemplateWords(Messages messages) {
        this.messages = messages;
    }

    /** The names that may stand in a template, each with whether it must. */
    Map<String, Boolean> places(DocumentTemplate template) {
        Map<String, Boolean> places = new LinkedHashMap<>();
        for (TemplateField field : template.fields()) {
            String name = name(template, field);
            if (field.isList()) {
                field.columns().forEach(c -> places.put(name + "." + column(template, field, c), c.required()));
            } else {
                places.put(name, field.required());
            }
        }
        return places;
    }

    /** What is wrong with a template; empty when it can be used. */
    List<Finding> check(DocumentTemplate template, byte[] content) {
        Set<String> found;
        try {
            found = DocxFiller.places(content);
        } catch (IOException | RuntimeException unreadable) {
            return List.of(Finding.block("", "document.template.unreadable"));
        }
        Map<String, Boolean> places = places(template);
        Stream<Finding> unknown = found.stream()
                .filter(f -> !places.containsKey(f))
                .map(f -> Finding.block("", "document.template.unknown", f));
        Stream<Finding> missing = places.entrySet().stream()
                .filter(p -> p.getValue() && !found.contains(p.getKey()))
                .map(p -> Finding.block("", "document.template.missing", p.getKey()));
        return Stream.concat(unknown, missing).toList();
    }

    /** Fills a template. @throws IllegalArgumentException when a field is unknown or a required one empty */
    byte[] fill(DocumentTemplate template, byte[] content, Map<String, ?> values) throws IOException {
        Map<String, ?> known = template.fields().stream()
                .filter(f -> values.containsKey(f.name()))
                .collect(Collectors.toMap(TemplateField::name, f -> values.get(f.name())));
        if (known.size() != values.size()) {
            throw new IllegalArgumentException(template.kind() + " does not have all of " + values.keySet());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
        for (TemplateField field : template.fields()) {
            if (field.isList()) {
                lists.put(name(template, field), entries(template, field, values.get(field.name())));
            } else {
                texts.put(name(template, field), text(template, field, values.get(field.name())));
            }
        }
        return DocxFiller.fill(content, texts, lists);
    }

    /** Example values of every field, for a preview. */
    Map<String, Object> sample(DocumentTemplate template) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (TemplateField field : template.fields()) {
            String key = template.key() + "." + field.name();
            values.put(
                    field.name(),
                    field.isList()
                            ? List.of(field.columns().stream()
                                    .collect(Collectors.toMap(
                                            TemplateField::name, c -> chinese(key + "." + c.name() + ".sample"))))
                            : chinese(key + ".sample"));
        }
        return values;
    }

    private List<Map<String, String>> entries(DocumentTemplate template, TemplateField list, @Nullable Object value) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (Object entry : value instanceof List<?> given ? given : List.of()) {
            Map<?, ?> columns = (Map<?, ?>) entry;
            Map<String, String> texts = new LinkedHashMap<>();
            list.columns().forEach(c -> texts.put(column(template, list, c), text(template, c, columns.get(c.name()))));
            entries.add(texts);
        }
        return entries;
    }

    private String text(DocumentTemplate template, TemplateField field, @Nullable Object value) {
        String text = value instanceof LocalDate day
                ? chinese("document.day", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth())
                : Objects.toString(value, "").replace("\r\n", "\n").strip();
        if (field.required() && text.isEmpty()) {
            throw new IllegalArgumentException(template.kind() + " needs " + field.name());
        }
        return text;
    }

    private String name(DocumentTemplate template, TemplateField field) {
        return chinese(template.key() + "." + field.name());
    }

    private String column(DocumentTemplate template, TemplateField list, TemplateField column) {
        return chinese(template.key() + "." + list.name() + "." + column.name());
    }

    private String chinese(String key, Object... arguments) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }
}
