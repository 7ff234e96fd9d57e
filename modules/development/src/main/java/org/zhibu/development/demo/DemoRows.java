package org.zhibu.development.demo;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhibu.development.casefile.LeftBehind;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Doer;
import org.zhibu.development.path.Step;

/** Writes invented cases: each table in one batch. Entries go one by one, as each moves its case on. */
@Component
class DemoRows {
    private static final int COMMITTEE = 5;
    private static final int LONGEST_TITLE = 60;

    private final JdbcTemplate jdbc;

    DemoRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param voters of the branch with a vote */
    void cases(List<DemoCase> cases, int voters, String by) {
        jdbc.batchUpdate(
                "insert into app.development_case (id, person_id, state, opened_on, applied_on, counted_from) values (?, ?, '', ?, ?, ?)",
                cases.stream()
                        .map(c -> new Object[] {
                            c.id(),
                            c.person().id(),
                            c.person().applied(),
                            c.person().applied(),
                            c.reached(Act.FILE_ACTIVIST) ? c.day(Act.ADOPT) : null
                        })
                        .toList());
        List<Object[]> entries = new ArrayList<>();
        List<Object[]> papers = new ArrayList<>();
        for (DemoCase one : cases) {
            for (DemoCase.Entry entry : one.entries()) {
                entries.add(entry(one.id(), entry, voters, by));
                LeftBehind.by(entry.act())
                        .ifPresent(paper -> papers.add(
                                new Object[] {one.person().id(), paper, entry.day(), entry.number(), entry.note(), by
                                }));
            }
        }
        // from a query, so that the driver does not make one statement of several rows: each needs the state that the
        // one before left
        jdbc.batchUpdate(
                "insert into app.development_entry (case_id, seq, act, step, from_state, to_state, day, body, expected, present, written,"
                        + " yes, no, abstain, secret, number, done_by, note, until, recorded_by)"
                        + " select ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?",
                entries,
                new int[] {
                    Types.OTHER, Types.VARCHAR, Types.INTEGER, Types.VARCHAR, Types.VARCHAR, Types.DATE, Types.VARCHAR,
                    Types.INTEGER, Types.INTEGER, Types.INTEGER, Types.INTEGER, Types.INTEGER, Types.INTEGER,
                            Types.BOOLEAN,
                    Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.DATE, Types.VARCHAR
                });
        jdbc.batchUpdate(
                "insert into app.person_material (person_id, code, dated, number, note, recorded_by) values (?, ?, ?, ?, ?, ?)",
                papers);
    }

    private static Object[] entry(UUID id, DemoCase.Entry entry, int voters, String by) {
        Doer doer = entry.act().doer();
        boolean general = doer == Doer.GENERAL_MEETING;
        boolean voted = entry.act().isVoted();
        int expected = general ? voters : Math.min(COMMITTEE, voters);
        int present = general ? voters - voters / 8 : expected;
        Integer yes = voted ? present - (general ? 1 : 0) : null;
        return new Object[] {
            id,
            entry.act().name(),
            entry.act().step().map(Step::number).orElse(null),
            entry.from().code(),
            entry.to().code(),
            entry.day(),
            doer == Doer.PERSON || doer == Doer.BRANCH ? "" : doer.name(),
            voted ? expected : null,
            voted ? present : null,
            voted ? 0 : null,
            yes,
            voted ? 0 : null,
            voted && general ? Integer.valueOf(1) : voted ? Integer.valueOf(0) : null,
            voted ? general : null,
            entry.number(),
            entry.by(),
            entry.note(),
            entry.until(),
            by
        };
    }

    /** A paper of a person's file, as the table of papers takes it. */
    static @Nullable Object[] paper(
            DemoCase one, String code, LocalDate day, String title, String note, String recordedBy) {
        String cut = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        return new Object[] {one.person().id(), code, day, cut, note, recordedBy};
    }

    /** Many rows of a table; its columns are separated by commas. */
    void all(String table, String columns, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            String places = ", ?".repeat(columns.split(",", -1).length).substring(2);
            jdbc.batchUpdate("insert into app." + table + " (" + columns + ") values (" + places + ")", rows);
        }
    }

    /** Puts notices up, after their people stand in them; each begins with its id. */
    void publish(List<@Nullable Object[]> notices, String by) {
        jdbc.batchUpdate(
                "update app.notice_round set published_at = from_date, published_by = ? where notice_id = ?",
                notices.stream().map(n -> new Object[] {by, n[0]}).toList());
        jdbc.batchUpdate(
                "update app.notice set state = 'PUBLIC' where id = ?",
                notices.stream().map(n -> new Object[] {n[0]}).toList());
    }

    /** Each with its id, state, outcome, words and day. */
    void conclude(List<@Nullable Object[]> notices) {
        jdbc.batchUpdate(
                "update app.notice set state = ?, outcome = ?, conclusion = ?, concluded_on = ? where id = ?",
                notices.stream()
                        .map(n -> new Object[] {n[1], n[2], n[3], n[4], n[0]})
                        .toList());
    }

    /** Whoever was admitted or extended has been told, and the meeting after that has heard of it. */
    void told(LocalDate today, String by, String meeting) {
        jdbc.update(
                "insert into app.development_told (entry_id, told_on, told_by, announced_on, meeting, recorded_by)"
                        + " select id, day + 2, ?, day + 12, ?, ? from app.development_entry"
                        + " where act in ('APPROVE_ADMISSION','APPROVE_EXTENSION') and day + 12 <= ?",
                by,
                meeting,
                by,
                today);
    }

    /** The register learns of an extension as of any other decision. */
    void extended(DemoCase one) {
        DemoCase.Entry passed = one.entries().stream()
                .filter(e -> e.act() == Act.PASS_EXTENSION)
                .findFirst()
                .orElseThrow();
        jdbc.update(
                "insert into app.status_decision (person_id, act, from_status, to_status, body, decided_on, approval_body, approved_on,"
                        + " effective_from, effective_until, basis, reason) values (?, 'EXTEND', 'PROBATIONARY', 'PROBATIONARY', 'GENERAL_MEETING',"
                        + " ?, 'COMMITTEE', ?, ?, ?, ?, ?)",
                one.person().id(),
                passed.day(),
                one.day(Act.APPROVE_EXTENSION),
                java.util.Objects.requireNonNull(one.person().admitted()).plusYears(1),
                passed.until(),
                passed.note(),
                passed.note());
    }
}
