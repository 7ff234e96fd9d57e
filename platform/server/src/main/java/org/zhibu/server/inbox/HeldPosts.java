package org.zhibu.server.inbox;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.people.PersonId;

/** Posts that somebody of the organisation holds today, written as in {@link Stages}. */
@Component
class HeldPosts {
    static final String SQL = """
            select p.post as token, p.person_id from app.post p where p.from_date <= app.today() and (p.to_date is null or p.to_date > app.today())
            union all select 'GROUP_LEADER:' || g.id, g.leader_id from app.party_group g where g.leader_id is not null and g.closed_on is null
            """;

    private final JdbcClient jdbc;

    HeldPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean canSignIn(PersonId person) {
        return jdbc.sql(
                        "select exists (select from app.account_access x join app.person p on p.tenant_id = x.tenant_id and p.id = x.person_id"
                                + " where x.person_id = ? and x.active and x.account_id is not null and p.left_on is null)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    Set<String> all() {
        Set<String> held = new TreeSet<>(jdbc.sql("select distinct token from (" + SQL + ") h")
                .query(String.class)
                .list());
        held.add("MEMBER");
        return held;
    }
}
