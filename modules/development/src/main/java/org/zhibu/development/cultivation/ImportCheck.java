package org.zhibu.development.cultivation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;
import org.zhibu.development.path.Span;

/**
 * What a table of reports and talks would do, before anything is written.
 *
 * @param blank rows of people of whom nothing is said
 * @param entries rows without an error
 */
public record ImportCheck(
        Span span,
        String fileName,
        List<ImportRow> rows,
        int blank,
        List<RowFinding> findings,
        List<ImportEntry> entries) {
    /**
     * What is to be said of a row.
     *
     * @param name as the row has it
     */
    public record RowFinding(int row, String name, Finding finding) {
        public boolean isError() {
            return finding.severity() == Severity.BLOCK;
        }
    }

    public ImportCheck {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
        entries = List.copyOf(entries);
    }

    /** Rows with an error, each once. */
    public Set<Integer> wrongRows() {
        return findings.stream()
                .filter(RowFinding::isError)
                .map(RowFinding::row)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public int warnings() {
        return (int) findings.stream().filter(f -> !f.isError()).count();
    }

    public int reports() {
        return (int) entries.stream().filter(e -> e.row().deliveredOn() != null).count();
    }

    public int talks() {
        return (int) entries.stream().filter(e -> e.row().talkedOn() != null).count();
    }
}
