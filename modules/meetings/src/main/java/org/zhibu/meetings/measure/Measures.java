package org.zhibu.meetings.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Post;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.records.RecordWords;

/** The measures of a democratic life meeting, from the problem to its outcome (MEET-85). */
@Service
public class Measures {
    private static final String SELECT =
            "select id, version, kind, problem, cause, department, measure, owner_id as owner, owner_name, deadline,"
                    + " outcome, done_on from app.meetings_measure where meeting_id = ?";

    private final JdbcClient jdbc;
    private final MeetingService meetings;
    private final Inbox inbox;
    private final Access access;
    private final Audit audit;
    private final RecordWords words;

    Measures(JdbcClient jdbc, MeetingService meetings, Inbox inbox, Access access, Audit audit, RecordWords words) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.inbox = inbox;
        this.access = access;
        this.audit = audit;
        this.words = words;
    }

    /** The measures of a meeting that the user may see, in the order in which they were written. */
    @Transactional(readOnly = true)
    public List<Measure> of(MeetingId meeting) {
        access.require(MeetingPermissions.READ);
        meetings.read(meeting);
        return jdbc.sql(SELECT + " order by id")
                .param(meeting.value())
                .query(Measure.class)
                .list();
    }

    /** Adds a measure, or changes the one of the same id as it was read. */
    @Transactional
    public void write(MeetingId meeting, Measure measure) {
        Minutes minutes = keeps(meeting);
        if (minutes.head().kind() != MeetingKind.DEMOCRATIC_LIFE) {
            throw new RefusedException(Finding.block("MEET-85", "meetings.measure.notHere"));
        }
        List<Finding> findings = MeasureRules.complete(measure);
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
        int written = jdbc.sql(
                        "insert into app.meetings_measure as m (meeting_id, id, kind, problem, cause, department, measure, owner_id,"
                                + " owner_name, deadline) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, id) do update set"
                                + " kind = excluded.kind, problem = excluded.problem, cause = excluded.cause, department = excluded.department,"
                                + " measure = excluded.measure, owner_id = excluded.owner_id, owner_name = excluded.owner_name,"
                                + " deadline = excluded.deadline, version = m.version + 1 where m.version = ?")
                .params(Arrays.asList(
                        meeting.value(),
                        measure.id(),
                        measure.kind().name(),
                        measure.problem(),
                        measure.cause(),
                        measure.department(),
                        measure.measure(),
                        measure.owner(),
                        measure.ownerName(),
                        measure.deadline(),
                        measure.version()))
                .update();
        if (written == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        ask(meeting, measure);
    }

    /** Tells what came of a measure; its owner may, and whoever keeps the minutes. */
    @Transactional
    public void done(MeetingId meeting, UUID measure, LocalDate on, String outcome) {
        access.require(MeetingPermissions.READ);
        Minutes minutes = meetings.read(meeting);
        boolean own = of(meeting).stream().anyMatch(m -> m.id().equals(measure) && meetings.isMe(m.owner()));
        if (!own && !meetings.mayKeep(minutes)) {
            throw new RefusedException(Finding.block("", "access.refused"));
        }
        if (on.isAfter(words.today()) || on.isBefore(minutes.head().date())) {
            throw new RefusedException(
                    Finding.block("MEET-85", "meetings.measure.day").at("on"));
        }
        jdbc.sql(
                        "update app.meetings_measure set done_on = ?, outcome = ?, version = version + 1 where meeting_id = ? and id = ?")
                .params(on, outcome, meeting.value(), measure)
                .update();
        inbox.done("meetings", key(measure));
        audit.record("meetings.measureDone", minutes.head().title());
    }

    @Transactional
    public void remove(MeetingId meeting, UUID measure) {
        keeps(meeting);
        jdbc.sql("delete from app.meetings_measure where meeting_id = ? and id = ?")
                .params(meeting.value(), measure)
                .update();
        inbox.withdraw("meetings", key(measure));
    }

    /** The copy for the discipline and organisation departments. */
    @Transactional
    public Paper report(MeetingId meeting) {
        access.require(MeetingPermissions.READ_ALL);
        Minutes minutes = meetings.read(meeting);
        audit.record("meetings.measureReport", minutes.head().title());
        List<List<Cell>> rows = new java.util.ArrayList<>();
        for (Measure m : of(meeting)) {
            rows.add(Cell.row(
                    rows.size() + 1,
                    words.text(m.kind().messageKey()),
                    m.problem(),
                    m.cause(),
                    m.measure()
                            + (m.department().isEmpty()
                                    ? ""
                                    : words.text("meetings.paper.measure.department", m.department())),
                    m.ownerName(),
                    m.deadline() == null ? "" : m.deadline(),
                    m.doneOn() == null ? words.text("meetings.paper.measure.open") : m.doneOn() + " " + m.outcome()));
        }
        return Paper.of(
                        words.organization(),
                        words.text("meetings.paper.measure"),
                        words.asOf(),
                        List.of(
                                new Paper.Words(words.text(
                                        "meetings.paper.measure.intro",
                                        words.day(minutes.head().date()),
                                        minutes.head().title(),
                                        rows.size())),
                                new Paper.Table(
                                        "",
                                        words.columns(
                                                "number",
                                                "problemKind",
                                                "problem",
                                                "cause",
                                                "measure",
                                                "owner",
                                                "deadline",
                                                "outcome"),
                                        rows),
                                new Paper.Words(words.text("meetings.paper.measure.copies"))),
                        words.signature())
                .across();
    }

    private Minutes keeps(MeetingId meeting) {
        access.require(MeetingPermissions.READ);
        Minutes minutes = meetings.read(meeting);
        if (!meetings.mayKeep(minutes)) {
            throw new RefusedException(Finding.block("", "access.refused"));
        }
        return minutes;
    }

    private void ask(MeetingId meeting, Measure measure) {
        inbox.put(Task.of(
                        "meetings",
                        key(measure.id()),
                        "meetings.todo.measure",
                        "m/meetings/" + meeting.value(),
                        measure.measure())
                .due(measure.deadline())
                .rule("MEET-85", "meetings.why.measure")
                .to(measure.owner() == null ? null : new PersonId(measure.owner()))
                .then(Post.COMMITTEE_SECRETARY, Post.BRANCH_SECRETARY));
    }

    private static String key(UUID measure) {
        return "measure:" + measure;
    }
}
