package org.zhibu.meetings.convening;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.meeting.Forwarded;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;

/** Proposals as stored. */
@Component
class ProposalRows implements Forwarded {
    private static final String SELECT =
            "select p.*, coalesce(g.name, '') as group_name from app.meetings_proposal p left join app.party_group g"
                    + " on g.tenant_id = p.tenant_id and g.id = p.group_id ";
    private static final String WHERE =
            "where (:state::text is null or p.state = :state) and (:kind::text is null or p.kind = :kind) ";

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Proposal> page(ProposalFilter filter, int offset, int limit) {
        return bind(SELECT + WHERE + "order by p.proposed_on desc, p.id desc limit :limit offset :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(Proposal.class)
                .list();
    }

    int count(ProposalFilter filter) {
        return bind("select count(*) from app.meetings_proposal p " + WHERE, filter)
                .query(Integer.class)
                .single();
    }

    List<Proposal> open(MeetingKind kind, Optional<UUID> group) {
        return jdbc.sql(SELECT
                        + "where p.state = 'OPEN' and p.kind = :kind and (p.group_id is not distinct from :group)"
                        + " order by p.proposed_on, p.id")
                .param("kind", kind.name())
                .param("group", group.orElse(null), java.sql.Types.OTHER)
                .query(Proposal.class)
                .list();
    }

    /** The row, kept for this transaction alone. */
    Proposal lock(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ? for update of p")
                .param(id)
                .query(Proposal.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.unknown")));
    }

    /** Declined proposals of a person. */
    List<UUID> declined(UUID person) {
        return jdbc.sql("select id from app.meetings_proposal where person_id = ? and state = 'DECLINED'")
                .param(person)
                .query(UUID.class)
                .list();
    }

    @Override
    public Set<UUID> topicsOf(MeetingId id) {
        return new HashSet<>(jdbc.sql("select source_topic_id from app.meetings_proposal"
                        + " where source_meeting_id = ? and state in ('OPEN', 'TAKEN')")
                .param(id.value())
                .query(UUID.class)
                .list());
    }

    private JdbcClient.StatementSpec bind(String sql, ProposalFilter filter) {
        return jdbc.sql(sql)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name());
    }
}
