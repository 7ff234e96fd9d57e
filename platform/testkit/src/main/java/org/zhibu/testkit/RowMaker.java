package org.zhibu.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a row for any table from what the catalogue says of its columns and checks. */
final class RowMaker {
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'::text");
    private static final int TRIES = 300;
    /** One in so many columns with a default gets a value of its own all the same. */
    private static final int EXPLICIT = 8;

    private record Column(String name, String type, boolean required, boolean defaulted) {}

    private RowMaker() {}

    /** The stored row as JSON. */
    static String putRow(JdbcClient superuser, String table, long organization) {
        List<Column> columns = superuser
                .sql(
                        "select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required, a.atthasdef as defaulted"
                                + " from pg_attribute a where a.attrelid = ('app.' || ?)::regclass and a.attnum > 0 and not a.attisdropped"
                                + " and a.attgenerated = '' and a.attidentity = ''")
                .param(table)
                .query(Column.class)
                .list();
        List<String> literals = new ArrayList<>();
        superuser
                .sql(
                        "select pg_get_constraintdef(oid) from pg_constraint where contype = 'c' and conrelid = ('app.' || ?)::regclass")
                .param(table)
                .query(String.class)
                .list()
                .forEach(check -> {
                    Matcher matcher = LITERAL.matcher(check);
                    while (matcher.find()) {
                        literals.add(matcher.group(1));
                    }
                });
        Random random = new Random(7);
        DataIntegrityViolationException last = null;
        for (int i = 0; i < TRIES * 20; i++) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Column column : columns) {
                if (column.name().equals("tenant_id")) {
                    values.put(column.name(), Long.toString(organization));
                } else if (column.required() && (!column.defaulted() || random.nextInt(EXPLICIT) == 0)) {
                    values.put(column.name(), value(column.type(), literals, random, i));
                }
            }
            try {
                return superuser
                        .sql("insert into app." + table + " (" + String.join(", ", values.keySet()) + ") values ("
                                + String.join(", ", values.values()) + ") returning to_jsonb(" + table + ".*)::text")
                        .query(String.class)
                        .single();
            } catch (DataIntegrityViolationException checkFailed) {
                last = checkFailed;
            }
        }
        throw new IllegalStateException("No row could be made for app." + table + "; its checks are too special", last);
    }

    private static String value(String type, List<String> literals, Random random, int round) {
        String base = type.replaceAll("\\(.*\\)", "");
        return switch (base) {
            case "uuid" -> "gen_random_uuid()";
            case "bigint", "integer", "smallint", "numeric" -> round % 4 == 3 ? "2000" : Integer.toString(round % 4);
            case "boolean" -> random.nextBoolean() ? "true" : "false";
            case "date" -> "date '2026-0" + (1 + random.nextInt(9)) + "-01'";
            case "timestamp with time zone" -> "now()";
            case "timestamp without time zone" -> "localtimestamp";
            case "time without time zone" -> "time '09:00'";
            case "bytea" -> "'\\x00'::bytea";
            case "date[]" -> "'{}'::date[]";
            case "jsonb" -> "'{}'::jsonb";
            default -> text(base, literals, random, round);
        };
    }

    private static String text(String type, List<String> literals, Random random, int round) {
        List<String> candidates = new ArrayList<>(literals);
        candidates.addAll(List.of("x", "x" + round, "/1/", "x.y"));
        String text = candidates.get(random.nextInt(candidates.size()));
        String literal = "'" + text.replace("'", "''") + "'";
        return type.endsWith("[]") ? "array[" + literal + "]::" + type : literal;
    }
}
