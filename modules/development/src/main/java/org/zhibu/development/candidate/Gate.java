package org.zhibu.development.candidate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.CaseReader;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.Rules;

/** The gate to the candidate (DEV-30): everybody whose time of cultivation is over, with all that still blocks, at once. */
@Service
public class Gate {
    private static final String FROM =
            " from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                    + " where c.state = :state and c.counted_from + make_interval(months => :months) <= cast(:today as date)";

    private final JdbcClient jdbc;
    private final CaseReader reader;
    private final LimitsInForce limits;
    private final Access access;
    private final Clock clock;

    Gate(JdbcClient jdbc, CaseReader reader, LimitsInForce limits, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.limits = limits;
        this.access = access;
        this.clock = clock;
    }

    /** One page, those first whose time was over first; as many statements for fifty people as for one. */
    @Transactional(readOnly = true)
    public List<GateRow> page(int offset, int limit) {
        access.require(DevelopmentPermissions.READ);
        LocalDate today = LocalDate.now(clock);
        Limits now = limits.on(today);
        List<UUID> ids = select(
                        "select c.id" + FROM + " order by c.counted_from, p.name, c.id limit :limit offset :offset",
                        now,
                        today)
                .param("limit", limit)
                .param("offset", offset)
                .query(UUID.class)
                .list();
        Map<UUID, CaseFacts> facts = reader.read(ids, today, now);
        return ids.stream()
                .map(facts::get)
                .filter(Objects::nonNull)
                .map(f -> new GateRow(f, findings(f, now, today)))
                .toList();
    }

    @Transactional(readOnly = true)
    public int count() {
        access.require(DevelopmentPermissions.READ);
        LocalDate today = LocalDate.now(clock);
        return select("select count(*)" + FROM, limits.on(today), today)
                .query(Integer.class)
                .single();
    }

    /** All that the rules say, but for the vote, which is still to come. */
    static List<Finding> findings(CaseFacts facts, Limits limits, LocalDate today) {
        return Rules.check(facts, Happening.of(Act.CHOOSE, today), limits, today).stream()
                .filter(f -> !f.messageKey().equals("development.rule.noResolution"))
                .toList();
    }

    /** What of it is asked of students besides (DEV-31 to DEV-34). */
    @Transactional(readOnly = true)
    public List<Finding> ofStudent(CaseFacts facts) {
        access.require(DevelopmentPermissions.READ);
        LocalDate today = LocalDate.now(clock);
        return findings(facts, limits.on(today), today).stream()
                .filter(f -> List.of("DEV-31", "DEV-32", "DEV-33", "DEV-34").contains(f.rule()))
                .toList();
    }

    /** Whether a failed course bars although its resit was passed (CONF-44). */
    @Transactional(readOnly = true)
    public boolean resitCounts() {
        return limits.on(LocalDate.now(clock)).student().resitCounts();
    }

    private JdbcClient.StatementSpec select(String sql, Limits now, LocalDate today) {
        return jdbc.sql(sql)
                .param("state", CaseState.CULTIVATED.code())
                .param("months", now.cultivationMonths())
                .param("today", today);
    }
}
