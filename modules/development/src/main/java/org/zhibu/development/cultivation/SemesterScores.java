package org.zhibu.development.cultivation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.policy.Period;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Span;

/** Semester scores of activists by the organisation's own items (DEV-20, SCOR-05). By name: nobody is ranked. */
@Service
public class SemesterScores {
    /** A person's points by item. */
    public record Sheet(UUID caseId, String name, Map<UUID, BigDecimal> points) {
        public BigDecimal total() {
            return points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private record Person(UUID id, String name) {}

    private record Given(UUID caseId, UUID itemId, BigDecimal points) {}

    private record There(UUID caseId, LocalDate month, boolean report, boolean talk) {}

    private static final String PEOPLE =
            " from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                    + " where c.closed_on is null and c.state = any (:states) and coalesce(c.counted_from, c.applied_on) <= :last"
                    + " and (:text = '' or strpos(p.name, :text) > 0 or strpos(p.name_keys, :text) > 0)";

    private final JdbcClient jdbc;
    private final LimitsInForce limits;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    SemesterScores(JdbcClient jdbc, LimitsInForce limits, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Semesters back from today, the latest first. */
    @Transactional(readOnly = true)
    public List<Span> semesters(int back) {
        access.require(DevelopmentPermissions.READ);
        return DueReports.back(Period.SEMESTER, LocalDate.now(clock), back).toList();
    }

    /** The organisation's items in their order. */
    @Transactional(readOnly = true)
    public List<ScoreItem> items() {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(
                        "select id, name, maximum, counts, ended, version from app.development_score_item order by ended, place, name, id")
                .query((row, i) -> new ScoreItem(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBigDecimal("maximum"),
                        ScoreItem.Counts.of(row.getString("counts")),
                        row.getBoolean("ended"),
                        row.getInt("version")))
                .list();
    }

    @Transactional
    public void addItem(String name, BigDecimal maximum, ScoreItem.Counts counts) {
        access.require(DevelopmentPermissions.WRITE);
        jdbc.sql("insert into app.development_score_item (name, maximum, counts, place) values (?, ?, ?,"
                        + " (select coalesce(max(place), 0) + 1 from app.development_score_item))")
                .params(Entered.needed(name, "name", 40), maximum, counts.code())
                .update();
        audit.record("development.scoreItem", name.strip());
    }

    /** Changes an item, or ends it; what was scored before stays. */
    @Transactional
    public void changeItem(ScoreItem item) {
        access.require(DevelopmentPermissions.WRITE);
        Entered.one(jdbc.sql(
                        "update app.development_score_item set name = ?, maximum = ?, counts = ?, ended = ?, version = version + 1"
                                + " where id = ? and version = ?")
                .params(
                        Entered.needed(item.name(), "name", 40),
                        item.maximum(),
                        item.counts().code(),
                        item.ended(),
                        item.id(),
                        item.version())
                .update());
        audit.record("development.scoreItem", item.name());
    }

    @Transactional(readOnly = true)
    public int count(Span semester, String text) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select count(*)" + PEOPLE)
                .params(people(semester, text))
                .query(Integer.class)
                .single();
    }

    /** Sheets of a semester by name: four statements for a page, however many there are. */
    @Transactional(readOnly = true)
    public List<Sheet> page(Span semester, String text, int offset, int limit) {
        access.require(DevelopmentPermissions.READ);
        return sheets(
                semester,
                jdbc.sql("select c.id, p.name" + PEOPLE + " order by p.name, c.id limit :limit offset :offset")
                        .params(people(semester, text))
                        .param("limit", limit)
                        .param("offset", offset)
                        .query(Person.class)
                        .list());
    }

    /** The sheet of one case. */
    @Transactional(readOnly = true)
    public Sheet of(UUID caseId, String name, Span semester) {
        access.require(DevelopmentPermissions.READ);
        return sheets(semester, List.of(new Person(caseId, name))).getFirst();
    }

    /**
     * Enters the points of an item.
     *
     * @param points null to take them back
     */
    @Transactional
    public void enter(UUID caseId, UUID item, Span semester, @Nullable BigDecimal points) {
        access.require(DevelopmentPermissions.CULTIVATE);
        ScoreItem of = items().stream()
                .filter(i -> i.id().equals(item) && i.counts() == ScoreItem.Counts.NOTHING)
                .findFirst()
                .orElseThrow(Entered::outside);
        if (points == null) {
            jdbc.sql("delete from app.development_score where case_id = ? and item_id = ? and semester_from = ?")
                    .params(caseId, item, semester.first())
                    .update();
        } else if (points.signum() < 0
                || points.compareTo(of.maximum()) > 0
                || points.stripTrailingZeros().scale() > 1) {
            throw new RefusedException(Finding.block(
                            "SCOR-05", "development.score.maximum", of.maximum().toPlainString())
                    .at("points"));
        } else {
            jdbc.sql(
                            "insert into app.development_score (case_id, item_id, semester_from, points, recorded_by) values (?, ?, ?, ?, ?)"
                                    + " on conflict (tenant_id, case_id, item_id, semester_from) do update set points = excluded.points,"
                                    + " recorded_by = excluded.recorded_by")
                    .params(caseId, item, semester.first(), points, access.actor())
                    .update();
        }
        audit.record("development.score", caseId + " · " + of.name());
    }

    private List<Sheet> sheets(Span semester, List<Person> people) {
        UUID[] ids = people.stream().map(Person::id).toArray(UUID[]::new);
        Map<UUID, Map<UUID, BigDecimal>> given = new HashMap<>();
        jdbc.sql(
                        "select case_id, item_id, points from app.development_score where case_id = any (?) and semester_from = ?")
                .params(ids, semester.first())
                .query(Given.class)
                .list()
                .forEach(g ->
                        given.computeIfAbsent(g.caseId(), c -> new HashMap<>()).put(g.itemId(), g.points()));
        List<There> there = jdbc.sql(
                        "select case_id, period_from as month, true as report, false as talk from app.development_report"
                                + " where case_id = any (:ids) and period_from between :first and :last union all"
                                + " select case_id, held_on, false, true from app.development_talk where case_id = any (:ids) and held_on between :first and :last")
                .param("ids", ids)
                .param("first", semester.first())
                .param("last", semester.last())
                .query(There.class)
                .list();
        Period per = limits.on(semester.first()).reports().per();
        int periods =
                Span.whole(per, semester.first(), semester.last().plusDays(1)).size();
        List<ScoreItem> items = items();
        List<Sheet> sheets = new ArrayList<>();
        for (Person person : people) {
            Map<UUID, BigDecimal> points = new LinkedHashMap<>();
            Map<UUID, BigDecimal> typed = given.getOrDefault(person.id(), Map.of());
            for (ScoreItem item : items) {
                BigDecimal value = typed.get(item.id());
                if (item.counts() != ScoreItem.Counts.NOTHING) {
                    int months = (int) there.stream()
                            .filter(t -> t.caseId().equals(person.id())
                                    && (item.counts() == ScoreItem.Counts.REPORTS ? t.report() : t.talk()))
                            .map(t -> Span.of(per, t.month()))
                            .distinct()
                            .count();
                    value = ScoreItem.share(item.maximum(), Math.max(1, periods), months);
                }
                if (value != null && (!item.ended() || typed.containsKey(item.id()))) {
                    points.put(item.id(), value);
                }
            }
            sheets.add(new Sheet(person.id(), person.name(), points));
        }
        return sheets;
    }

    private static Map<String, Object> people(Span semester, String text) {
        return Map.of(
                "states",
                DueReports.states(CaseState.Stage.ACTIVIST, CaseState.Stage.CANDIDATE),
                "last",
                semester.last(),
                "text",
                text.strip());
    }
}
