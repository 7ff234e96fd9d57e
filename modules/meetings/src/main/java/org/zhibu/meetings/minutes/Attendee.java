package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone expected at, or invited to, a meeting (MIN-08 to MIN-11).
 *
 * @param person in the register; null for an observer or leader from outside
 * @param post in words; of a member who is a leading cadre too, so that double organisational life shows
 * @param probationary listed apart and without a vote (MEET-80)
 * @param reason why absent; null while present or not yet known
 * @param signedOn when she or he signed the minutes as one of those present; null if not (MIN-22)
 * @param signedOnPaper whether on the printed sheet
 */
@Embeddable
public record Attendee(
        @Column(name = "attendee_id") UUID id,
        @Column(name = "person_id") @Nullable UUID person,
        String name,
        String post,
        @Enumerated(EnumType.STRING) AttendeeRole role,
        boolean probationary,
        boolean votes,
        @Enumerated(EnumType.STRING) Presence presence,
        @Enumerated(EnumType.STRING) @Nullable AbsenceReason reason,
        @Column(name = "reason_text") String reasonText,
        @Column(name = "signed_on") @Nullable LocalDate signedOn,
        @Column(name = "signed_on_paper") boolean signedOnPaper)
        implements Part {

    public boolean expected() {
        return role == AttendeeRole.MEMBER;
    }

    public boolean present() {
        return presence == Presence.PRESENT;
    }

    public boolean absent() {
        return presence == Presence.ABSENT;
    }

    public Attendee came() {
        return new Attendee(id, person, name, post, role, probationary, votes, Presence.PRESENT, null, "", null, false);
    }

    /** As before anything was noted. */
    public Attendee unknown() {
        return new Attendee(id, person, name, post, role, probationary, votes, Presence.UNKNOWN, null, "", null, false);
    }

    public Attendee stayedAway(AbsenceReason why, String text) {
        return new Attendee(id, person, name, post, role, probationary, votes, Presence.ABSENT, why, text, null, false);
    }

    public Attendee as(AttendeeRole other, String otherPost) {
        return new Attendee(
                id,
                person,
                name,
                otherPost,
                other,
                probationary,
                votes,
                presence,
                reason,
                reasonText,
                signedOn,
                signedOnPaper);
    }

    public Attendee signed(@Nullable LocalDate on, boolean onPaper) {
        return new Attendee(
                id, person, name, post, role, probationary, votes, presence, reason, reasonText, on, onPaper);
    }

    @Override
    public String asText() {
        return name + " " + role + " " + presence + (reason == null ? "" : " " + reason) + reasonText + post;
    }
}
