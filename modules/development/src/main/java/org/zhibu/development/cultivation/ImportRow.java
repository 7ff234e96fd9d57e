package org.zhibu.development.cultivation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.Finding;

/**
 * A row of the table as it was read.
 *
 * @param row as Excel shows it
 * @param problems what can be said of the row by itself: days that are none, texts that are too long
 */
public record ImportRow(
        int row,
        Map<ImportColumn, String> texts,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate talkedOn,
        List<Finding> problems) {
    /** Who it is, and who reads and talks, which may stand there before anything has happened. */
    private static final Set<ImportColumn> NOTHING_OF_IT = EnumSet.of(
            ImportColumn.NUMBER,
            ImportColumn.NAME,
            ImportColumn.GROUP,
            ImportColumn.CLASS,
            ImportColumn.READER,
            ImportColumn.TALKER);

    public ImportRow {
        texts = new EnumMap<>(texts);
        problems = List.copyOf(problems);
    }

    String text(ImportColumn column) {
        return texts.getOrDefault(column, "");
    }

    public String name() {
        return text(ImportColumn.NAME);
    }

    /** As it is printed in the table, for people of one name. */
    public String number() {
        return text(ImportColumn.NUMBER);
    }

    /** Nothing is said of a report or a talk: the person stands in the table only because it was downloaded so. */
    boolean isBlank() {
        return NOTHING_OF_IT.containsAll(texts.keySet());
    }
}
