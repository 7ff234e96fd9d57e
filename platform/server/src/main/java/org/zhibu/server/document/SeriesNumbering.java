package org.zhibu.server.document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.document.Numbering;

/** Counts in a row of the series, which stays locked until the transaction ends. */
@Service
class SeriesNumbering implements Numbering {
    private final JdbcClient jdbc;

    SeriesNumbering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String series, int year) {
        int number = jdbc.sql("insert into app.number_series as s (series, year, last_number) values (?, ?, 1)"
                        + " on conflict (tenant_id, series, year) do update set last_number = s.last_number + 1"
                        + " returning last_number")
                .params(series, year)
                .query(Integer.class)
                .single();
        String prefix = jdbc.sql("select prefix from app.number_format where tenant_id = app.tenant() and series = ?")
                .param(series)
                .query(String.class)
                .optional()
                .orElse("");
        return prefix + "〔" + year + "〕" + number + "号";
    }
}
