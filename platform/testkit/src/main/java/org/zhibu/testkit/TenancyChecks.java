package org.zhibu.testkit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Asks the catalogue which tables there are, and tries on each whether one organisation can reach another's rows through the
 * application's role. A new table is covered by existing.
 */
public final class TenancyChecks implements AutoCloseable {
    /** Tables without a tenant of their own, and why the application's role may not or may see them. */
    private static final Map<String, String> WITHOUT_TENANT = Map.ofEntries(
            Map.entry("org", "the tree itself; its policies show the own subtree and the way up"),
            Map.entry("org_version", "the tree of the past; as org"),
            Map.entry("account", "credentials; no right at all"),
            Map.entry("sign_in_try", "wrong tries; no right at all"),
            Map.entry("status_transition", "what can happen to anybody's standing; no right at all"),
            Map.entry("module_install", "which module versions ran; says nothing of an organisation, read-only"),
            Map.entry("calendar_year", "public holidays of the country; written by the operator alone"),
            Map.entry("calendar_day", "as calendar_year"),
            Map.entry("job_timer", "when the portal's jobs run next; for the portal itself and the operator"),
            Map.entry("job_run", "how the portal's jobs fared; as job_timer"),
            Map.entry("development_transition", "which act leads a case from where to where; no right at all"));

    /** Those of them that can be read without an organisation, because they say nothing of one. */
    public static final Set<String> PUBLIC =
            Set.of("module_install", "calendar_year", "calendar_day", "job_timer", "job_run");

    private static final String GATE = """
            select c.relname || ': row-level security is not forced' from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
              where c.relkind in ('r', 'p') and c.relnamespace = 'app'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)
            union all select i.indexrelid::regclass::text || ': unique without the tenant' from pg_index i join pg_class c on c.oid = i.indrelid
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
              where c.relnamespace = 'app'::regnamespace and i.indisunique and not a.attnum = any (i.indkey)
            union all select k.conname || ': foreign key without the tenant' from pg_constraint k
              join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'tenant_id'
              join pg_attribute f on f.attrelid = k.confrelid and f.attname = 'tenant_id'
              where k.contype = 'f' and not a.attnum = any (k.conkey)
            union all select c.relname || ': no index is led by the tenant' from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
              where c.relkind in ('r', 'p') and c.relnamespace = 'app'::regnamespace
                and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)
            union all select c.relname || ': the tenant has no default' from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
              where c.relkind in ('r', 'p') and c.relnamespace = 'app'::regnamespace and not exists
                (select from pg_attrdef d where d.adrelid = c.oid and d.adnum = a.attnum and pg_get_expr(d.adbin, d.adrelid) like '%tenant()')
            union all select r.rolname || ': may bypass row-level security' from pg_roles r
              where r.rolname in ('portal_app', 'portal_owner') and (r.rolsuper or r.rolbypassrls)
            union all select p.oid::regprocedure || ': runs with the definer''s rights, but not as portal_job or without a fixed search path'
              from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef
                and (p.proowner <> 'portal_job'::regrole or not exists (select from unnest(p.proconfig) s where s like 'search_path=%'))
            """;

    private final SingleConnectionDataSource applicationConnection;
    private final SingleConnectionDataSource superuserConnection;
    private final JdbcClient application;
    private final JdbcClient superuser;

    /** @param superuserPassword of the embedded server, which alone can put a row into a table past its foreign keys */
    public TenancyChecks(Environment environment, String superuserPassword) {
        String url = environment.getRequiredProperty("spring.datasource.url");
        applicationConnection = new SingleConnectionDataSource(
                url,
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"),
                true);
        superuserConnection = new SingleConnectionDataSource(url, "postgres", superuserPassword, true);
        application = JdbcClient.create(applicationConnection);
        superuser = JdbcClient.create(superuserConnection);
        superuser.sql("set session_replication_role = replica").update();
    }

