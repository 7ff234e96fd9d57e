package org.zhibu.meetings.dual;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.paper.PaperDocument;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.SubmissionId;
import org.zhibu.api.submission.SubmissionStatus;
import org.zhibu.api.submission.Submissions;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.records.Term;

/** Leading cadres in the life of the organisation, and the half-year's report on it (MEET-89). */
@Service
public class DualLife {
    private record Row(
            UUID id,
            UUID person,
            String post,
            LocalDate since,
            @Nullable LocalDate until) {}

    /**
     * That a half-year was reported.
     *
     * @param link path of the submission; empty when it went up on paper
     */
    public record Reported(LocalDate on, String by, String link) {}

    private record Report(
            LocalDate reportedOn,
            String reportedBy,
            @Nullable UUID submissionId) {}

    private final JdbcClient jdbc;
    private final People people;
    private final Submissions submissions;
    private final Attachments attachments;
    private final DualLifePaper papers;
    private final Inbox inbox;
    private final Access access;
    private final Audit audit;

    DualLife(
            JdbcClient jdbc,
            People people,
            Submissions submissions,
            Attachments attachments,
            DualLifePaper papers,
            Inbox inbox,
            Access access,
            Audit audit) {
        this.jdbc = jdbc;
        this.people = people;
        this.submissions = submissions;
        this.attachments = attachments;
        this.papers = papers;
        this.inbox = inbox;
        this.access = access;
        this.audit = audit;
    }

    /** Everybody who is or was marked, those of today first. */
    @Transactional(readOnly = true)
    public List<Cadre> cadres() {
        access.require(MeetingPermissions.READ_ALL);
        List<Row> rows = jdbc.sql("select id, person_id as person, post, since, until from app.meetings_cadre"
                        + " order by until is not null, since, id")
                .query(Row.class)
                .list();
        Map<PersonId, PersonSummary> names =
                people.byIds(rows.stream().map(r -> new PersonId(r.person())).collect(Collectors.toSet()));
        return rows.stream()
                .map(r -> new Cadre(
                        r.id(),
                        r.person(),
                        Optional.ofNullable(names.get(new PersonId(r.person())))
                                .map(PersonSummary::name)
                                .orElse(""),
                        r.post(),
                        r.since(),
                        r.until()))
                .toList();
    }

    /** Marks somebody as a leading cadre. */
    @Transactional
    public void mark(UUID person, String post, LocalDate since) {
        access.require(MeetingPermissions.WRITE);
        try {
            jdbc.sql("insert into app.meetings_cadre (person_id, post, since) values (?, ?, ?)")
                    .params(person, post, since)
                    .update();
        } catch (DuplicateKeyException already) {
            throw new RefusedException(
                    Finding.block("MEET-89", "meetings.dual.alreadyMarked").at("person"));
        }
        audit.record("meetings.cadre", post);
    }

    /** Ends it with the given day, on which it still holds. */
    @Transactional
    public void end(UUID cadre, LocalDate until) {
        access.require(MeetingPermissions.WRITE);
        int ended = jdbc.sql("update app.meetings_cadre set until = ? where id = ? and since <= ?")
                .params(until, cadre, until)
                .update();
        if (ended == 0) {
            throw new RefusedException(
                    Finding.block("MEET-89", "meetings.dual.endsBeforeStart").at("until"));
        }
        audit.record("meetings.cadre", until.toString());
    }

    /** Each cadre's attendance in the half-year, kind by kind. */
    @Transactional(readOnly = true)
    public Paper report(Term term) {
        return papers.of(term, cadres().stream().collect(Collectors.toMap(Cadre::id, Function.identity())));
    }

    @Transactional(readOnly = true)
    public Optional<Reported> reported(Term term) {
        access.require(MeetingPermissions.READ_ALL);
        return jdbc.sql(
                        "select reported_on, reported_by, submission_id from app.meetings_dual_report where half_from = ?")
                .param(term.from())
                .query(Report.class)
                .optional()
                .map(r -> new Reported(r.reportedOn(), r.reportedBy(), link(r.submissionId())));
    }

    private String link(@Nullable UUID submission) {
        return submission == null
                ? ""
                : submissions
                        .status(new SubmissionId(submission))
                        .map(SubmissionStatus::link)
                        .orElse("");
    }

    /**
     * Hands the report up to the committee as a submission with the report as a file.
     *
     * @return path of its page
     */
    @Transactional
    public String handUp(Term term) {
        access.require(MeetingPermissions.WRITE);
        Paper paper = report(term);
        SubmissionId submission = submissions.draft(
                new NewSubmission(DualLifeReports.CODE, null, paper.heading(), paper.note(), List.of()));
        submissions.attach(
                submission,
                "",
                paper.heading(),
                attachments.store(paper.heading() + ".docx", new ByteArrayInputStream(PaperDocument.of(paper))));
        submissions.handIn(submission);
        keep(term, papers.today(), submission.value());
        return submissions.status(submission).orElseThrow().link();
    }

    /** Writes down that the report went up on paper. */
    @Transactional
    public void reportedOnPaper(Term term, LocalDate on) {
        access.require(MeetingPermissions.WRITE);
        if (on.isBefore(term.from()) || on.isAfter(papers.today())) {
            throw new RefusedException(
                    Finding.block("MEET-89", "meetings.dual.day").at("on"));
        }
        keep(term, on, null);
    }

    private void keep(Term term, LocalDate on, @Nullable UUID submission) {
        jdbc.sql(
                        "insert into app.meetings_dual_report (half_from, reported_on, reported_by, submission_id) values (?, ?, ?, ?)"
                                + " on conflict (tenant_id, half_from) do update set reported_on = excluded.reported_on,"
                                + " reported_by = excluded.reported_by, submission_id = excluded.submission_id")
                .params(Arrays.asList(term.from(), on, access.user().name(), submission))
                .update();
        inbox.done("meetings", DualLifeTasks.key(term));
        audit.record("meetings.dualReport", term.year() + "-" + term.half());
    }
}
