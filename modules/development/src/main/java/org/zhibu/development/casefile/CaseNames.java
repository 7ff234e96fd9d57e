package org.zhibu.development.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.security.Access;
import org.zhibu.development.path.CaseState;

/** Names of open cases in some states, to pick from and for lists that are no lists of cases. */
@Service
public class CaseNames {
    private static final String FROM =
            " from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                    + " where c.closed_on is null and c.state = any (:states)"
                    + " and (:text = '' or strpos(p.name, :text) > 0 or strpos(p.name_keys, :keys) > 0)";

    private final JdbcClient jdbc;
    private final Access access;

    CaseNames(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** One page, by name. @param text part of a name, in characters or by its initials; empty for all */
    @Transactional(readOnly = true)
    public List<CaseName> page(Collection<CaseState> states, String text, int offset, int limit) {
        access.require(DevelopmentPermissions.READ);
        return select(
                        states,
                        text,
                        "select c.id, p.name, c.state",
                        " order by p.name, c.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> new CaseName(
                        row.getObject("id", UUID.class), row.getString("name"), CaseState.of(row.getString("state"))))
                .list();
    }

    @Transactional(readOnly = true)
    public int count(Collection<CaseState> states, String text) {
        access.require(DevelopmentPermissions.READ);
        return select(states, text, "select count(*)", "").query(Integer.class).single();
    }

    /** The person's name; empty when the case is none of this organisation. */
    @Transactional(readOnly = true)
    public String of(UUID id) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(
                        "select p.name from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                                + " where c.id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private JdbcClient.StatementSpec select(Collection<CaseState> states, String text, String what, String tail) {
        return jdbc.sql(what + FROM + tail)
                .param("states", states.stream().map(CaseState::code).toArray(String[]::new))
                .param("text", text.strip())
                .param("keys", text.strip().toLowerCase(Locale.ROOT));
    }
}
