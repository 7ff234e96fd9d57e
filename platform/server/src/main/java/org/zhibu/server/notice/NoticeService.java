package org.zhibu.server.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.notice.NoticeDraft;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.notice.PublicNotices;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.rule.Severity;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Post;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;
import org.zhibu.server.text.Typed;

/** Notices from the draft to the outcome. Each act locks the notice, so of two people at once the second is told. */
@Service
public class NoticeService implements PublicNotices {
    /** Longest reason, see {@link #correct}. */
    public static final int MAX_REASON = 200;

    /** Longest statement of a decision, an objection or an answer. */
    public static final int MAX_TEXT = 500;

    private static final String TASKS = "platform";

    private final NoticeRows rows;
    private final NoticeDetails details;
    private final NoticeWriter writer;
    private final Policies policies;
    private final WorkingDays calendar;
    private final Inbox inbox;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    NoticeService(
            NoticeRows rows,
            NoticeDetails details,
            NoticeWriter writer,
            Policies policies,
            WorkingDays calendar,
            Inbox inbox,
            Access access,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.details = details;
        this.writer = writer;
        this.policies = policies;
        this.calendar = calendar;
        this.inbox = inbox;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of the organisation's notices. */
    @Transactional(readOnly = true)
    public List<NoticeRow> list(boolean withConcluded, int offset, int limit) {
        access.require(PlatformPermissions.VIEW_NOTICES);
        return rows.list(withConcluded, offset, limit);
    }

    /** How many {@link #list} shows. */
    @Transactional(readOnly = true)
    public int count(boolean withConcluded) {
        access.require(PlatformPermissions.VIEW_NOTICES);
        return rows.count(withConcluded);
    }

    /** A notice with all that belongs to it. */
    @Transactional(readOnly = true)
    public Notice read(NoticeId id) {
        access.require(PlatformPermissions.VIEW_NOTICES);
        return details.of(rows.get(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(NoticeDraft draft) {
        access.require(PlatformPermissions.VIEW_NOTICES);
        List<Finding> findings = new ArrayList<>();
        if (draft.persons().isEmpty()) {
            findings.add(Finding.block("DEV-49", "notice.refused.nobody"));
        }
        if (draft.from().isBefore(LocalDate.now(clock))) {
            findings.add(Finding.block("DEV-49", "notice.refused.past").at("from"));
        }
        findings.addAll(period(draft.from()).check(draft.from(), draft.to(), calendar));
        return findings;
    }

    @Override
    @Transactional(readOnly = true)
    public LocalDate earliestEnd(LocalDate from) {
        return period(from).earliestEnd(from, calendar);
    }

    @Override
    @Transactional
    public NoticeId publish(NoticeDraft draft) {
        NoticeId id = add(
                draft.step(),
                new NoticeEntry(
                        draft.matter(), draft.place(), draft.contact(), draft.phone(), draft.from(), draft.to()));
        NoticeRow row = rows.get(id);
        draft.persons().forEach(p -> writer.add(row, p));
        publish(id, row.version());
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NoticeOutcome> outcome(NoticeId id) {
        return rows.outcome(id);
    }

    /** A new draft, without persons. */
    @Transactional
    public NoticeId add(String step, NoticeEntry entry) {
        access.require(PlatformPermissions.MANAGE_NOTICES);
        requireOrder(entry);
        NoticeId id = Violations.guard(() -> writer.add(step, entry));
        audit.record("notice.add", entry.matter());
        return id;
    }

    /** Changes the head of a draft. */
    @Transactional
    public void change(NoticeId id, int version, NoticeEntry entry) {
        NoticeRow row = begin(id, version, NoticeAct.EDIT);
        requireOrder(entry);
        Violations.guard(() -> writer.change(row, entry));
        writer.moveOn(row, NoticeState.DRAFT, row.round());
        audit.record("notice.change", row.matter());
    }

    /** Adds a person to a draft, or puts one in the place of another. */
    @Transactional
    public void person(NoticeId id, int version, Optional<UUID> instead, NoticePerson person) {
        NoticeRow row = begin(id, version, NoticeAct.EDIT);
        instead.ifPresent(p -> writer.remove(row, p));
        Violations.guard(() -> writer.add(row, person));
        writer.moveOn(row, NoticeState.DRAFT, row.round());
        audit.record("notice.change", row.matter() + " · " + person.name());
    }

    /** Takes a person out of a draft. */
    @Transactional
    public void removePerson(NoticeId id, int version, UUID person) {
        NoticeRow row = begin(id, version, NoticeAct.EDIT);
        writer.remove(row, person);
        writer.moveOn(row, NoticeState.DRAFT, row.round());
        audit.record("notice.change", row.matter());
    }

    /** Publishes a draft. */
    @Transactional
    public void publish(NoticeId id, int version) {
        NoticeRow row = begin(id, version, NoticeAct.PUBLISH);
        NoticeDraft draft = details.of(row).content();
        List<Finding> blocks = check(draft).stream()
                .filter(f -> f.severity() == Severity.BLOCK)
                .toList();
        if (!blocks.isEmpty()) {
            throw new RefusedException(blocks);
        }
        writer.published(row, period(row.from()).minWorkingDays(), access.user().name());
        writer.moveOn(row, NoticeState.PUBLIC, row.round());
        remind(row, row.to());
        audit.record("notice.publish", row.matter() + " · " + row.names());
    }

    /** Lets the notice stand longer. It is never shortened. */
    @Transactional
    public void extend(NoticeId id, int version, LocalDate to) {
        NoticeRow row = begin(id, version, NoticeAct.EXTEND);
        if (!to.isAfter(row.to())) {
            throw new RefusedException(
                    Finding.block("DEV-49", "notice.refused.shorter", row.to()).at("to"));
        }
        Violations.guard(() -> writer.extend(row, to));
        writer.moveOn(row, NoticeState.PUBLIC, row.round());
        remind(row, to);
        audit.record("notice.extend", row.matter() + " · " + to);
    }

    /** Takes a published notice back to a draft, to be corrected and published anew for its full time. */
    @Transactional
    public void correct(NoticeId id, int version, String reason) {
        NoticeRow row = begin(id, version, NoticeAct.CORRECT);
        String why = Typed.required("reason", reason, MAX_REASON);
        NoticeDraft draft = details.of(row).content();
        LocalDate today = LocalDate.now(clock);
        writer.round(
                id,
                row.round() + 1,
                new NoticeEntry(
                        draft.matter(), draft.place(), draft.contact(), draft.phone(), today, earliestEnd(today)),
                why);
        writer.copyPersons(row, row.round() + 1);
        writer.moveOn(row, NoticeState.DRAFT, row.round() + 1);
        inbox.withdraw(TASKS, "notice:" + id.value());
        audit.record("notice.correct", row.matter() + " · " + why);
    }

    /** Keeps pictures of the notice as it hangs (MAT-15). */
    @Transactional
    public void attach(NoticeId id, List<AttachmentId> photos) {
        access.require(PlatformPermissions.MANAGE_NOTICES);
        NoticeRow row = rows.get(id);
        NoticeAct.OBJECT.requireIn(row.state());
        writer.attach(row, photos);
        audit.record("notice.attach", row.matter());
    }

    /** What speaks against concluding; empty when it can be done. */
    @Transactional(readOnly = true)
    public List<Finding> concludeFindings(NoticeId id) {
        access.require(PlatformPermissions.VIEW_NOTICES);
        return concludeFindings(rows.get(id));
    }

    /**
     * Concludes. The outcome follows from the answers to the objections.
     *
     * @param conclusion what was decided; needed when there were objections
     */
    @Transactional
    public NoticeOutcome conclude(NoticeId id, int version, String conclusion) {
        NoticeRow row = begin(id, version, NoticeAct.CONCLUDE);
        List<Finding> findings = concludeFindings(row);
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
        String decided = row.objections() == 0
                ? Typed.optional("conclusion", conclusion, MAX_TEXT)
                : Typed.required("conclusion", conclusion, MAX_TEXT);
        NoticeOutcome outcome = Violations.guard(() -> writer.conclude(row, decided));
        inbox.done(TASKS, "notice:" + id.value());
        audit.record("notice.conclude", row.matter() + " · " + outcome);
        return outcome;
    }

    private static List<Finding> concludeFindings(NoticeRow row) {
        List<Finding> findings = new ArrayList<>();
        if (row.state() == NoticeState.PUBLIC) {
            findings.add(Finding.block("TIM-06", "notice.refused.notEnded", row.to()));
        }
        if (row.openObjections() > 0) {
            findings.add(Finding.block("DEV-49", "notice.refused.unanswered", row.openObjections()));
        }
        return findings;
    }

    private NoticeRow begin(NoticeId id, int version, NoticeAct act) {
        access.require(PlatformPermissions.MANAGE_NOTICES);
        NoticeRow row = rows.lock(id, version);
        act.requireIn(row.state());
        return row;
    }

    private void remind(NoticeRow row, LocalDate to) {
        inbox.put(Task.of(
                        TASKS,
                        "notice:" + row.id().value(),
                        "notice.task.conclude",
                        "notices?notice=" + row.id().value(),
                        row.matter())
                .due(calendar.plus(to, 1))
                .rule("DEV-49")
                .to(Post.BRANCH_SECRETARY, Post.BRANCH_DEPUTY, Post.COMMITTEE_SECRETARY, Post.ORGANIZATION_OFFICER));
    }

    private NoticePeriod period(LocalDate from) {
        Policies.Values values = policies.at(from);
        return new NoticePeriod(values.get(NoticePolicies.DAYS), values.get(NoticePolicies.WORKING_DAYS));
    }

    private static void requireOrder(NoticeEntry entry) {
        if (entry.to().isBefore(entry.from())) {
            throw new RefusedException(Finding.block("", "notice.refused.order").at("to"));
        }
    }
}
