package org.zhibu.development.cultivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;
import org.zhibu.development.cultivation.ImportCheck.RowFinding;
import org.zhibu.development.path.Span;

/** Whom each row is about, and what is wrong with it. */
final class RowChecks {
    private static final String KEY = "development.import.row.";

    private final Span span;
    private final LocalDate today;
    private final Map<String, List<ImportPerson>> byNumber;
    private final Map<String, List<ImportPerson>> byName;
    private final Map<UUID, Integer> seen = new HashMap<>();

    RowChecks(Span span, LocalDate today, Collection<ImportPerson> people) {
        this.span = span;
        this.today = today;
        byNumber = people.stream().collect(Collectors.groupingBy(ImportPerson::number));
        byName = people.stream().collect(Collectors.groupingBy(ImportPerson::name));
    }

    ImportCheck check(String fileName, List<ImportRow> rows) {
        List<RowFinding> findings = new ArrayList<>();
        List<ImportEntry> entries = new ArrayList<>();
        int blank = 0;
        for (ImportRow row : rows) {
            if (row.isBlank()) {
                blank++;
                continue;
            }
            List<Finding> found = new ArrayList<>(row.problems());
            ImportPerson person = person(row, found);
            if (person != null) {
                stands(row, person, found);
            }
            days(row, found);
            found.forEach(f -> findings.add(new RowFinding(row.row(), row.name(), f)));
            if (person != null && found.stream().noneMatch(f -> f.severity() == Severity.BLOCK)) {
                entries.add(new ImportEntry(person.caseId(), row));
            }
        }
        return new ImportCheck(span, fileName, rows, blank, findings, entries);
    }

    /** The number says who it is; a name alone does where one person bears it. */
    private @Nullable ImportPerson person(ImportRow row, List<Finding> found) {
        if (!row.number().isEmpty()) {
            List<ImportPerson> of = byNumber.getOrDefault(row.number().toUpperCase(Locale.ROOT), List.of());
            if (of.size() != 1) {
                return none(found, "unknownNumber", row.number());
            }
            ImportPerson person = of.getFirst();
            return row.name().isEmpty() || row.name().equals(person.name())
                    ? person
                    : none(found, "otherName", row.number(), person.name(), row.name());
        }
        if (row.name().isEmpty()) {
            return none(found, "noName");
        }
        List<ImportPerson> named = byName.getOrDefault(row.name(), List.of());
        List<ImportPerson> open = named.stream().filter(p -> !p.closed()).toList();
        if (named.isEmpty()) {
            return none(found, "unknownName", row.name());
        }
        if (open.size() > 1) {
            return none(found, "twoOfOneName", open.size(), row.name());
        }
        return open.isEmpty() ? named.getFirst() : open.getFirst();
    }

    private static @Nullable ImportPerson none(List<Finding> found, String key, Object... arguments) {
        found.add(Finding.block("", KEY + key, arguments));
        return null;
    }

    /** Whether the person is asked for it at all, and whether it is there already. */
    private void stands(ImportRow row, ImportPerson person, List<Finding> found) {
        Integer before = seen.putIfAbsent(person.caseId(), row.row());
        if (before != null) {
            found.add(Finding.block("", KEY + "double", before));
        }
        if (person.closed()) {
            found.add(Finding.block("DEV-15", KEY + "closed"));
        } else if (!person.owes()) {
            found.add(Finding.block("DEV-15", KEY + "notAsked"));
        }
        if (row.deliveredOn() != null && person.reportedOn() != null) {
            found.add(Finding.block("", KEY + "reported", person.reportedOn().toString()));
        }
        if (row.talkedOn() != null && person.talks().contains(row.talkedOn().toString())) {
            found.add(Finding.block("", KEY + "talked", row.talkedOn().toString()));
        }
    }

    private void days(ImportRow row, List<Finding> found) {
        LocalDate delivered = row.deliveredOn();
        LocalDate talked = row.talkedOn();
        if (delivered != null) {
            if (delivered.isAfter(today)) {
                found.add(Finding.block("DEV-04", KEY + "future", delivered.toString()));
            } else if (delivered.isBefore(span.first())) {
                found.add(Finding.block("DEV-04", KEY + "reportBefore", delivered.toString()));
            } else if (delivered.isAfter(span.last())) {
                found.add(Finding.warn("TIM-03", KEY + "late", delivered.toString()));
            }
        }
        if (talked != null) {
            if (talked.isAfter(today)) {
                found.add(Finding.block("DEV-04", KEY + "future", talked.toString()));
            } else if (talked.isBefore(span.first()) || talked.isAfter(span.last())) {
                found.add(Finding.block("DEV-15", KEY + "talkOutside", talked.toString()));
            }
            if (row.text(ImportColumn.TALKER).isBlank()) {
                found.add(Finding.block("", KEY + "noTalker"));
            }
        }
        boolean unread =
                row.problems().stream().anyMatch(p -> Objects.equals(p.messageKey(), "development.import.noDay"));
        if (delivered == null && talked == null && !unread) {
            found.add(Finding.block("", KEY + "noDay"));
        } else if (delivered == null && !unread && says(row, ImportColumn.TITLE, ImportColumn.NOTE)) {
            found.add(Finding.block("", KEY + "noDay"));
        } else if (talked == null && !unread && says(row, ImportColumn.POINTS)) {
            found.add(Finding.block("", KEY + "noDay"));
        }
    }

    private static boolean says(ImportRow row, ImportColumn... columns) {
        return List.of(columns).stream().anyMatch(c -> !row.text(c).isBlank());
    }
}
