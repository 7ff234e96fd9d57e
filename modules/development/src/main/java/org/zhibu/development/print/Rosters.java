package org.zhibu.development.print;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Access;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.development.casefile.DevelopmentPermissions;

/** The rosters of a branch (TPL-10, PPL-40, PLAN-20), on paper and as a workbook; who carries one away stands in the audit log. */
@Service
public class Rosters {
    private static final int NARROW = 8;
    private static final int USUAL = 14;
    private static final int WIDE = 26;

    private final JdbcClient jdbc;
    private final RosterRows rows;
    private final Organizations organizations;
    private final PrintWords words;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Rosters(
            JdbcClient jdbc,
            RosterRows rows,
            Organizations organizations,
            PrintWords words,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.organizations = organizations;
        this.words = words;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The roster of today. */
    @Transactional(readOnly = true)
    public Roster of(RosterKind kind) {
        access.require(DevelopmentPermissions.READ);
        List<List<String>> lines = new ArrayList<>();
        rows.of(jdbc, kind).forEach(values -> {
            List<String> line = new ArrayList<>(List.of(String.valueOf(lines.size() + 1)));
            kind.columns().stream().skip(1).forEach(c -> line.add(values.getOrDefault(c, "")));
            lines.add(line);
        });
        return new Roster(
                organizations.current().name(),
                words.say("roster." + kind.name()),
                words.say("roster.made", words.day(LocalDate.now(clock)), lines.size()),
                kind.columns().stream()
                        .map(c -> words.say("roster.column." + c))
                        .toList(),
                lines);
    }

    /** The same as XLSX. */
    @Transactional
    public byte[] workbook(RosterKind kind) {
        Roster roster = of(kind);
        audit.record("development.rosterExport", words.say("roster." + kind.name()));
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = book.sheet(
                    words.say("roster." + kind.name()),
                    List.of(roster.organization() + " " + roster.heading(), roster.note()),
                    kind.columns().stream().map(this::column).toList());
            roster.rows().forEach(sheet::row);
            return book.bytes();
        }
    }

    private Column column(String name) {
        String header = words.say("roster.column." + name);
        int width = switch (name) {
            case "no", "sex", "ethnicity", "reports" -> NARROW;
            case "unit", "trainings", "cultivatorPlan" -> WIDE;
            default -> USUAL;
        };
        return Column.text(header).width(width);
    }
}
