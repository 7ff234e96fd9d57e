package org.zhibu.development.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.notice.NoticeDraft;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.notice.PublicNotices;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Overrides;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.NoticeStage;

/** Public notices of people on the way, one at a time or several in one (DEV-49, TIM-06, TPL-04). */
@Service
public class CaseNotices {
    private static final String NOTICE =
            "n.stage, n.notice_id, coalesce(r.from_date, n.from_date) as from_date, coalesce(r.to_date, n.to_date) as to_date,"
                    + " p.state = 'DRAFT' as withdrawn, p.outcome, (select count(*) from app.notice_objection o where o.tenant_id = p.tenant_id"
                    + " and o.notice_id = p.id and o.upheld is null) as open_objections";

    private static final String FROM_NOTICE =
            " from app.development_notice n join app.notice p on p.tenant_id = n.tenant_id and p.id = n.notice_id"
                    + " left join app.notice_round r on r.tenant_id = p.tenant_id and r.notice_id = p.id and r.round = p.round";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final LimitsInForce limits;
    private final PublicNotices notices;
    private final Told told;
    private final Overrides overrides;
    private final Access access;
    private final Audit audit;
    private final List<CaseFollower> followers;
    private final Clock clock;

    CaseNotices(
            JdbcClient jdbc,
            Cases cases,
            LimitsInForce limits,
            PublicNotices notices,
            Told told,
            Overrides overrides,
            Access access,
            Audit audit,
            List<CaseFollower> followers,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.limits = limits;
        this.notices = notices;
        this.told = told;
        this.overrides = overrides;
        this.access = access;
        this.audit = audit;
        this.followers = followers;
        this.clock = clock;
    }

    /** Stages at which the policy of today asks for a notice. */
    @Transactional(readOnly = true)
    public List<NoticeStage> stages() {
        access.require(DevelopmentPermissions.READ);
        return limits.on(LocalDate.now(clock)).noticeStages().stream().sorted().toList();
    }

    /** States in which a person can be put up at the stage. */
    @Transactional(readOnly = true)
    public Collection<CaseState> states(NoticeStage stage) {
        access.require(DevelopmentPermissions.READ);
        return Gates.states(stage, limits.on(LocalDate.now(clock)));
    }

