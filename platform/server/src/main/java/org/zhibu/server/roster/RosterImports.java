package org.zhibu.server.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.rule.Severity;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.organization.GroupChange;
import org.zhibu.server.organization.Groups;
import org.zhibu.server.roster.RosterImport.State;

/** Imports of rosters as the page uses them. An organisation has one at a time, and finds its latest again. */
@Service
public class RosterImports {
    /** Most rows of one file. */
    public static final int MAX_ROWS = RosterReading.MAX_ROWS;

    private static final Logger LOG = LoggerFactory.getLogger(RosterImports.class);
    private static final int MAX_FILE_NAME = 200;

    private final JdbcClient jdbc;
    private final Access access;
    private final RosterRecords records;
    private final RosterJobs jobs;
    private final RosterWork work;
    private final Groups groups;

    RosterImports(
            JdbcClient jdbc, Access access, RosterRecords records, RosterJobs jobs, RosterWork work, Groups groups) {
        this.jdbc = jdbc;
        this.access = access;
        this.records = records;
        this.jobs = jobs;
        this.work = work;
        this.groups = groups;
    }

    /** The organisation's latest import. */
    public Optional<RosterImport> latest() {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        return records.latest(jobs.live());
    }

    /** Calls back, in any thread, whenever the organisation's import moves on. Returns how to stop that. */
    public Runnable listen(Runnable listener) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        return jobs.listen(access.user().organization(), listener);
    }

    /**
     * Begins to check a file. Nothing is written to the register.
     *
     * @param file read and deleted in the background
     * @param hash SHA-256 of the file
     */
    public void check(String fileName, Path file, String hash) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        String name = fileName.strip().replaceAll("\\p{Cntrl}", "");
        String shown = name.isEmpty() ? "-" : name.substring(0, Math.min(name.length(), MAX_FILE_NAME));
        UUID id = records.open(shown, hash, access.user().name());
        jobs.start(id, progress -> work.check(id, file, progress), () -> delete(file));
    }

    /** Compares what was read with the register once more. */
    public void compareAgain(UUID id) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        records.restart(id, State.CHECKING);
        jobs.start(id, progress -> work.compare(id, progress), () -> {});
    }

    /** Writes a checked file to the register, all or nothing. @throws RefusedException when something speaks against it */
    public void write(UUID id) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        if (records.latest(jobs.live())
                .filter(i -> i.id().equals(id) && i.isReady())
                .isEmpty()) {
            throw new RefusedException(Finding.block("", "roster.refused.notReady"));
        }
        records.restart(id, State.IMPORTING);
        jobs.start(id, progress -> work.write(id, progress), () -> {});
    }

    /** Asks the running import to stop. It does so within moments, and nothing is written. */
    public void cancel(UUID id) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        records.cancel(id);
    }

    /** What is wrong with the file, by row. @param severity null for all */
    @Transactional(readOnly = true)
    public List<RosterFinding> findings(@Nullable Severity severity, int offset, int limit) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        return jdbc.sql(
                        "select * from app.roster_finding where cast(:blocks as boolean) is null or blocks = cast(:blocks as boolean)"
                                + " order by row_no, id limit :limit offset :offset")
                .param("blocks", severity == null ? null : severity == Severity.BLOCK, java.sql.Types.BOOLEAN)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> new RosterFinding(
                        row.getInt("row_no"),
                        row.getString("field"),
                        row.getString("header"),
                        FindingKind.valueOf(row.getString("kind")),
                        row.getString("value"),
                        texts(row.getArray("more"))))
                .list();
    }

    /** What each row does to the register. @param outcome null for all */
    @Transactional(readOnly = true)
    public List<RosterLine> lines(RosterLine.@Nullable Outcome outcome, int offset, int limit) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        return jdbc.sql(
                        "select r.row_no, r.name, o.outcome, o.changed,"
                                + " array(select coalesce(case f when 'GROUP' then g.name else to_jsonb(p) ->> lower(f) end, '')"
                                + " from unnest(o.changed) with ordinality c (f, n) order by n) as known,"
                                + " array(select coalesce(case f when 'GROUP' then r.group_name else to_jsonb(r) ->> lower(f) end, '')"
                                + " from unnest(o.changed) with ordinality c (f, n) order by n) as said"
                                + " from app.roster_row r join app.roster_outcome o using (row_no)"
                                + " left join app.person p on p.id = o.person_id left join app.party_group g on g.id = p.group_id"
                                + " where cast(:outcome as text) is null or o.outcome = :outcome order by r.row_no limit :limit offset :offset")
                .param("outcome", outcome == null ? null : outcome.name(), java.sql.Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query(RosterImports::line)
                .list();
    }

    /** How many lines {@link #lines} has. */
    @Transactional(readOnly = true)
    public int countLines(RosterLine.@Nullable Outcome outcome) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        return jdbc.sql(
                        "select count(*) from app.roster_outcome where cast(:outcome as text) is null or outcome = :outcome")
                .param("outcome", outcome == null ? null : outcome.name(), java.sql.Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    /** Groups that the file names and the organisation does not have. */
    @Transactional(readOnly = true)
    public List<String> unknownGroups() {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        return jdbc.sql("select distinct value from app.roster_finding where kind = 'UNKNOWN_GROUP' order by 1")
                .query(String.class)
                .list();
    }

    /** Founds the groups that the file names and the organisation does not have, then compares again. */
    @Transactional
    public void foundGroups() {
        unknownGroups().forEach(name -> groups.found(new GroupChange(name, "", null)));
    }

    private static RosterLine line(ResultSet row, int number) throws SQLException {
        List<String> fields = texts(row.getArray("changed"));
        List<String> known = texts(row.getArray("known"));
        List<String> said = texts(row.getArray("said"));
        return new RosterLine(
                row.getInt("row_no"),
                Optional.ofNullable(row.getString("name")).orElse(""),
                RosterLine.Outcome.valueOf(row.getString("outcome")),
                IntStream.range(0, fields.size())
                        .mapToObj(i -> new RosterLine.RosterChange(
                                RosterField.valueOf(fields.get(i)), known.get(i), said.get(i)))
                        .toList());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The uploaded file {} stays behind", file, e);
        }
    }
}
