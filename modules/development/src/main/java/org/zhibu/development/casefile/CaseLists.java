package org.zhibu.development.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.security.Access;
import org.zhibu.development.path.CaseState;

/** Lists of cases, page by page: one statement for a page, whatever it shows. */
@Service
public class CaseLists {
    /** How a list is sorted; ties by name and id, so that pages never overlap. */
    public enum Order {
        NAME("name, id"),
        APPLIED("applied_on, name, id"),
        SINCE("since, name, id"),
        STATE("state, name, id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        private String sql(boolean descending) {
            return descending ? sql.replaceFirst(",", " desc,") : sql;
        }
    }

    private static final String ROWS =
            "select c.id, c.person_id, p.name, g.name as group_name, c.state, p.tier, c.applied_on, c.counted_from,"
                    + " coalesce((select max(e.day) from app.development_entry e where e.tenant_id = c.tenant_id and e.case_id = c.id"
                    + " and not e.undone and e.from_state <> e.to_state), c.opened_on) as since,"
                    + " coalesce((select string_agg(r.name, '、' order by r.name) from app.person_relation r where r.tenant_id = c.tenant_id"
                    + " and r.person_id = c.person_id and r.kind = 'CONTACT' and r.to_date is null), '') as contacts";

    private static final String FROM =
            " from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                    + " left join app.party_group g on g.tenant_id = p.tenant_id and g.id = p.group_id where c.state = any (:states)"
                    + " and (:text = '' or strpos(p.name, :text) > 0 or strpos(p.name_keys, :keys) > 0)"
                    + " and (cast(:tier as text) is null or coalesce(p.tier, 'ORDINARY') = :tier)"
                    + " and (cast(:grp as uuid) is null or p.group_id = cast(:grp as uuid))";

    private final JdbcClient jdbc;
    private final Access access;

    CaseLists(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** One page. */
    @Transactional(readOnly = true)
    public List<CaseRow> page(CaseFilter filter, Order order, boolean descending, int offset, int limit) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select * from (" + ROWS + FROM + ") r order by " + order.sql(descending)
                        + " limit :limit offset :offset")
                .params(parameters(filter))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> new CaseRow(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("group_name"),
                        CaseState.of(row.getString("state")),
                        row.getString("tier") == null ? null : ActivistTier.valueOf(row.getString("tier")),
                        row.getObject("applied_on", LocalDate.class),
                        row.getObject("counted_from", LocalDate.class),
                        row.getObject("since", LocalDate.class),
                        row.getString("contacts")))
                .list();
    }

    @Transactional(readOnly = true)
    public int count(CaseFilter filter) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select count(*)" + FROM)
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    /** How many open cases stand in each state. */
    @Transactional(readOnly = true)
    public Map<CaseState, Integer> byState() {
        access.require(DevelopmentPermissions.READ);
        Map<CaseState, Integer> counts = new EnumMap<>(CaseState.class);
        jdbc.sql("select state, count(*) as n from app.development_case where closed_on is null group by state")
                .query((row, i) -> counts.put(CaseState.of(row.getString("state")), row.getInt("n")))
                .list();
        return counts;
    }

    private static Map<String, Object> parameters(CaseFilter filter) {
        String[] states = Arrays.stream(CaseState.values())
                .filter(s -> filter.state() == null
                        ? filter.stage() == null ? s.isOpen() : s != CaseState.NONE && s.stage() == filter.stage()
                        : s == filter.state())
                .map(CaseState::code)
                .toArray(String[]::new);
        Map<String, Object> values = new HashMap<>();
        String text = filter.text().strip();
        values.put("states", states);
        values.put("text", text);
        values.put("keys", text.toLowerCase(java.util.Locale.ROOT));
        values.put("tier", filter.tier() == null ? null : filter.tier().name());
        values.put("grp", filter.group() == null ? null : filter.group().toString());
        return values;
    }
}
