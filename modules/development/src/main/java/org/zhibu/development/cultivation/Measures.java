package org.zhibu.development.cultivation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.AccountGrade;
import org.zhibu.development.path.CaseState;

/** Tasks, lectures, activities, linked classes, and scored accounts of work (DEV-21, DEV-36, DEV-83): dated entries of one shape. */
@Service
public class Measures {
    /** An entry that is kept, and whose. */
    public record Kept(UUID id, UUID caseId, String name, MeasureDraft draft, int version) {}

    private static final int MAX_TITLE = 120;
    private static final int MAX_RESULT = 1000;

    private static final String ROWS = "select m.*, p.name";
    private static final String FROM = " from app.development_measure m join app.development_case c"
            + " on c.tenant_id = m.tenant_id and c.id = m.case_id join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id";
    private static final String CHOSEN =
            " where (:kind = '' or m.kind = :kind) and (:text = '' or strpos(p.name, :text) > 0)";

    private final JdbcClient jdbc;
    private final LimitsInForce limits;
    private final OwnPeople own;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Measures(JdbcClient jdbc, LimitsInForce limits, OwnPeople own, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.own = own;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Entries of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<Kept> of(UUID caseId) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(ROWS + FROM + " where m.case_id = ? order by m.held_on desc, m.id desc")
                .param(caseId)
                .query(Measures::kept)
                .list();
    }

    /**
     * Entries of all, the latest first.
     *
     * @param kind null for every kind
     */
    @Transactional(readOnly = true)
    public List<Kept> page(@Nullable MeasureKind kind, String text, int offset, int limit) {
        access.require(DevelopmentPermissions.READ);
        return select(
                        ROWS + FROM + CHOSEN + " order by m.held_on desc, p.name, m.id limit :limit offset :offset",
                        kind,
                        text)
                .param("limit", limit)
                .param("offset", offset)
                .query(Measures::kept)
                .list();
    }

    @Transactional(readOnly = true)
    public int count(@Nullable MeasureKind kind, String text) {
        access.require(DevelopmentPermissions.READ);
        return select("select count(*)" + FROM + CHOSEN, kind, text)
                .query(Integer.class)
                .single();
    }

    /** What the scores come to, by the bands of the day of the account (POL-02). */
    @Transactional(readOnly = true)
    public AccountGrade grade(Account account, LocalDate heldOn) {
        return AccountGrade.of(account.average(), limits.on(heldOn).account());
    }

    /** Keeps the entry for one or for many: the same lecture, the same task. An account is of one person. */
    @Transactional
    public int record(Collection<UUID> cases, MeasureDraft draft) {
        access.require(DevelopmentPermissions.CULTIVATE);
        check(draft);
        if (draft.kind() == MeasureKind.ACCOUNT && cases.size() > 1) {
            throw new RefusedException(
                    Finding.block("DEV-36", "development.account.oneEach").at("people"));
        }
        List<String> early = jdbc.sql(
                        "select p.name from app.development_case c join app.person p on p.tenant_id = c.tenant_id"
                                + " and p.id = c.person_id where c.id = any (:cases) and coalesce(c.counted_from, c.applied_on) > :day order by p.name")
                .param("cases", Entered.array(cases))
                .param("day", draft.heldOn())
                .query(String.class)
                .list();
        if (!early.isEmpty()) {
            throw new RefusedException(Finding.block("DEV-04", "development.measure.early", String.join("、", early))
                    .at("heldOn"));
        }
        int kept = jdbc.sql(
                        "insert into app.development_measure (case_id, kind, held_on, title, result, members, members_score, staff, staff_score, recorded_by)"
                                + " select c.id, :kind, :on, :title, :result, cast(:members as int), cast(:membersScore as numeric), cast(:staff as int),"
                                + " cast(:staffScore as numeric), :by from app.development_case c where c.id = any (:cases) and c.closed_on is null and c.state = any (:states)")
                .params(words(draft))
                .param("kind", draft.kind().name())
                .param(
                        "states",
                        Arrays.stream(CaseState.values())
                                .filter(draft.kind()::fits)
                                .map(CaseState::code)
                                .toArray(String[]::new))
                .param("cases", Entered.array(cases))
                .param("by", access.actor())
                .update();
        if (kept == 0 || kept != cases.stream().distinct().count()) {
            throw new RefusedException(Finding.block(draft.kind().rule(), "development.measure.stage")
                    .at("kind"));
        }
        audit.record("development.measure", draft.heldOn() + " · " + draft.title() + " · " + kept);
        return kept;
    }

