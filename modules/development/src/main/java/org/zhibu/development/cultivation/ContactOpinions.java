package org.zhibu.development.cultivation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;

/** What contacts say of those whom they cultivate, for the choice of candidates and for the conversion (ROLE-10, DEV-30, DEV-88). */
@Service
public class ContactOpinions {
    /** An opinion that was said. */
    public record Said(LocalDate saidOn, String text, boolean inFavour) {}

    private final JdbcClient jdbc;
    private final OwnPeople own;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    ContactOpinions(JdbcClient jdbc, OwnPeople own, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.own = own;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the contact of the user's own person has said so far, the latest first. */
    @Transactional(readOnly = true)
    public List<Said> of(UUID caseId) {
        own.requireSight(caseId);
        return jdbc.sql(
                        "select said_on, text, in_favour from app.development_opinion where case_id = ? and source = 'CONTACT'"
                                + " and said_by = ? order by said_on desc, id desc")
                .params(caseId, access.user().name())
                .query(Said.class)
                .list();
    }

    /** The user's opinion as the person's contact; a leader of a group has none of this kind. */
    @Transactional
    public void say(UUID caseId, String text, boolean inFavour) {
        if (!own.isContact(caseId)) {
            throw Entered.outside();
        }
        own.requireSight(caseId);
        CaseState state =
                CaseState.of(jdbc.sql("select state from app.development_case where id = ? and closed_on is null")
                        .param(caseId)
                        .query(String.class)
                        .optional()
                        .orElseThrow(Entered::outside));
        OpinionStage stage = switch (state.stage()) {
            case ACTIVIST -> OpinionStage.CANDIDATE;
            case PROBATION -> OpinionStage.CONVERSION;
            case APPLICATION, CANDIDATE, ADMISSION, END ->
                throw new RefusedException(Finding.block("ROLE-10", "development.mine.noOpinion"));
        };
        jdbc.sql(
                        "insert into app.development_opinion (case_id, stage, source, said_on, said_by, text, in_favour, recorded_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        caseId,
                        stage.name(),
                        OpinionSource.CONTACT.name(),
                        LocalDate.now(clock),
                        access.user().name(),
                        Entered.needed(text, "text", 2000),
                        inFavour,
                        access.actor())
                .update();
        audit.record("development.opinion", own.nameOf(caseId) + " · CONTACT");
    }
}
