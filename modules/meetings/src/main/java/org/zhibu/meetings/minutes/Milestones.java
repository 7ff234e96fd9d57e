package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened on the way.
 *
 * @param memberTotal members of the branch, or of the group, when notice was given (党员总数)
 * @param consentBy who agreed to a group's topics for the branch (MEET-31)
 * @param keeper who keeps the record book (MEET-83)
 * @param pastReason why a meeting of the past was entered later; empty for one that was convened here
 * @param enteredOn when it was entered; null for one that was convened here
 * @param allSign whether everyone present has to sign (MIN-22)
 */
@Embeddable
public record Milestones(
        @Column(name = "member_total") int memberTotal,
        @Column(name = "consent_by") String consentBy,
        @Column(name = "consent_on") @Nullable LocalDate consentOn,
        @Column(name = "notified_on") @Nullable LocalDate notifiedOn,
        @Column(name = "cancel_reason") String cancelReason,
        @Column(name = "archive_no") String archiveNo,
        @Column(name = "archived_on") @Nullable LocalDate archivedOn,
        String keeper,
        @Column(name = "past_reason") String pastReason,
        @Column(name = "entered_on") @Nullable LocalDate enteredOn,
        @Column(name = "all_sign") boolean allSign) {
    /** Nothing happened yet. */
    public static final Milestones NONE = new Milestones(0, "", null, null, "", "", null, "", "", null, false);

    public Milestones consent(String by, LocalDate on) {
        return new Milestones(
                memberTotal,
                by,
                on,
                notifiedOn,
                cancelReason,
                archiveNo,
                archivedOn,
                keeper,
                pastReason,
                enteredOn,
                allSign);
    }

    public Milestones notified(int members, LocalDate on) {
        return new Milestones(
                members,
                consentBy,
                consentOn,
                on,
                cancelReason,
                archiveNo,
                archivedOn,
                keeper,
                pastReason,
                enteredOn,
                allSign);
    }

    public Milestones cancelled(String reason) {
        return new Milestones(
                memberTotal,
                consentBy,
                consentOn,
                notifiedOn,
                reason,
                archiveNo,
                archivedOn,
                keeper,
                pastReason,
                enteredOn,
                allSign);
    }

    public Milestones archived(String number, LocalDate on, String by) {
        return new Milestones(
                memberTotal,
                consentBy,
                consentOn,
                notifiedOn,
                cancelReason,
                number,
                on,
                by,
                pastReason,
                enteredOn,
                allSign);
    }

    public Milestones past(String reason, int members, LocalDate on) {
        return new Milestones(
                members,
                consentBy,
                consentOn,
                notifiedOn,
                cancelReason,
                archiveNo,
                archivedOn,
                keeper,
                reason,
                on,
                allSign);
    }

    /** The branch has to agree anew, for the topics changed (MEET-31). */
    public Milestones withoutConsent() {
        return new Milestones(
                memberTotal,
                "",
                null,
                notifiedOn,
                cancelReason,
                archiveNo,
                archivedOn,
                keeper,
                pastReason,
                enteredOn,
                allSign);
    }

    public Milestones allSign(boolean all) {
        return new Milestones(
                memberTotal,
                consentBy,
                consentOn,
                notifiedOn,
                cancelReason,
                archiveNo,
                archivedOn,
                keeper,
                pastReason,
                enteredOn,
                all);
    }
}
