package org.zhibu.server.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.job.Job;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/**
 * Goes through the register each night (PPL-41). The organisation sees whom to look at and why; those above it see how many, and never
 * who: the counts stand in a table of the indicators, which reads up the tree.
 */
@Service
public class RegisterChecks implements Job {
    /**
     * Counts of an organisation.
     *
     * @param people how many were gone through
     * @param toCheck how many of them have to be looked at
     * @param counts how many for each reason; somebody may be among several
     * @param on day on which they were gone through
     */
    public record Counts(
            String organization, int people, int toCheck, Map<RegisterCheck, Integer> counts, LocalDate on) {}

    private static final String COLUMNS =
            Arrays.stream(RegisterCheck.values()).map(RegisterCheck::column).collect(Collectors.joining(", "));
    private static final String COUNT = "insert into app.register_month as t (month, people, to_check, " + COLUMNS
            + ", as_of) select :month, count(*), count(*) filter (where " + RegisterCheck.any() + "), "
            + Arrays.stream(RegisterCheck.values())
                    .map(c -> "count(*) filter (where " + c.sql() + ")")
                    .collect(Collectors.joining(", "))
            + ", :now from app.person p where p.left_on is null on conflict (tenant_id, month) do update set people = excluded.people,"
            + " to_check = excluded.to_check, as_of = excluded.as_of, "
            + Arrays.stream(RegisterCheck.values())
                    .map(c -> c.column() + " = excluded." + c.column())
                    .collect(Collectors.joining(", "));
    private static final String BELOW =
            " from app.register_month t join app.org o on o.id = t.tenant_id where t.month = :month and t.tenant_id <> app.tenant()"
                    + " and t.opath >= app.own_path() and t.opath < app.own_path_end() and t.to_check > 0";

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Access access;
    private final Clock clock;

    RegisterChecks(JdbcClient jdbc, Organizations organizations, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform.register";
    }

    @Override
    public String titleKey() {
        return "jobs.register";
    }

    @Override
    public String cron() {
        return "0 35 1 * * *";
    }

    /** Goes through the register now. */
    @Override
    @Transactional
    public void run() {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        jdbc.sql(COUNT)
                .param("month", month())
                .param("day", LocalDate.now(clock))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What was found last; empty in a month in which nobody looked yet. */
    @Transactional(readOnly = true)
    public Optional<Counts> own() {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return jdbc.sql(
                        "select '' as name, t.* from app.register_month t where t.tenant_id = app.tenant() and t.month = :month")
                .param("month", month())
                .query(this::counts)
                .optional();
    }

    /** Whether there may be organisations below to show counts of. */
    @Transactional(readOnly = true)
    public boolean hasBelow() {
        return access.has(PlatformPermissions.VIEW_DASHBOARD)
                && organizations.current().level() != OrganizationLevel.BRANCH;
    }

    /** Organisations below with something to look at, the most first. @param name part of the name; may be empty */
    @Transactional(readOnly = true)
    public List<Counts> below(String name, int offset, int limit) {
        return askBelow(
                        "select o.name, t.*",
                        name,
                        " order by t.to_check desc, o.name, o.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(this::counts)
                .list();
    }

    /** How many {@link #below} shows. */
    @Transactional(readOnly = true)
    public int countBelow(String name) {
        return askBelow("select count(*)", name, "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec askBelow(String select, String name, String order) {
        access.require(PlatformPermissions.VIEW_DASHBOARD);
        return jdbc.sql(select + BELOW + " and strpos(o.name, :name) > 0" + order)
                .param("month", month())
                .param("name", name.strip());
    }

    private LocalDate month() {
        return YearMonth.now(clock).atDay(1);
    }

    private Counts counts(ResultSet row, int number) throws SQLException {
        Map<RegisterCheck, Integer> counts = new EnumMap<>(RegisterCheck.class);
        for (RegisterCheck check : RegisterCheck.values()) {
            counts.put(check, row.getInt(check.column()));
        }
        return new Counts(
                row.getString("name"),
                row.getInt("people"),
                row.getInt("to_check"),
                counts,
                row.getObject("as_of", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate());
    }
}