    /** All notices of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<CaseNotice> of(UUID caseId) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select " + NOTICE + FROM_NOTICE + " where n.case_id = ? order by from_date, n.id")
                .param(caseId)
                .query((row, i) -> notice(row))
                .list();
    }

    /** People of the stage with its latest notice, page by page: one statement. */
    @Transactional(readOnly = true)
    public List<StageRow> page(NoticeStage stage, Collection<CaseState> states, String text, int offset, int limit) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select c.id, q.name, c.state as case_state, x.* from app.development_case c"
                        + " join app.person q on q.tenant_id = c.tenant_id and q.id = c.person_id left join lateral (select "
                        + NOTICE
                        + FROM_NOTICE + " where n.tenant_id = c.tenant_id and n.case_id = c.id and n.stage = :stage"
                        + " order by from_date desc, n.id desc limit 1) x on true where c.closed_on is null and c.state = any (:states)"
                        + " and (:text = '' or strpos(q.name, :text) > 0 or strpos(q.name_keys, :keys) > 0)"
                        + " order by q.name, c.id limit :limit offset :offset")
                .param("stage", stage.name())
                .param("states", states.stream().map(CaseState::code).toArray(String[]::new))
                .param("text", text.strip())
                .param("keys", text.strip().toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> new StageRow(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        CaseState.of(row.getString("case_state")),
                        row.getString("stage") == null ? null : notice(row)))
                .list();
    }

    /** What the notice will tell of the people, to be looked at before. */
    @Transactional(readOnly = true)
    public List<NoticePerson> persons(NoticeStage stage, Collection<UUID> ids) {
        access.require(DevelopmentPermissions.READ);
        return told.of(cases.all(ids).values(), stage);
    }

    /** Place, contact and phone of the last notice, and the shortest period from the day; to begin with. */
    @Transactional(readOnly = true)
    public NoticeHead suggestion(LocalDate from) {
        access.require(DevelopmentPermissions.READ);
        LocalDate to = earliestEnd(from);
        return jdbc.sql(
                        "select r.place, r.contact, r.phone from app.notice_round r join app.notice p on p.tenant_id = r.tenant_id"
                                + " and p.id = r.notice_id where p.step like 'development.%' order by r.from_date desc, r.notice_id desc limit 1")
                .query((row, i) -> new NoticeHead(row.getString(1), row.getString(2), row.getString(3), from, to))
                .optional()
                .orElseGet(() -> new NoticeHead("", "", "", from, to));
    }

    /** The first last day that is long enough (CONF-19). */
    @Transactional(readOnly = true)
    public LocalDate earliestEnd(LocalDate from) {
        return notices.earliestEnd(from);
    }

    /** What speaks against the notice, before it is published. */
    @Transactional(readOnly = true)
    public List<Finding> findings(NoticeStage stage, Collection<UUID> ids, NoticeHead head) {
        access.require(DevelopmentPermissions.WRITE);
        Map<UUID, CaseFacts> facts = cases.all(ids);
        List<Finding> found = new ArrayList<>(fits(stage, facts, ids));
        found.addAll(notices.check(draft(stage, facts, head)));
        return found;
    }

    /**
     * Publishes one notice that names all of them.
     *
     * @param reason why it goes on past warnings
     */
    @Transactional
    public NoticeId publish(NoticeStage stage, Collection<UUID> ids, NoticeHead head, String reason) {
        access.require(DevelopmentPermissions.WRITE);
        List<UUID> different = ids.stream().distinct().toList();
        Map<UUID, CaseFacts> facts = cases.all(different);
        NoticeDraft draft = draft(stage, facts, head);
        List<Finding> found = new ArrayList<>(fits(stage, facts, different));
        found.addAll(notices.check(draft));
        overrides.keep("development.notice", different.toString().substring(1, 37), found, reason);
        NoticeId id = notices.publish(draft);
        for (UUID caseId : facts.keySet()) {
            jdbc.sql(
                            "insert into app.development_notice (case_id, stage, notice_id, from_date, to_date) values (?, ?, ?, ?, ?)")
                    .params(caseId, stage.name(), id.value(), head.from(), head.to())
                    .update();
        }
        audit.record(
                "development.notice",
                told.words(stage.messageKey()) + " · "
                        + facts.values().stream().map(f -> f.person().name()).collect(Collectors.joining("、")));
        followers.forEach(CaseFollower::changed);
        return id;
    }

    private NoticeDraft draft(NoticeStage stage, Map<UUID, CaseFacts> facts, NoticeHead head) {
        return new NoticeDraft(
                "development." + stage.name(),
                told.words("development.notice.matter." + stage.name()),
                told.of(facts.values(), stage),
                head.place(),
                head.contact(),
                head.phone(),
                head.from(),
                head.to());
    }

    /** Nobody too early, nobody twice. */
    private List<Finding> fits(NoticeStage stage, Map<UUID, CaseFacts> facts, Collection<UUID> ids) {
        if (facts.size() != ids.size()) {
            throw new RefusedException(Finding.block("ORG-15", "violation.outside"));
        }
        Limits now = limits.on(LocalDate.now(clock));
        List<Finding> found = new ArrayList<>();
        if (!now.noticeStages().contains(stage)) {
            found.add(Finding.block("DEV-49", "development.notice.notAsked"));
        }
        String early = names(
                facts,
                f -> !Gates.states(stage, now).contains(f.state())
                        || Gates.since(stage, f).isEmpty());
        if (!early.isEmpty()) {
            found.add(Finding.block("DEV-49", "development.notice.otherState", early)
                    .at("people"));
        }
        String twice = names(
                facts,
                f -> Gates.since(stage, f)
                        .flatMap(since -> f.notice(stage, since))
                        .filter(n -> n.outcome() == null || n.outcome().isClear())
                        .isPresent());
        if (!twice.isEmpty()) {
            found.add(Finding.block("DEV-49", "development.notice.twice", twice).at("people"));
        }
        return found;
    }

    private static String names(Map<UUID, CaseFacts> facts, java.util.function.Predicate<CaseFacts> which) {
        return facts.values().stream().filter(which).map(f -> f.person().name()).collect(Collectors.joining("、"));
    }

    private static CaseNotice notice(ResultSet row) throws SQLException {
        return new CaseNotice(
                NoticeStage.valueOf(row.getString("stage")),
                row.getObject("notice_id", UUID.class),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getBoolean("withdrawn"),
                row.getInt("open_objections"),
                Optional.ofNullable(row.getString("outcome"))
                        .map(NoticeOutcome::valueOf)
                        .orElse(null));
    }
}
