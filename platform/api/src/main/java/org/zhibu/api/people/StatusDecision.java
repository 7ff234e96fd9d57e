package org.zhibu.api.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a person's standing, as it stands in the minutes and documents (PPL-21).
 *
 * @param decidedOn day of the deciding meeting, or of the fact
 * @param approvalBody {@link DecidingBody#NONE} where the act needs no approval
 * @param approvedOn day of the approval; null without one
 * @param from first day on which it counts; null for the usual day of the act
 * @param until last day of a side state; needed for an extension, a correction within a term, an observation
 * @param tier of an activist
 * @param cause of a removal
 * @param basis document or resolution, required
 * @param of row that a {@link StatusAct.Kind#NAMING} act names
 * @param to the right status of an {@link StatusAct#AMEND}
 * @param reason why a record is put right; otherwise a remark
 */
public record StatusDecision(
        PersonId person,
        StatusAct act,
        DecidingBody body,
        @Nullable LocalDate decidedOn,
        DecidingBody approvalBody,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable ActivistTier tier,
        @Nullable RemovalCause cause,
        String basis,
        @Nullable UUID of,
        @Nullable PoliticalStatus to,
        String reason) {

    /** A decision with its document. */
    public static StatusDecision of(
            PersonId person, StatusAct act, DecidingBody body, LocalDate decidedOn, String basis) {
        return new StatusDecision(
                person, act, body, decidedOn, DecidingBody.NONE, null, null, null, null, null, basis, null, null, "");
    }

    /** Takes an earlier row back. */
    public static StatusDecision reversal(PersonId person, UUID of, String reason) {
        return new StatusDecision(
                person,
                StatusAct.REVERSE,
                DecidingBody.NONE,
                null,
                DecidingBody.NONE,
                null,
                null,
                null,
                null,
                null,
                "",
                of,
                null,
                reason);
    }

    /** Puts right the status that came with the entry in the register. @param from since when it holds */
    public static StatusDecision amendment(
            PersonId person, UUID of, PoliticalStatus to, @Nullable LocalDate from, String reason) {
        return new StatusDecision(
                person,
                StatusAct.AMEND,
                DecidingBody.NONE,
                null,
                DecidingBody.NONE,
                null,
                from,
                null,
                null,
                null,
                "",
                of,
                to,
                reason);
    }

    /** With its approval. */
    public StatusDecision approved(DecidingBody by, LocalDate on) {
        return new StatusDecision(
                person, act, body, decidedOn, by, on, from, until, tier, cause, basis, of, to, reason);
    }

    /** With the days on which it counts. */
    public StatusDecision during(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new StatusDecision(
                person,
                act,
                body,
                decidedOn,
                approvalBody,
                approvedOn,
                first,
                last,
                tier,
                cause,
                basis,
                of,
                to,
                reason);
    }

    /** With the tier of an activist. */
    public StatusDecision into(ActivistTier roster) {
        return new StatusDecision(
                person,
                act,
                body,
                decidedOn,
                approvalBody,
                approvedOn,
                from,
                until,
                roster,
                cause,
                basis,
                of,
                to,
                reason);
    }

    /** With the cause of a removal. */
    public StatusDecision because(RemovalCause why) {
        return new StatusDecision(
                person, act, body, decidedOn, approvalBody, approvedOn, from, until, tier, why, basis, of, to, reason);
    }

    /** Naming the earlier row that it ends. */
    public StatusDecision naming(UUID row) {
        return new StatusDecision(
                person,
                act,
                body,
                decidedOn,
                approvalBody,
                approvedOn,
                from,
                until,
                tier,
                cause,
                basis,
                row,
                to,
                reason);
    }
}
