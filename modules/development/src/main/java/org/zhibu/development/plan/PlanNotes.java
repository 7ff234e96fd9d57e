package org.zhibu.development.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;

/** Checks, analyses and summaries of a plan (PLAN-01, PLAN-05, TIM-04): a branch's own, and what its committee finds. */
@Service
public class PlanNotes {
    private final JdbcClient jdbc;
    private final Access access;
    private final Organizations organizations;
    private final PlanFollower follower;
    private final Clock clock;

    PlanNotes(JdbcClient jdbc, Access access, Organizations organizations, PlanFollower follower, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.organizations = organizations;
        this.follower = follower;
        this.clock = clock;
    }

    /** Everything written about the own plan of the year, by the branch and by the committee. */
    @Transactional(readOnly = true)
    public List<PlanNote> of(int year) {
        access.require(DevelopmentPermissions.READ);
        return list(year, organizations.current().id().value());
    }

    /** What was written about the plan of an organisation below. */
    @Transactional(readOnly = true)
    public List<PlanNote> of(int year, long about) {
        access.require(DevelopmentPermissions.COMMITTEE_PART);
        return list(year, about);
    }

    private List<PlanNote> list(int year, long about) {
        return jdbc.sql(
                        "select n.*, n.tenant_id = (select app.tenant()) as own from app.development_plan_note n where n.year = ?"
                                + " and n.about = ? order by n.noted_on desc, n.kind, n.id")
                .params(year, about)
                .query((row, i) -> PlanRows.note(row))
                .list();
    }

    /** The branch's own check, analysis or summary; written again, it takes the place of the one before. */
    @Transactional
    public void write(PlanNote.Kind kind, int year, int period, LocalDate day, String found, String measures) {
        access.require(DevelopmentPermissions.WRITE);
        if (kind == PlanNote.Kind.CHECK) {
            throw new RefusedException(Finding.block("PLAN-01", "development.plan.refused.committee"));
        }
        keep(null, kind, year, period, day, found, measures);
    }

    /** What the committee found at a branch. */
    @Transactional
    public void check(long about, int year, int period, LocalDate day, String found, String measures) {
        access.require(DevelopmentPermissions.COMMITTEE_PART);
        keep(about, PlanNote.Kind.CHECK, year, period, day, found, measures);
    }

    private void keep(
            @Nullable Long about,
            PlanNote.Kind kind,
            int year,
            int period,
            LocalDate day,
            String found,
            String measures) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("PLAN-01", "development.rule.future").at("day"));
        }
        jdbc.sql(
                        "insert into app.development_plan_note (about, reader, kind, year, period, noted_on, found, measures, noted_by)"
                                + " values (coalesce(:about, app.tenant()), coalesce(:about, app.committee_above(app.tenant())), :kind, :year, :period, :day,"
                                + " :found, :measures, :by) on conflict (tenant_id, about, kind, year, period) do update set noted_on = excluded.noted_on,"
                                + " found = excluded.found, measures = excluded.measures, noted_by = excluded.noted_by,"
                                + " version = development_plan_note.version + 1")
                .param("about", about, java.sql.Types.BIGINT)
                .param("kind", kind.name())
                .param("year", year)
                .param("period", period)
                .param("day", day)
                .param("found", found.strip())
                .param("measures", measures.strip())
                .param("by", access.actor())
                .update();
        follower.changed(day);
    }
}
