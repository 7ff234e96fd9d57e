package org.zhibu.server.document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.document.Numbering;

/** Counts in a row of the series and year, which stays locked until the transaction ends. The year keeps the prefix it began with. */
@Service
class SeriesNumbering implements Numbering {
    private final JdbcClient jdbc;

    SeriesNumbering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String series, int year) {
        return jdbc.sql("insert into app.number_series as s (series, year, prefix, last_number) values (:series, :year,"
                        + " coalesce((select f.prefix from app.number_format f where f.tenant_id = app.tenant() and f.series = :series), ''), 1)"
                        + " on conflict (tenant_id, series, year) do update set last_number = s.last_number + 1"
                        + " returning prefix, last_number")
                .param("series", series)
                .param("year", year)
                .query((row, i) -> written(row.getString("prefix"), year, row.getInt("last_number")))
                .single();
    }

    /** The number as it stands on the document. */
    static String written(String prefix, int year, int number) {
        return prefix + "〔" + year + "〕" + number + "号";
    }
}
