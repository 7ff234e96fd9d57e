package org.zhibu.meetings.cadence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.Organization;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.policy.Policies;

/** What the current organisation owes by its policies and terms, and what it held. For the module itself: it asks for no permission. */
@Service
public class CadenceService {
    private final JdbcClient jdbc;
    private final Policies policies;
    private final Organizations organizations;
    private final People people;

    CadenceService(JdbcClient jdbc, Policies policies, Organizations organizations, People people) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.organizations = organizations;
        this.people = people;
    }

    /** How the organisation counts, for this transaction. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Counting counting() {
        Organization here = organizations.current();
        Map<LocalDate, CadenceNumbers> known = new HashMap<>();
        return new Counting(
                new Holder(
                        here.level(),
                        here.kind(),
                        organizations.groups().stream()
                                .map(g -> g.id().value().toString())
                                .toList(),
                        people.members(Optional.empty()).stream()
                                .filter(p -> p.status() == PoliticalStatus.FULL)
                                .count()),
                terms(),
                day -> known.computeIfAbsent(day, d -> CadenceNumbers.of(policies.at(d))));
    }

    /** MEET-24: a meeting counts for its own kind, and once for each other kind that one of its topics serves. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public List<Counting.Held> held(LocalDate from, LocalDate to) {
        return jdbc.sql(
                        "select m.kind, coalesce(m.group_id::text, '') as owner, m.held_on as date from app.meetings_meeting m"
                                + " where m.state = 'ARCHIVED' and m.held_on between :from and :to"
                                + " union all select k.serves_as, coalesce(m.group_id::text, ''), m.held_on from app.meetings_meeting m"
                                + " join (select distinct t.tenant_id, t.meeting_id, t.serves_as from app.meetings_topic t"
                                + "   where t.serves_as is not null) k on k.tenant_id = m.tenant_id and k.meeting_id = m.id"
                                + " where m.state = 'ARCHIVED' and k.serves_as <> m.kind and m.held_on between :from and :to")
                .param("from", from)
                .param("to", to)
                .query(Counting.Held.class)
                .list();
    }

    private List<Span> terms() {
        return jdbc.sql("select from_on as \"from\", until_on as until from app.meetings_term order by from_on")
                .query(Span.class)
                .list();
    }
}
