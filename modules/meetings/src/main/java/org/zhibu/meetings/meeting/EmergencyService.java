package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.Emergency;

/** Logs what was decided without a meeting in an emergency, and has it reported to the next one (MEET-58). */
@Service
public class EmergencyService {
    private static final int LONGEST_MATTER = 150;
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final EmergencyReports reports;
    private final MeetingEditor editor;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    EmergencyService(
            JdbcClient jdbc, EmergencyReports reports, MeetingEditor editor, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.editor = editor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the user logs such decisions. */
    @Transactional(readOnly = true)
    public boolean mayRecord() {
        return access.has(MeetingPermissions.WRITE);
    }

    /** Logs a decision; a meeting that is being prepared takes it up as a topic, else the next one that is begun. */
    @Transactional
    public void record(Emergency emergency) {
        access.require(MeetingPermissions.WRITE);
        check(emergency);
        jdbc.sql("""
                        insert into app.meetings_emergency
                          (id, matter, decided_on, decider_id, decider_name, reason, recorded_by) values (?, ?, ?, ?, ?, ?, ?)""")
                .param(emergency.id())
                .param(emergency.matter().strip())
                .param(emergency.decidedOn())
                .param(emergency.deciderId())
                .param(emergency.deciderName())
                .param(emergency.reason().strip())
                .param(access.user().name())
                .update();
        audit.record("meetings.emergency", emergency.matter().strip());
        reports.next(emergency.decidedOn()).ifPresent(next -> {
            MeetingEntity meeting = editor.lock(next);
            editor.change(meeting, meeting.version(), reports::takeUp);
        });
    }

    /** The decisions, the latest first. */
    @Transactional(readOnly = true)
    public List<Emergency> page(int offset, int limit) {
        access.require(MeetingPermissions.READ_ALL);
        return jdbc.sql("""
                        select id, matter, decided_on, decider_id, decider_name, reason, recorded_by, meeting_id as meeting
                        from app.meetings_emergency order by decided_on desc, id offset ? limit ?""").params(offset, limit).query(Emergency.class).list();
    }

    private void check(Emergency emergency) {
        List<Finding> findings = new ArrayList<>();
        length(emergency.matter(), LONGEST_MATTER, "matter", findings);
        length(emergency.reason(), LONGEST_REASON, "reason", findings);
        if (emergency.decidedOn().isAfter(LocalDate.now(clock))) {
            findings.add(Finding.block("MEET-58", "meetings.emergency.notYet").at("decidedOn"));
        }
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
    }

    private static void length(String text, int most, String field, List<Finding> findings) {
        if (text.isBlank()) {
            findings.add(Finding.block("", "input.required").at(field));
        } else if (text.strip().length() > most) {
            findings.add(Finding.block("", "input.tooLong", most).at(field));
        }
    }
}