    /**
     * Puts an entry right; its kind stays.
     *
     * @param version as it was read
     */
    @Transactional
    public void change(UUID id, int version, MeasureDraft draft) {
        access.require(DevelopmentPermissions.CULTIVATE);
        check(draft);
        Entered.one(jdbc.sql(
                        "update app.development_measure set held_on = :on, title = :title, result = :result, members = cast(:members as int),"
                                + " members_score = cast(:membersScore as numeric), staff = cast(:staff as int), staff_score = cast(:staffScore as numeric),"
                                + " version = version + 1, recorded_by = :by where id = :id and version = :version and kind = :kind")
                .params(words(draft))
                .param("kind", draft.kind().name())
                .param("by", access.actor())
                .param("id", id)
                .param("version", version)
                .update());
        audit.record("development.measureChanged", draft.heldOn() + " · " + draft.title());
    }

    /**
     * Takes an entry back that was made by mistake.
     *
     * @param reason kept in the audit log
     */
    @Transactional
    public void remove(UUID id, String reason) {
        access.require(DevelopmentPermissions.CULTIVATE);
        String why = Entered.reason(reason);
        UUID caseId = jdbc.sql("delete from app.development_measure where id = ? returning case_id")
                .param(id)
                .query(UUID.class)
                .optional()
                .orElseThrow(Entered::outside);
        audit.record("development.measureRemoved", own.nameOf(caseId) + " · " + why);
    }

    private void check(MeasureDraft draft) {
        Entered.needed(draft.title(), "title", MAX_TITLE);
        Entered.day(draft.heldOn(), LocalDate.MIN, LocalDate.now(clock), "heldOn");
        if (draft.result().strip().length() > MAX_RESULT) {
            throw new RefusedException(
                    Finding.block("", "input.tooLong", MAX_RESULT).at("result"));
        }
        Account account = draft.account();
        if ((draft.kind() == MeasureKind.ACCOUNT) != (account != null)) {
            throw new RefusedException(
                    Finding.block("DEV-36", "development.account.nobody").at("members"));
        }
        if (account != null) {
            account.problem().ifPresent(p -> {
                throw new RefusedException(p);
            });
        }
    }

    private JdbcClient.StatementSpec select(String sql, @Nullable MeasureKind kind, String text) {
        return jdbc.sql(sql).param("kind", kind == null ? "" : kind.name()).param("text", text.strip());
    }

    private static Map<String, @Nullable Object> words(MeasureDraft draft) {
        Account account = draft.account();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("on", draft.heldOn());
        values.put("title", draft.title().strip());
        values.put("result", draft.result().strip());
        values.put("members", account == null ? null : account.members());
        values.put("membersScore", account == null ? null : account.membersScore());
        values.put("staff", account == null ? null : account.staff());
        values.put("staffScore", account == null ? null : account.staffScore());
        return values;
    }

    private static Kept kept(ResultSet row, int at) throws SQLException {
        MeasureKind kind = MeasureKind.valueOf(row.getString("kind"));
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("name"),
                new MeasureDraft(
                        kind,
                        row.getObject("held_on", LocalDate.class),
                        row.getString("title"),
                        row.getString("result"),
                        kind == MeasureKind.ACCOUNT
                                ? new Account(
                                        row.getObject("members", Integer.class),
                                        row.getObject("members_score", BigDecimal.class),
                                        row.getObject("staff", Integer.class),
                                        row.getObject("staff_score", BigDecimal.class))
                                : null),
                row.getInt("version"));
    }
}
