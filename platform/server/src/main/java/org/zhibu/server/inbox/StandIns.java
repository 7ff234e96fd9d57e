package org.zhibu.server.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.server.tenant.TenantContext;

/** Who does what for whom today. */
@Component
class StandIns {
    /** @param standsInFor name of the one whose task it was, or null when it was the doer's own */
    record Doer(@Nullable String name, @Nullable String standsInFor) {}

    private record Absent(UUID person, String name) {}

    private final JdbcClient jdbc;
    private final TenantContext tenants;

    StandIns(JdbcClient jdbc, TenantContext tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    /** The signed-in user, who may do the task for someone who is away. */
    Doer doerOf(String source, String key) {
        return tenants.signedIn()
                .filter(u -> !tenants.isJob())
                .map(u -> new Doer(u.personName(), absentBehind(u.person(), source, key)))
                .orElse(new Doer(null, null));
    }

    private @Nullable String absentBehind(UUID me, String source, String key) {
        List<Absent> found = jdbc.sql("""
                        with held as (%s), task as (select * from app.inbox_task where source = :source and key = :key and state = 'OPEN')
                        select p.id as person, p.name from app.inbox_delegation d
                          join app.person p on p.tenant_id = d.tenant_id and p.id = d.from_person cross join task t
                        where d.to_person = :me and app.today() between d.from_date and d.to_date
                          and (t.person_id = d.from_person or exists (select from held h where h.person_id = d.from_person and h.token = any (t.responsible)))
                          and t.person_id is distinct from :me and not exists (select from held h where h.person_id = :me and h.token = any (t.responsible))
                        order by p.name limit 1""".formatted(HeldPosts.SQL))
                .param("source", source)
                .param("key", key)
                .param("me", me)
                .query(Absent.class)
                .list();
        return found.isEmpty() ? null : found.getFirst().name();
    }
}
