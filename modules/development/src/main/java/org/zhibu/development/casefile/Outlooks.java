package org.zhibu.development.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.security.Access;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.Next;
import org.zhibu.development.path.Way;

/** What comes next in cases, and when at the earliest. */
@Service
public class Outlooks {
    private final CaseReader reader;
    private final Cases cases;
    private final LimitsInForce limits;
    private final Access access;
    private final Clock clock;

    Outlooks(CaseReader reader, Cases cases, LimitsInForce limits, Access access, Clock clock) {
        this.reader = reader;
        this.cases = cases;
        this.limits = limits;
        this.access = access;
        this.clock = clock;
    }

    /** The next step of several cases: as many statements for one as for a hundred. Cases at an end are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Next> next(Collection<UUID> ids) {
        access.require(DevelopmentPermissions.READ);
        LocalDate today = LocalDate.now(clock);
        Limits now = limits.on(today);
        Map<UUID, Next> found = new HashMap<>();
        reader.read(ids, today, now)
                .values()
                .forEach(f -> Next.of(f, now, today).ifPresent(next -> found.put(f.id(), next)));
        return found;
    }

    /** The next step of one case, with what its file lacks. */
    @Transactional(readOnly = true)
    public Optional<Next> next(CaseFacts facts) {
        access.require(DevelopmentPermissions.READ);
        LocalDate today = LocalDate.now(clock);
        return Next.of(facts, limits.on(today), today)
                .map(n -> new Next(
                        n.act(), n.window(), Next.ofTheCase(cases.findings(facts, Happening.of(n.act(), today)))));
    }

    /** All steps of the case. */
    @Transactional(readOnly = true)
    public List<Way.Line> way(CaseFacts facts) {
        access.require(DevelopmentPermissions.READ);
        LocalDate today = LocalDate.now(clock);
        return Way.of(facts, limits.on(today), today);
    }

    /** The numbers of the rules that are in force today. */
    @Transactional(readOnly = true)
    public Limits limits() {
        access.require(DevelopmentPermissions.READ);
        return limits.on(LocalDate.now(clock));
    }
}
