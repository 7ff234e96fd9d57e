package org.zhibu.meetings.meeting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Snapshot;

/**
 * Changes meetings one writer after the other. A writer who read an older version is refused when somebody changed the same
 * field in between, and is then told what was changed, from what to what, and by whom; changes of other fields stand together.
 */
@Component
class MeetingEditor {
    private record Change(String field, String oldValue, String newValue, String byName) {}

    private static final Duration JOINED_FOR = Duration.ofMinutes(5);

    private final MeetingRepository meetings;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Access access;
    private final Messages messages;
    private final Clock clock;
    private final MeetingTasks tasks;
    private final MeetingNews news;

    MeetingEditor(
            MeetingRepository meetings,
            EntityManager entities,
            JdbcClient jdbc,
            Access access,
            Messages messages,
            Clock clock,
            MeetingTasks tasks,
            MeetingNews news) {
        this.meetings = meetings;
        this.entities = entities;
        this.jdbc = jdbc;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
        this.tasks = tasks;
        this.news = news;
    }

    /** The meeting, kept for this transaction alone: whoever changes the same one waits, then sees what was changed. */
    MeetingEntity lock(MeetingId id) {
        return Optional.ofNullable(entities.find(MeetingEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.unknown")));
    }

    /** The meeting, kept for this transaction alone, and not changed since it was read. */
    MeetingEntity lock(MeetingId id, int version) {
        MeetingEntity meeting = lock(id);
        if (meeting.version() != version) {
            throw new RefusedException(staleFindings(changesSince(id, version)));
        }
        return meeting;
    }

    /** Changes what the minutes say. */
    void change(MeetingEntity meeting, int version, Consumer<MeetingEntity> change) {
        requireEditable(meeting);
        Map<String, String> before = Snapshot.of(meeting.read());
        change.accept(meeting);
        List<Snapshot.Difference> differences = Snapshot.differences(before, Snapshot.of(meeting.read()));
        if (meeting.version() != version) {
            refuseCrossing(meeting.id(), version, differences);
        }
        meetings.saveAndFlush(meeting);
        differences.forEach(d -> log(meeting, d));
        tasks.follow(meeting);
        news.tell(meeting.id());
    }

    /** Changes a running text while it is typed. Who types on for some minutes leaves one entry behind, not one for each save. */
    void type(MeetingEntity meeting, Consumer<MeetingEntity> change) {
        requireEditable(meeting);
        Map<String, String> before = Snapshot.of(meeting.read());
        change.accept(meeting);
        meetings.saveAndFlush(meeting);
        Snapshot.differences(before, Snapshot.of(meeting.read())).forEach(d -> {
            if (!joined(meeting, d)) {
                log(meeting, d);
            }
        });
        news.tell(meeting.id());
    }

    private void requireEditable(MeetingEntity meeting) {
        if (!meeting.state.isEditable()) {
            throw new RefusedException(
                    Finding.block("MEET-82", "meetings.refused.frozen", messages.text(meeting.state.messageKey())));
        }
    }

    /** Whether the last entry of the field was by the same person shortly before, and tells of this change too now. */
    private boolean joined(MeetingEntity meeting, Snapshot.Difference difference) {
        return jdbc.sql("""
                        update app.meetings_change set meeting_version = ?, new_value = ?
                        where id = (select id from app.meetings_change where meeting_id = ? and field = ?
                          order by meeting_version desc, id desc limit 1)
                        and by_name = ? and new_value = ? and at > ?""")
                        .params(
                                meeting.version(),
                                difference.after(),
                                meeting.id().value(),
                                difference.field(),
                                access.user().name(),
                                difference.before(),
                                clock.instant().minus(JOINED_FOR).atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Before plain SQL reads what was changed. */
    void flush() {
        meetings.flush();
    }

    private void refuseCrossing(MeetingId id, int version, List<Snapshot.Difference> wanted) {
        Set<String> fields = wanted.stream().map(Snapshot.Difference::field).collect(Collectors.toSet());
        List<Change> since = changesSince(id, version);
        List<Change> crossed =
                since.stream().filter(c -> fields.contains(c.field())).toList();
        // without any change of the text somebody took a step with the meeting: that has to be seen too
        if (!crossed.isEmpty() || since.isEmpty()) {
            throw new RefusedException(staleFindings(crossed));
        }
    }

    private List<Finding> staleFindings(List<Change> changes) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.block("", "input.stale"));
        for (Change change : changes) {
            String label = messages.text("meetings.field." + change.field().split(":", 2)[0]);
            findings.add(Finding.block(
                    "", "meetings.stale.change", label, change.oldValue(), change.newValue(), change.byName()));
        }
        return findings;
    }

    private List<Change> changesSince(MeetingId id, int version) {
        return jdbc.sql("select field, old_value, new_value, by_name from app.meetings_change"
                        + " where meeting_id = ? and meeting_version > ? order by meeting_version, id")
                .params(id.value(), version)
                .query(Change.class)
                .list();
    }

    private void log(MeetingEntity meeting, Snapshot.Difference difference) {
        jdbc.sql(
                        "insert into app.meetings_change (meeting_id, meeting_version, field, old_value, new_value, by_name, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        meeting.id().value(),
                        meeting.version(),
                        difference.field(),
                        difference.before(),
                        difference.after(),
                        access.user().name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
