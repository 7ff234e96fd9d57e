package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.OwnPassword;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Correction;
import org.zhibu.meetings.minutes.CorrectionPart;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Signatory;
import org.zhibu.meetings.minutes.Signature;

/** Signatures before archiving (MIN-21, MIN-22), and corrections after it (MEET-82). */
@Service
public class SignatureService {
    private final MeetingEditor editor;
    private final MeetingRights rights;
    private final Consequences consequences;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final Autographs autographs;
    private final OwnPassword password;
    private final TransactionTemplate transactions;

    SignatureService(
            MeetingEditor editor,
            MeetingRights rights,
            Consequences consequences,
            Access access,
            Audit audit,
            Clock clock,
            Autographs autographs,
            OwnPassword password,
            TransactionTemplate transactions) {
        this.editor = editor;
        this.rights = rights;
        this.consequences = consequences;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.autographs = autographs;
        this.password = password;
        this.transactions = transactions;
    }

    /** As what the user may sign now: as chair or recorder of the meeting, once. */
    @Transactional(readOnly = true)
    public Optional<Signatory> mayISign(Minutes minutes) {
        access.require(MeetingPermissions.SIGN);
        if (minutes.state() != MeetingState.TO_SIGN) {
            return Optional.empty();
        }
        UUID me = rights.me();
        Head head = minutes.head();
        if (me.equals(head.chair()) && minutes.signatureOf(Signatory.CHAIR).isEmpty()) {
            return Optional.of(Signatory.CHAIR);
        }
        return me.equals(head.recorder())
                        && minutes.signatureOf(Signatory.RECORDER).isEmpty()
                ? Optional.of(Signatory.RECORDER)
                : Optional.empty();
    }

    /** The signed-in person signs for herself or himself, by hand or by the password. */
    public void sign(MeetingId id, int version, Signatory role, Proof proof) {
        prove(proof);
        transactions.executeWithoutResult(t -> {
            access.require(MeetingPermissions.SIGN);
            MeetingEntity meeting = toSign(id, version, role);
            UUID expected = role == Signatory.CHAIR ? meeting.head.chair() : meeting.head.recorder();
            if (!rights.me().equals(expected)) {
                throw new RefusedException(Finding.block("MEET-82", "meetings.refused.notYourSignature"));
            }
            keep(id, role.name(), proof);
            put(meeting, role, false, LocalDate.now(clock));
        });
    }