    /** What the catalogue says against the rules of tenancy; empty when all is well. */
    public List<String> gate() {
        List<String> problems =
                new ArrayList<>(superuser.sql(GATE).query(String.class).list());
        Set<String> known = superuser
                .sql(
                        "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'"
                                + " where c.relkind in ('r', 'p') and c.relnamespace = 'app'::regnamespace")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        superuser
                .sql("select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'app'::regnamespace"
                        + " and relname not like '%databasechangelog%'")
                .query(String.class)
                .list()
                .stream()
                .filter(t -> !known.contains(t) && !WITHOUT_TENANT.containsKey(t))
                .forEach(t -> problems.add(t + ": has no tenant_id and no reason for that"));
        return problems;
    }

    /** Tables of organisations' rows. */
    public List<String> tenantTables() {
        return superuser
                .sql(
                        "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'"
                                + " where c.relkind in ('r', 'p') and c.relnamespace = 'app'::regnamespace order by 1")
                .query(String.class)
                .list();
    }

    /** Every table, also those without a tenant. */
    public List<String> allTables() {
        return superuser
                .sql(
                        "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'app'::regnamespace order by 1")
                .query(String.class)
                .list();
    }

    /** Puts a row of the organisation into the table, with values that satisfy its checks. */
    public String putRow(String table, long organization) {
        return RowMaker.putRow(superuser, table, organization);
    }

    /** What can be written: all columns that the database does not compute. */
    private String columns(String table) {
        return superuser
                .sql(
                        "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
                                + " where attrelid = ('app.' || ?)::regclass and attnum > 0 and not attisdropped and attgenerated = ''")
                .param(table)
                .query(String.class)
                .single();
    }

    /** What the intruder's organisation can do to the owner's rows of the table; empty when nothing. */
    public List<String> reachableFrom(long intruder, String table, long owner) {
        String row = putRow(table, owner);
        List<String> problems = new ArrayList<>();
        if (count(intruder, "select count(*) from app." + table + " where tenant_id = " + owner) > 0) {
            problems.add(table + ": foreign rows can be read");
        }
        if (touched(intruder, "update app." + table + " set tenant_id = tenant_id where tenant_id = " + owner) > 0) {
            problems.add(table + ": foreign rows can be changed");
        }
        if (touched(intruder, "delete from app." + table + " where tenant_id = " + owner) > 0) {
            problems.add(table + ": foreign rows can be deleted");
        }
        if (touched(
                        intruder,
                        "insert into app." + table + " (" + columns(table) + ") select " + columns(table)
                                + " from jsonb_populate_record(null::app." + table + ", '" + row.replace("'", "''")
                                + "')")
                > 0) {
            problems.add(table + ": rows can be inserted for another organisation");
        }
        putRow(table, intruder);
        if (touched(intruder, "update app." + table + " set tenant_id = " + owner + " where tenant_id = " + intruder)
                > 0) {
            problems.add(table + ": own rows can be given to another organisation");
        }
        return problems;
    }

    /** Rows that the application's role sees without any tenant; -1 when it may not even ask. */
    public long visibleWithoutTenant(String table) {
        return count(null, "select count(*) from app." + table);
    }

    private long count(@org.jspecify.annotations.Nullable Long tenant, String sql) {
        return inTransaction(
                tenant, () -> application.sql(sql).query(Long.class).single());
    }

    private long touched(long tenant, String sql) {
        return inTransaction(tenant, () -> (long) application.sql(sql).update());
    }

    private long inTransaction(
            @org.jspecify.annotations.Nullable Long tenant, java.util.function.LongSupplier statement) {
        application.sql("begin").update();
        try {
            application
                    .sql("select set_config('app.tenant', ?, true)")
                    .param(tenant == null ? "" : tenant.toString())
                    .query(String.class)
                    .single();
            return statement.getAsLong();
        } catch (DataAccessException refused) {
            String state = refused.getMostSpecificCause() instanceof SQLException e ? e.getSQLState() : "";
            if ("42501".equals(state)) {
                return -1;
            }
            // a policy speaks before keys and checks do: whoever hears from those was let through
            if (state.startsWith("23")) {
                return 1;
            }
            throw refused;
        } finally {
            application.sql("rollback").update();
        }
    }

    @Override
    public void close() {
        applicationConnection.destroy();
        superuserConnection.destroy();
    }
}
