package org.zhibu.development.cultivation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Permission;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.path.Span;

/** Studies of the cultivation by the branch's committee, and hearings of all branches by the committee (DEV-19). */
@Service
public class Studies {
    /** Which of the two. */
    public enum Kind {
        STUDY,
        HEARING;

        public String messageKey() {
            return "development.study." + name();
        }
    }

    /**
     * A study or hearing to be kept.
     *
     * @param link page of the minutes, or where they are kept; may be empty
     */
    public record Draft(LocalDate heldOn, String link, String conclusions) {}

    /** One that is kept. */
    public record Kept(UUID id, LocalDate heldOn, String link, String conclusions, int version) {}

    /** The current period, and how many it has had. */
    public record Due(Span span, int wanted, int held) {
        public boolean enough() {
            return held >= wanted;
        }
    }

    private static final int MAX_CONCLUSIONS = 2000;

    private final JdbcClient jdbc;
    private final Cadences cadences;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Studies(JdbcClient jdbc, Cadences cadences, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.cadences = cadences;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Kept> list(Kind kind) {
        access.require(reading(kind));
        return jdbc.sql(
                        "select id, held_on, link, conclusions, version from app.development_study where kind = ? order by held_on desc, id desc limit 100")
                .param(kind.name())
                .query(Kept.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Due due(Kind kind) {
        access.require(reading(kind));
        LocalDate today = LocalDate.now(clock);
        Cadence cadence = kind == Kind.STUDY ? cadences.study(today) : cadences.hearing(today);
        Span span = Span.of(cadence.per(), today);
        return new Due(
                span,
                cadence.min(),
                jdbc.sql("select count(*) from app.development_study where kind = ? and held_on between ? and ?")
                        .params(kind.name(), span.first(), span.last())
                        .query(Integer.class)
                        .single());
    }

    @Transactional
    public void add(Kind kind, Draft draft) {
        access.require(writing(kind));
        check(draft);
        jdbc.sql(
                        "insert into app.development_study (kind, held_on, link, conclusions, recorded_by) values (?, ?, ?, ?, ?)")
                .params(
                        kind.name(),
                        draft.heldOn(),
                        draft.link().strip(),
                        draft.conclusions().strip(),
                        access.actor())
                .update();
        audit.record("development.study", draft.heldOn().toString());
    }

    /**
     * Puts one right.
     *
     * @param version as it was read
     */
    @Transactional
    public void change(Kind kind, UUID id, int version, Draft draft) {
        access.require(writing(kind));
        check(draft);
        Entered.one(jdbc.sql(
                        "update app.development_study set held_on = ?, link = ?, conclusions = ?, version = version + 1, recorded_by = ?"
                                + " where id = ? and kind = ? and version = ?")
                .params(
                        draft.heldOn(),
                        draft.link().strip(),
                        draft.conclusions().strip(),
                        access.actor(),
                        id,
                        kind.name(),
                        version)
                .update());
        audit.record("development.study", draft.heldOn().toString());
    }

    private void check(Draft draft) {
        Entered.day(draft.heldOn(), LocalDate.MIN, LocalDate.now(clock), "heldOn");
        Entered.needed(draft.conclusions(), "conclusions", MAX_CONCLUSIONS);
    }

    private static Permission reading(Kind kind) {
        return kind == Kind.STUDY ? DevelopmentPermissions.READ : DevelopmentPermissions.COMMITTEE_PART;
    }

    private static Permission writing(Kind kind) {
        return kind == Kind.STUDY ? DevelopmentPermissions.WRITE : DevelopmentPermissions.COMMITTEE_PART;
    }
}
