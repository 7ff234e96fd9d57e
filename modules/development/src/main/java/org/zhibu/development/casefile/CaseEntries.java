package org.zhibu.development.casefile;

import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Doer;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Resolution;
import org.zhibu.development.path.Step;

/** Writes entries. The database moves the case on by them, and refuses what its table of transitions does not know. */
@Component
class CaseEntries {
    private static final String INSERT =
            "insert into app.development_entry (case_id, seq, act, step, from_state, to_state, day, body, expected, present, written,"
                    + " yes, no, abstain, secret, link, vote_id, submission_id, number, done_by, note, until, attachment_id, undoes, recorded_by)"
                    + " values (:case, 1, :act, :step, :from, :to, :day, :body, :expected, :present, :written, :yes, :no, :abstain, :secret,"
                    + " :link, :vote, :submission, :number, :doneBy, :note, :until, :file, :undoes, :by) returning id";

    private final JdbcClient jdbc;
    private final Access access;

    CaseEntries(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    UUID insert(
            UUID caseId,
            Happening what,
            CaseState from,
            CaseState to,
            @Nullable UUID submission,
            @Nullable UUID undoes) {
        Resolution vote = what.resolution();
        try {
            return jdbc.sql(INSERT)
                    .param("case", caseId)
                    .param("act", what.act().name())
                    .param("step", what.act().step().map(Step::number).orElse(null), Types.INTEGER)
                    .param("from", from.code())
                    .param("to", to.code())
                    .param("day", what.day())
                    .param("body", body(what))
                    .param("expected", vote == null ? null : vote.expected(), Types.INTEGER)
                    .param("present", vote == null ? null : vote.present(), Types.INTEGER)
                    .param("written", vote == null ? null : vote.written(), Types.INTEGER)
                    .param("yes", vote == null ? null : vote.yes(), Types.INTEGER)
                    .param("no", vote == null ? null : vote.no(), Types.INTEGER)
                    .param("abstain", vote == null ? null : vote.abstain(), Types.INTEGER)
                    .param("secret", vote == null ? null : vote.secret(), Types.BOOLEAN)
                    .param("link", vote == null ? "" : vote.link())
                    .param("vote", vote == null ? null : vote.vote(), Types.OTHER)
                    .param("submission", submission, Types.OTHER)
                    .param("number", what.number().strip())
                    .param("doneBy", what.doneBy().strip())
                    .param("note", what.note().strip())
                    .param("until", what.until(), Types.DATE)
                    .param("file", what.file() == null ? null : what.file().value(), Types.OTHER)
                    .param("undoes", undoes, Types.OTHER)
                    .param("by", access.actor())
                    .query(UUID.class)
                    .single();
        } catch (DataIntegrityViolationException refused) {
            throw translated(refused);
        }
    }

    /** What the entry meant for the register. */
    void decided(UUID entry, UUID statusDecision) {
        jdbc.sql("update app.development_entry set status_decision_id = ? where id = ?")
                .params(statusDecision, entry)
                .update();
    }

    /** The paper that the entry put into the file. */
    void filed(UUID entry, UUID material) {
        jdbc.sql("update app.development_entry set material_id = ? where id = ?")
                .params(material, entry)
                .update();
    }

    /** A new case, at its beginning. */
    UUID open(UUID person, LocalDate openedOn, LocalDate appliedOn, @Nullable LocalDate countedFrom) {
        try {
            return jdbc.sql("insert into app.development_case (person_id, state, opened_on, applied_on, counted_from)"
                            + " values (?, '', ?, ?, cast(? as date)) returning id")
                    .param(person)
                    .param(openedOn)
                    .param(appliedOn)
                    .param(countedFrom)
                    .query(UUID.class)
                    .single();
        } catch (DataIntegrityViolationException refused) {
            throw translated(refused);
        }
    }

    private static String body(Happening what) {
        Resolution vote = what.resolution();
        if (vote != null) {
            return (vote.generalMeeting() ? Doer.GENERAL_MEETING : Doer.BRANCH_COMMITTEE).name();
        }
        return switch (what.act().doer()) {
            case COMMITTEE, COUNTY -> what.act().doer().name();
            case BRANCH_COMMITTEE -> Doer.BRANCH_COMMITTEE.name();
            case PERSON, BRANCH, GENERAL_MEETING -> "";
        };
    }

    private static RuntimeException translated(DataIntegrityViolationException refused) {
        String text = String.valueOf(refused.getMostSpecificCause().getMessage());
        if (text.contains("development_stale") || text.contains("development_not_last")) {
            return new RefusedException(Finding.block("", "input.stale"));
        }
        if (text.contains("development_case_open")) {
            return new RefusedException(Finding.block("DEV-01", "development.refused.open"));
        }
        if (text.contains("development_entry_vote")) {
            return new RefusedException(Finding.block("DEV-43", "development.refused.voteTaken"));
        }
        if (text.contains("development_entry_allowed")) {
            return new RefusedException(Finding.block("DEV-01", "development.rule.state"));
        }
        if (text.contains("development_order")) {
            return new RefusedException(
                    Finding.block("DEV-04", "development.refused.order").at("day"));
        }
        return refused;
    }
}
