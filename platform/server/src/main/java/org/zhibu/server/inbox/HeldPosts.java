package org.zhibu.server.inbox;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

    Set<String> all() {
        Set<String> held = new TreeSet<>(jdbc.sql("select distinct token from (" + SQL + ") h")
                .query(String.class)
                .list());
        held.add("MEMBER");
        return held;
    }
}
