package org.zhibu.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of every table, whosever they are. */
final class AllRows {
    private final JdbcClient everything;
    private final String count;
    private final List<String> touch;

    AllRows(JdbcClient everything) {
        this.everything = everything;
        this.count = everything
                .sql("select string_agg(format('select %L, count(*) from app.%I', relname, relname), ' union all ')"
                        + " from pg_class where relkind = 'r' and relnamespace = 'app'::regnamespace"
                        + " and has_table_privilege(oid, 'select') and relname <> 'sign_in_try'")
                .query(String.class)
                .single();
        this.touch = everything
                .sql(
                        "select 'update app.' || c.relname || ' set version = version + 1' from pg_class c"
                                + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'version'"
                                + " where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relname <> 'module_install'")
                .query(String.class)
                .list();
    }

    /** How many there are, by table. */
    Map<String, Long> count() {
        Map<String, Long> counts = new LinkedHashMap<>();
        everything.sql(count).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    /** Changes every record, as if somebody else had. */
    void touch() {
        touch.forEach(update -> everything.sql(update).update());
    }
}