    /** Chair or recorder write their name on the device of whoever keeps the minutes. */
    @Transactional
    public void signedHere(MeetingId id, int version, Signatory role, byte[] picture) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = toSign(id, version, role);
        rights.requireWrite(meeting.head);
        autographs.keep(id, role.name(), picture);
        put(meeting, role, false, LocalDate.now(clock));
    }

    /** The password is asked outside of the transaction: a wrong try is kept whatever becomes of the signature. */
    private void prove(Proof proof) {
        if (proof instanceof Proof.Password typed) {
            password.confirm(typed.password());
        }
    }

    private void keep(MeetingId id, String signer, Proof proof) {
        if (proof instanceof Proof.Written written) {
            autographs.keep(id, signer, written.picture());
        }
    }

    /** Enters that chair or recorder signed the printed sheet: village leaders often have no account. */
    @Transactional
    public void signedOnPaper(MeetingId id, int version, Signatory role, LocalDate on) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = toSign(id, version, role);
        rights.requireWrite(meeting.head);
        requireDay(meeting, on);
        put(meeting, role, true, on);
    }

    /** Whether the user was there and may sign as one of those present (MIN-22). */
    @Transactional(readOnly = true)
    public boolean mayISignAsPresent(Minutes minutes) {
        access.require(MeetingPermissions.SIGN);
        return minutes.state() == MeetingState.TO_SIGN && minutes.unsigned().anyMatch(this::isMe);
    }

    /** The signed-in person signs as one of those present (MIN-22). */
    public void signAsPresent(MeetingId id, int version, Proof proof) {
        prove(proof);
        transactions.executeWithoutResult(t -> {
            access.require(MeetingPermissions.SIGN);
            MeetingEntity meeting = toSign(id, version);
            Attendee me = meeting.read()
                    .unsigned()
                    .filter(this::isMe)
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(Finding.block("MIN-22", "meetings.refused.notPresent")));
            keep(id, me.id().toString(), proof);
            putPresent(meeting, this::isMe, false, LocalDate.now(clock));
        });
    }

    /** One of those present writes the name on the device of whoever keeps the minutes (MIN-22). */
    @Transactional
    public void presentSignedHere(MeetingId id, int version, UUID attendee, byte[] picture) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = toSign(id, version);
        rights.requireWrite(meeting.head);
        if (meeting.read().unsigned().noneMatch(a -> a.id().equals(attendee))) {
            throw new RefusedException(Finding.block("MIN-22", "meetings.refused.alreadySigned"));
        }
        autographs.keep(id, attendee.toString(), picture);
        putPresent(meeting, a -> a.id().equals(attendee), false, LocalDate.now(clock));
    }

    /** Whether everyone present has to sign before the minutes are archived (MIN-22). */
    @Transactional
    public void askAll(MeetingId id, int version, boolean all) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = editor.lock(id, version);
        rights.requireConvene(meeting.head);
        if (meeting.state != MeetingState.HELD && meeting.state != MeetingState.TO_SIGN) {
            throw new RefusedException(Finding.block("MIN-22", "meetings.refused.notToSign"));
        }
        meeting.milestones = meeting.milestones.allSign(all);
        editor.flush();
    }

    /** Enters which of those present signed the printed sheet (MIN-22). */
    @Transactional
    public void presentSignedOnPaper(MeetingId id, int version, Set<UUID> attendees, LocalDate on) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = toSign(id, version);
        rights.requireWrite(meeting.head);
        requireDay(meeting, on);
        if (attendees.isEmpty()) {
            throw new RefusedException(Finding.block("MIN-22", "input.required").at("people"));
        }
        if (!meeting.read()
                .unsigned()
                .map(Attendee::id)
                .collect(Collectors.toSet())
                .containsAll(attendees)) {
            throw new RefusedException(Finding.block("MIN-22", "meetings.refused.alreadySigned"));
        }
        putPresent(meeting, a -> attendees.contains(a.id()), true, on);
    }

    /** Adds a numbered correction to archived minutes; their text stays. */
    @Transactional
    public void correct(MeetingId id, int version, CorrectionPart part, String content, String reason) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = editor.lock(id, version);
        rights.requireConvene(meeting.head);
        if (meeting.state != MeetingState.ARCHIVED) {
            throw new RefusedException(Finding.block("MEET-82", "meetings.refused.notArchived"));
        }
        if (content.isBlank() || reason.isBlank()) {
            throw new RefusedException(
                    Finding.block("", "input.required").at(content.isBlank() ? "content" : "reason"));
        }
        meeting.corrections.add(new Correction(
                part, content.strip(), reason.strip(), access.user().name(), clock.instant()));
        editor.flush();
        audit.record("meetings.correct", meeting.head.title());
        consequences.recount(meeting);
    }

    private boolean isMe(Attendee attendee) {
        return rights.me().equals(attendee.person());
    }

    private void requireDay(MeetingEntity meeting, LocalDate on) {
        if (on.isBefore(meeting.head.date()) || on.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("MEET-82", "meetings.refused.signingDay").at("date"));
        }
    }

    private MeetingEntity toSign(MeetingId id, int version) {
        MeetingEntity meeting = editor.lock(id, version);
        if (meeting.state != MeetingState.TO_SIGN) {
            throw new RefusedException(Finding.block("MEET-82", "meetings.refused.notToSign"));
        }
        return meeting;
    }

    private MeetingEntity toSign(MeetingId id, int version, Signatory role) {
        MeetingEntity meeting = toSign(id, version);
        if (meeting.signatures.stream().anyMatch(s -> s.role() == role)) {
            throw new RefusedException(Finding.block("MEET-82", "meetings.refused.alreadySigned"));
        }
        return meeting;
    }

    private void putPresent(MeetingEntity meeting, Predicate<Attendee> who, boolean onPaper, LocalDate on) {
        meeting.attendees.replaceAll(a -> who.test(a) ? a.signed(on, onPaper) : a);
        audit.record("meetings.sign", meeting.head.title());
    }

    private void put(MeetingEntity meeting, Signatory role, boolean onPaper, LocalDate on) {
        String name = role == Signatory.CHAIR ? meeting.head.chairName() : meeting.head.recorderName();
        meeting.signatures.add(
                new Signature(role, name, onPaper, on, access.user().name()));
        audit.record("meetings.sign", meeting.head.title() + " " + role);
        consequences.asks(meeting);
    }
}
