package org.zhibu.development.casefile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.RemovalCause;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.text.Messages;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Happening;

/** What an act means for the register: the decision on the person's standing, with the days that the rules give it (PPL-21). */
@Component
class StandingOf {
    private final StatusHistory history;
    private final JdbcClient jdbc;
    private final Messages messages;

    StandingOf(StatusHistory history, JdbcClient jdbc, Messages messages) {
        this.history = history;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Records the decision that the act stands for; empty when the standing stays as it is. */
    Optional<UUID> record(CaseFacts facts, Happening what) {
        return what.act().statusAct().map(act -> history.decide(decision(facts, what, act)));
    }

    /** Takes back what an entry meant for the register. */
    void reverse(PersonId person, UUID statusDecision, String reason) {
        history.decide(StatusDecision.reversal(person, statusDecision, reason));
    }

    private StatusDecision decision(CaseFacts facts, Happening what, StatusAct act) {
        PersonId person = facts.person().id();
        String basis = basis(what);
        return switch (what.act()) {
            case FILE_ACTIVIST -> decided(facts, Act.ADOPT, act, basis);
            case SET_TIER ->
                StatusDecision.of(person, act, bodyOf(what), what.day(), basis)
                        .into(ActivistTier.valueOf(what.number()));
            case STOP, DROP -> StatusDecision.of(person, act, bodyOf(what), what.day(), basis);
            // the filing has to come first, so the standing counts from it (STEP-08)
            case FILE_CANDIDATE -> decided(facts, Act.CHOOSE, act, basis).during(what.day(), null);
            case APPROVE_ADMISSION ->
                decided(facts, Act.PASS_ADMISSION, act, basis).approved(DecidingBody.COMMITTEE, what.day());
            case APPROVE_CONVERSION ->
                decided(facts, Act.PASS_CONVERSION, act, basis).approved(DecidingBody.COMMITTEE, what.day());
            case APPROVE_CANCELLATION ->
                decided(facts, Act.PASS_CANCELLATION, act, basis).approved(DecidingBody.COMMITTEE, what.day());
            case APPROVE_EXTENSION ->
                decided(facts, Act.PASS_EXTENSION, act, basis)
                        .approved(DecidingBody.COMMITTEE, what.day())
                        .during(
                                facts.probationUntil(),
                                facts.last(Act.PASS_EXTENSION)
                                        .map(CaseFacts.Entry::until)
                                        .orElseThrow());
            case ANNUL ->
                StatusDecision.of(person, act, DecidingBody.GENERAL_MEETING, what.day(), basis)
                        .approved(DecidingBody.COMMITTEE, what.day())
                        .because(RemovalCause.LOST_CONDITIONS);
            default -> StatusDecision.of(person, act, DecidingBody.NONE, what.day(), basis);
        };
    }

    /** By the meeting that decided before the body above answered. */
    private StatusDecision decided(CaseFacts facts, Act by, StatusAct act, String basis) {
        CaseFacts.Entry entry = facts.last(by).orElseThrow();
        LocalDate day = entry.day();
        DecidingBody body = DecidingBody.valueOf(jdbc.sql("select body from app.development_entry where id = ?")
                .param(entry.id())
                .query(String.class)
                .single());
        return StatusDecision.of(facts.person().id(), act, body, day, basis);
    }

    private static DecidingBody bodyOf(Happening what) {
        return what.resolution() != null && what.resolution().generalMeeting()
                ? DecidingBody.GENERAL_MEETING
                : DecidingBody.BRANCH_COMMITTEE;
    }

    private String basis(Happening what) {
        String act = messages.text(what.act().messageKey());
        String number = what.act() == Act.SET_TIER ? "" : what.number().strip();
        return Objects.requireNonNull(number.isEmpty() ? act : act + " " + number);
    }
}
