package org.zhibu.development.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.paper.PaperWords;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;

/** Figures of a period: a branch's from its own records, a committee's from what those below show to it (DASH-01, DASH-03). */
@Service
public class FigureReports {
    private static final List<String> FLOWS = Stream.concat(
                    Stream.of(Figure.values()).filter(f -> !f.isStock()).map(Figure::code),
                    Dimension.indicators().stream())
            .toList();
    private static final List<String> STOCKS =
            Stream.of(Figure.values()).filter(Figure::isStock).map(Figure::code).toList();

    private static final String BELOW = "select o.id, o.name"
            + FLOWS.stream().map(c -> ", coalesce(m." + c + ", 0) as " + c).collect(Collectors.joining())
            + STOCKS.stream().map(c -> ", coalesce(l." + c + ", 0) as " + c).collect(Collectors.joining())
            + " from app.org o left join (select tenant_id"
            + FLOWS.stream().map(c -> ", sum(" + c + ") as " + c).collect(Collectors.joining())
            + " from app.development_month where month between :from and :until group by tenant_id) m on m.tenant_id = o.id"
            + " left join (select distinct on (tenant_id) * from app.development_month where month between :from and :until order by tenant_id, month desc) l"
            + " on l.tenant_id = o.id where o.level = 'BRANCH' and app.is_below(o.id) and (m.tenant_id is not null or o.closed_on is null)"
            + " order by o.opath collate \"C\", o.name";

    private record Edited(String narrative, int version) {}

    private final JdbcClient jdbc;
    private final FigureCounts counts;
    private final Organizations organizations;
    private final Access access;
    private final Audit audit;
    private final PaperWords words;

    FigureReports(
            JdbcClient jdbc,
            FigureCounts counts,
            Organizations organizations,
            Access access,
            Audit audit,
            PaperWords words) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.organizations = organizations;
        this.access = access;
        this.audit = audit;
        this.words = words;
    }

    /** Whether the organisation itself keeps cases, so that each figure opens its list. */
    @Transactional(readOnly = true)
    public boolean isBranch() {
        return organizations.current().level() == OrganizationLevel.BRANCH;
    }

    /** Whether the user may edit the words. */
    @Transactional(readOnly = true)
    public boolean writes() {
        return access.has(DevelopmentPermissions.WRITE) || access.has(DevelopmentPermissions.COMMITTEE_PART);
    }

    @Transactional(readOnly = true)
    public FigureReport of(Term term) {
        access.require(DevelopmentPermissions.FIGURES);
        List<FigureReport.OfBranch> below = isBranch() ? List.of() : below(term);
        Figures now = isBranch() ? counts.count(term.from(), term.until()) : sum(below);
        Figures before =
                isBranch() ? counts.count(term.before().from(), term.before().until()) : sum(below(term.before()));
        Optional<Edited> edited = jdbc.sql(
                        "select narrative, version from app.development_narrative where from_date = ? and months = ?")
                .params(term.from(), term.months())
                .query(Edited.class)
                .optional();
        return new FigureReport(
                term,
                now,
                before,
                isBranch() ? members(term) : List.of(),
                below,
                edited.map(Edited::narrative),
                edited.map(Edited::version).orElse(-1));
    }

    /** On the last day of the period, and today: two counts that may differ, each as of its day (CONF-12). */
    private List<FigureReport.MembersOn> members(Term term) {
        LocalDate today = words.today();
        return Stream.of(term.until().isAfter(today) ? today : term.until(), today)
                .distinct()
                .map(day -> new FigureReport.MembersOn(
                        day,
                        jdbc.sql("select count(*) from app.standing_on(?) s where s.status in ('FULL', 'PROBATIONARY')")
                                .param(day)
                                .query(Integer.class)
                                .single()))
                .toList();
    }

    /**
     * Keeps the words of a period (DASH-09).
     *
     * @param version that they were read with
     */
    @Transactional
    public void write(Term term, int version, String narrative) {
        if (!writes()) {
            access.require(DevelopmentPermissions.WRITE);
        }
        LocalDate today = words.today();
        int written = version < 0
                ? jdbc.sql(
                                "insert into app.development_narrative (from_date, months, narrative, written_by, written_on)"
                                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(term.from(), term.months(), narrative, access.actor(), today)
                        .update()
                : jdbc.sql(
                                "update app.development_narrative set narrative = ?, written_by = ?, written_on = ?, version = version + 1"
                                        + " where from_date = ? and months = ? and version = ?")
                        .params(narrative, access.actor(), today, term.from(), term.months(), version)
                        .update();
        if (written == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("development.narrative", term.year() + " " + term.address());
    }

    private List<FigureReport.OfBranch> below(Term term) {
        return jdbc.sql(BELOW)
                .param("from", term.from())
                .param("until", term.until())
                .query((row, i) -> {
                    Map<String, Long> found = new HashMap<>();
                    List<String> codes = new ArrayList<>(FLOWS);
                    codes.addAll(STOCKS);
                    for (String code : codes) {
                        found.put(code, row.getLong(code));
                    }
                    return new FigureReport.OfBranch(row.getLong("id"), row.getString("name"), new Figures(found));
                })
                .list();
    }

    private static Figures sum(List<FigureReport.OfBranch> branches) {
        Map<String, Long> sums = new HashMap<>();
        branches.forEach(b -> b.figures().counts().forEach((code, n) -> sums.merge(code, n, Long::sum)));
        return new Figures(sums);
    }
}
