package org.zhibu.development.approval;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Post;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.casefile.CaseHistory;
import org.zhibu.development.casefile.CaseNames;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.KeptEntry;
import org.zhibu.development.casefile.Told;
import org.zhibu.development.path.Happening;

/** Whether the person was told of a result from above and the general meeting heard of it; a task stays until both are on record (DEV-75). */
@Service
public class Results implements CaseFollower {
    static final int MAX_NAME = 60;
    static final int MAX_MEETING = 120;
    private static final String SOURCE = "development";

    private final JdbcClient jdbc;
    private final CaseHistory history;
    private final CaseNames names;
    private final Inbox inbox;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Results(
            JdbcClient jdbc,
            CaseHistory history,
            CaseNames names,
            Inbox inbox,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.names = names;
        this.inbox = inbox;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Results of the case, the oldest first. */
    @Transactional(readOnly = true)
    public List<KeptEntry> of(UUID caseId) {
        return history.of(caseId).stream().filter(e -> e.told() != null).toList();
    }

    /**
     * Keeps what was done about a result; the other half may follow later.
     *
     * @param seen what the form showed
     * @param toldOn null when the person was not told yet
     * @param announcedOn null when it was not announced yet
     * @param meeting at which it was announced
     */
    @Transactional
    public void tell(
            UUID caseId,
            KeptEntry result,
            Told seen,
            @Nullable LocalDate toldOn,
            String toldBy,
            @Nullable LocalDate announcedOn,
            String meeting) {
        access.require(DevelopmentPermissions.WRITE);
        check(result, toldOn, "toldOn");
        check(result, announcedOn, "announcedOn");
        need((toldOn == null) == toldBy.isBlank(), toldOn == null ? "toldOn" : "toldBy");
        need((announcedOn == null) == meeting.isBlank(), announcedOn == null ? "announcedOn" : "meeting");
        int written = jdbc.sql(
                        "insert into app.development_told as t (entry_id, told_on, told_by, announced_on, meeting, recorded_by, version)"
                                + " select e.id, :told, :by, :announced, :meeting, :me, 1 from app.development_entry e"
                                + " where e.id = :entry and e.case_id = :case and not e.undone"
                                + " on conflict (tenant_id, entry_id) do update set told_on = excluded.told_on, told_by = excluded.told_by,"
                                + " announced_on = excluded.announced_on, meeting = excluded.meeting, recorded_by = excluded.recorded_by,"
                                + " recorded_at = excluded.recorded_at, version = t.version + 1 where t.version = :seen")
                .param("told", toldOn, Types.DATE)
                .param("by", toldBy.strip())
                .param("announced", announcedOn, Types.DATE)
                .param("meeting", meeting.strip())
                .param("me", access.user().name())
                .param("entry", result.id())
                .param("case", caseId)
                .param("seen", seen.version())
                .update();
        if (written == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("development.told", names.of(caseId));
        remind(caseId);
    }

    @Override
    public void moved(UUID caseId, Happening what) {
        remind(caseId);
    }

    /** One task for each result of which somebody has not heard. */
    private void remind(UUID caseId) {
        List<Task> tasks = of(caseId).stream()
                .filter(e -> e.told() != null && !e.told().isDone())
                .map(e -> task(caseId, e))
                .toList();
        inbox.keepOnly(SOURCE, prefix(caseId), tasks);
    }

    private Task task(UUID caseId, KeptEntry result) {
        return Task.of(
                        SOURCE,
                        prefix(caseId) + result.id(),
                        "development.told.task." + result.act(),
                        "m/development/" + caseId,
                        names.of(caseId),
                        result.day().toString())
                .rule("DEV-75", "development.told.why")
                .to(Post.BRANCH_SECRETARY, Post.ORGANIZATION_COMMISSIONER);
    }

    private static String prefix(UUID caseId) {
        return "result:" + caseId + ":";
    }

    private void check(KeptEntry result, @Nullable LocalDate day, String field) {
        if (day != null && (day.isBefore(result.day()) || day.isAfter(LocalDate.now(clock)))) {
            throw new RefusedException(Finding.block("DEV-75", "development.told.day", result.day())
                    .at(field));
        }
    }

    private static void need(boolean good, String field) {
        if (!good) {
            throw new RefusedException(Finding.block("DEV-75", "input.required").at(field));
        }
    }
}
