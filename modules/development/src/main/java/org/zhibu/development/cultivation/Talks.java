package org.zhibu.development.cultivation;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.path.Span;

/** Talks with people on the way (TPL-08): by the branch, and by contacts with their own people only (ROLE-10). */
@Service
public class Talks {
    /** A talk that is kept. */
    public record Kept(
            UUID id,
            TalkTopic topic,
            LocalDate heldOn,
            String place,
            String talker,
            boolean byContact,
            String points,
            String problems,
            String direction,
            int version) {}

    private record Was(UUID caseId, LocalDate heldOn) {}

    private static final String INSERT =
            "insert into app.development_talk (case_id, topic, held_on, place, talker, by_contact, points, problems, direction, batch_id, recorded_by)"
                    + " select c.id, :topic, :day, :place, :talker, :contact, :points, :problems, :direction, cast(:batch as uuid), :by"
                    + " from app.development_case c where c.id = any (:cases) and c.closed_on is null";

    private static final String NONE_YET =
            " and not exists (select from app.development_talk t where t.tenant_id = c.tenant_id"
                    + " and t.case_id = c.id and t.held_on between :first and :last)";

    private final JdbcClient jdbc;
    private final OwnPeople own;
    private final Access access;
    private final Audit audit;
    private final List<CaseFollower> followers;
    private final Clock clock;

    Talks(JdbcClient jdbc, OwnPeople own, Access access, Audit audit, List<CaseFollower> followers, Clock clock) {
        this.jdbc = jdbc;
        this.own = own;
        this.access = access;
        this.audit = audit;
        this.followers = followers;
        this.clock = clock;
    }

    /** Talks with a person, the latest first. */
    @Transactional(readOnly = true)
    public List<Kept> of(UUID caseId) {
        own.requireSight(caseId);
        return jdbc.sql("select id, topic, held_on, place, talker, by_contact, points, problems, direction, version"
                        + " from app.development_talk where case_id = ? order by held_on desc, id")
                .param(caseId)
                .query(Kept.class)
                .list();
    }

    /** Keeps a talk; a contact's own talk is one by the contact whatever the draft says. */
    @Transactional
    public void record(UUID caseId, TalkDraft draft) {
        boolean byContact = own.requireEntry(caseId) || draft.byContact();
        check(draft, LocalDate.MIN);
        Entered.one(insert(INSERT, List.of(caseId), draft, byContact, null).update());
        audit.record("development.talkKept", own.nameOf(caseId) + " · " + draft.heldOn());
        Entered.tell(followers, draft.heldOn());
    }

    /** The same words for many at once: talked with all of them. */
    @Transactional
    public Batch recordAll(Collection<UUID> cases, TalkDraft draft) {
        access.require(DevelopmentPermissions.CULTIVATE);
        check(draft, LocalDate.MIN);
        UUID batch = UUID.randomUUID();
        int talked = insert(INSERT, cases, draft, draft.byContact(), batch).update();
        audit.record("development.talks", draft.heldOn() + " · " + talked);
        Entered.tell(followers, draft.heldOn());
        return new Batch(batch, 0, talked);
    }

    /** For those with whom nobody talked in the period. */
    int recordMissing(Collection<UUID> cases, Span span, TalkDraft draft, UUID batch) {
        check(draft, span.first());
        return insert(INSERT + NONE_YET, cases, draft, draft.byContact(), batch)
                .param("first", span.first())
                .param("last", span.last())
                .update();
    }

    Gone undo(UUID batch) {
        return Gone.of(jdbc, "talk", "held_on", batch);
    }

    /**
     * Puts a talk right.
     *
     * @param version as it was read
     */
    @Transactional
    public void change(UUID id, int version, TalkDraft draft) {
        Was was = was(id);
        boolean byContact = own.requireEntry(was.caseId()) || draft.byContact();
        check(draft, LocalDate.MIN);
        Entered.one(jdbc.sql(
                        "update app.development_talk set topic = :topic, held_on = :day, place = :place, talker = :talker,"
                                + " by_contact = :contact, points = :points, problems = :problems, direction = :direction, version = version + 1,"
                                + " recorded_by = :by where id = :id and version = :version")
                .params(words(draft, byContact))
                .param("by", access.actor())
                .param("id", id)
                .param("version", version)
                .update());
        audit.record("development.talkChanged", draft.heldOn().toString());
        Entered.tell(followers, was.heldOn(), draft.heldOn());
    }

    /**
     * Takes a talk back that was entered by mistake.
     *
     * @param reason kept in the audit log
     */
    @Transactional
    public void remove(UUID id, String reason) {
        access.require(DevelopmentPermissions.CULTIVATE);
        String why = Entered.reason(reason);
        Was was = was(id);
        String name = own.nameOf(was.caseId());
        Entered.one(jdbc.sql("delete from app.development_talk where id = ?")
                .param(id)
                .update());
        audit.record("development.talkRemoved", name + " · " + why);
        Entered.tell(followers, was.heldOn());
    }

    private void check(TalkDraft draft, LocalDate first) {
        Entered.needed(draft.talker(), "talker", 60);
        Entered.day(draft.heldOn(), first, LocalDate.now(clock), "heldOn");
    }

    private Was was(UUID talk) {
        return jdbc.sql("select case_id, held_on from app.development_talk where id = ?")
                .param(talk)
                .query(Was.class)
                .optional()
                .orElseThrow(Entered::outside);
    }

    private JdbcClient.StatementSpec insert(
            String sql, Collection<UUID> cases, TalkDraft draft, boolean byContact, @Nullable UUID batch) {
        return jdbc.sql(sql)
                .params(words(draft, byContact))
                .param("cases", Entered.array(cases))
                .param("batch", batch, Types.OTHER)
                .param("by", access.actor());
    }

    private static java.util.Map<String, Object> words(TalkDraft draft, boolean byContact) {
        return java.util.Map.of(
                "topic", draft.topic().name(),
                "day", draft.heldOn(),
                "place", draft.place().strip(),
                "talker", draft.talker().strip(),
                "contact", byContact,
                "points", draft.points().strip(),
                "problems", draft.problems().strip(),
                "direction", draft.direction().strip());
    }
}
