package org.zhibu.meetings.reporting;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionId;
import org.zhibu.api.submission.SubmissionStatus;
import org.zhibu.api.submission.Submissions;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.meeting.MinutesService;
import org.zhibu.meetings.meeting.Postponements;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Report;
import org.zhibu.meetings.print.MeetingFiles;

/** Hands archived minutes to the body above with its deadline kept (MEET-84), and asks it to put a democratic life meeting off (MEET-86). */
@Service
public class Reports {
    private final MeetingService meetings;
    private final MinutesService minutes;
    private final MeetingFiles files;
    private final Attachments attachments;
    private final Submissions submissions;
    private final Organizations organizations;
    private final Access access;
    private final Messages messages;
    private final Clock clock;

    Reports(
            MeetingService meetings,
            MinutesService minutes,
            MeetingFiles files,
            Attachments attachments,
            Submissions submissions,
            Organizations organizations,
            Access access,
            Messages messages,
            Clock clock) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.files = files;
        this.attachments = attachments;
        this.submissions = submissions;
        this.organizations = organizations;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether the user may hand the minutes up: they are archived, and there is somebody above. */
    @Transactional(readOnly = true)
    public boolean mayHandUp(Minutes read) {
        access.require(MeetingPermissions.READ);
        return read.state() == MeetingState.ARCHIVED
                && access.has(MeetingPermissions.WRITE)
                && !organizations.superiorName().isEmpty();
    }

    /** Where the report of the meeting stands; empty when none was handed up. */
    @Transactional(readOnly = true)
    public Optional<SubmissionStatus> report(MeetingId id) {
        access.require(MeetingPermissions.READ);
        return submissions.latest(ReportKinds.REPORT, id.value());
    }

    /** Hands the minutes up as they are archived, with a summary in words. */
    @Transactional
    public void handUp(MeetingId id, String summary) {
        Minutes read = meetings.read(id);
        require(mayHandUp(read));
        if (report(id).isPresent()) {
            throw new RefusedException(Finding.block("MEET-84", "meetings.refused.handedUp"));
        }
        SubmissionId submission = submissions.draft(new NewSubmission(
                ReportKinds.REPORT,
                id.value(),
                messages.text("meetings.submission.title", read.head().title()),
                summary.strip(),
                List.of()));
        AttachmentId document = attachments.store("minutes.docx", new ByteArrayInputStream(files.minutes(id)));
        submissions.attach(submission, "minutes", read.head().title(), document);
        submissions.handIn(submission);
        minutes.report(
                id,
                meetings.read(id).version(),
                new Report(organizations.superiorName(), summary.strip(), LocalDate.now(clock)));
    }

    /** Whether the meeting needs the consent of the body above to be put off, and the user may ask for it. */
    @Transactional(readOnly = true)
    public boolean mayAskToPostpone(Minutes read) {
        access.require(MeetingPermissions.READ);
        return read.head().kind() == MeetingKind.DEMOCRATIC_LIFE
                && (read.state() == MeetingState.DRAFT || read.state() == MeetingState.NOTIFIED)
                && access.has(MeetingPermissions.WRITE);
    }

    /** Where the request stands; empty when nothing was asked. */
    @Transactional(readOnly = true)
    public Optional<SubmissionStatus> postponement(MeetingId id) {
        access.require(MeetingPermissions.READ);
        return submissions.latest(ReportKinds.POSTPONEMENT, id.value());
    }

    /** Asks the body above before the day has come (MEET-86). */
    @Transactional
    public void askToPostpone(MeetingId id, LocalDate to, String reason) {
        Minutes read = meetings.read(id);
        require(mayAskToPostpone(read));
        if (LocalDate.now(clock).isAfter(read.head().date())) {
            throw new RefusedException(Finding.block("MEET-86", "meetings.refused.postponedLate"));
        }
        if (!to.isAfter(read.head().date())) {
            throw new RefusedException(
                    Finding.block("MEET-86", "meetings.refused.notLater").at("to"));
        }
        SubmissionId submission = submissions.draft(new NewSubmission(
                ReportKinds.POSTPONEMENT,
                id.value(),
                messages.text("meetings.submission.postponeTitle", read.head().title()),
                messages.text(
                        "meetings.submission.postponeBody",
                        read.head().date().toString(),
                        to.toString(),
                        reason.strip()),
                List.of()));
        submissions.handIn(submission);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new RefusedException(Finding.block("", "access.refused"));
        }
    }

    /** The consent of the body above, as the meeting's own rules ask for it. */
    @org.springframework.stereotype.Component
    static class Consents implements Postponements {
        private final Submissions submissions;

        Consents(Submissions submissions) {
            this.submissions = submissions;
        }

        @Override
        public boolean granted(MeetingId id) {
            return submissions
                    .latest(ReportKinds.POSTPONEMENT, id.value())
                    .filter(s -> s.outcome() == Outcome.APPROVED)
                    .isPresent();
        }
    }
}
