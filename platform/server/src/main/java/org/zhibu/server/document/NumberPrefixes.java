package org.zhibu.server.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.NumberSeries;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.module.ModuleContexts;
import org.zhibu.server.module.Modules;
import org.zhibu.server.text.Typed;

/** How the numbers of each series begin. A year that has begun keeps its prefix; a new one counts from the next year on. */
@Service
public class NumberPrefixes {
    public static final int MAX_LENGTH = 20;

    private static final String LIST = """
            select v.series, coalesce(s.last_number, 0) as last, s.prefix as kept, coalesce(f.prefix, '') as coming, coalesce(f.version, -1) as version
            from unnest(:series) with ordinality as v (series, place)
            left join app.number_series s on s.tenant_id = app.tenant() and s.series = v.series and s.year = :year
            left join app.number_format f on f.tenant_id = app.tenant() and f.series = v.series
            order by v.place""";

    private final JdbcClient jdbc;
    private final ObjectProvider<NumberSeries> platform;
    private final ModuleContexts contexts;
    private final Modules modules;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    NumberPrefixes(
            JdbcClient jdbc,
            ObjectProvider<NumberSeries> platform,
            ModuleContexts contexts,
            Modules modules,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.platform = platform;
        this.contexts = contexts;
        this.modules = modules;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every series of the platform and of the modules that are switched on here. */
    @Transactional(readOnly = true)
    public List<NumberRow> list() {
        access.require(PlatformPermissions.MANAGE_NUMBERS);
        List<NumberSeries> series = series();
        int year = LocalDate.now(clock).getYear();
        return jdbc.sql(LIST)
                .param("series", series.stream().map(NumberSeries::code).toArray(String[]::new))
                .param("year", year)
                .query((row, i) -> row(row, series.get(i), year))
                .list();
    }

    /**
     * Says how the numbers of a series begin in years without a number yet.
     *
     * @param version of the prefix that the user saw
     */
    @Transactional
    public void set(String series, String prefix, int version) {
        access.require(PlatformPermissions.MANAGE_NUMBERS);
        if (series().stream().noneMatch(s -> s.code().equals(series))) {
            throw new IllegalArgumentException("No series is called " + series);
        }
        String wanted = Typed.optional("prefix", prefix, MAX_LENGTH);
        if (wanted.contains("〔") || wanted.contains("〕")) {
            throw new RefusedException(Finding.block("", "number.refused.year").at("prefix"));
        }
        int changed = jdbc.sql("insert into app.number_format as f (series, prefix) values (:series, :prefix)"
                        + " on conflict (tenant_id, series) do update set prefix = excluded.prefix, version = f.version + 1"
                        + " where f.version = :version")
                .param("series", series)
                .param("prefix", wanted)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("number.prefix", series + " · " + wanted);
    }

    private static NumberRow row(ResultSet row, NumberSeries series, int year) throws SQLException {
        String coming = row.getString("coming");
        String prefix = Objects.requireNonNullElse(row.getString("kept"), coming);
        int last = row.getInt("last");
        return new NumberRow(
                series.code(),
                series.titleKey(),
                year,
                last,
                prefix,
                SeriesNumbering.written(prefix, year, last + 1),
                coming,
                row.getInt("version"));
    }

    private List<NumberSeries> series() {
        List<NumberSeries> all = new ArrayList<>(platform.orderedStream().toList());
        Set<String> enabled = modules.enabled();
        contexts.beansOf(NumberSeries.class).forEach((module, beans) -> {
            if (enabled.contains(module)) {
                all.addAll(beans);
            }
        });
        return all;
    }
}
