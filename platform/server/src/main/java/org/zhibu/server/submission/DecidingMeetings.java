package org.zhibu.server.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.database.Violations;
import org.zhibu.server.text.Typed;

/** Meetings of the committee that decide on submissions: when, with whom, and where the minutes are (AUTH-29). */
@Service
public class DecidingMeetings {
    private static final String MEETINGS = "select m.id, m.held_on, m.minutes, b.person_id, b.name, b.present"
            + " from app.deciding_meeting m join app.deciding_member b on b.tenant_id = m.tenant_id and b.meeting_id = m.id ";

    private record Row(UUID id, LocalDate heldOn, String minutes, UUID personId, String name, boolean present) {}

    private record Counted(UUID id, UUID meetingId, String ballot, int yes, int no, int abstain) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    DecidingMeetings(JdbcClient jdbc, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest ones, the newest first. */
    @Transactional(readOnly = true)
    public List<DecidingMeeting> latest(int limit) {
        access.require(SubmissionPermissions.RECEIVE);
        return meetings(jdbc.sql(MEETINGS
                        + "where m.id in (select id from app.deciding_meeting order by held_on desc, id desc limit ?)"
                        + " order by m.held_on desc, m.id desc, b.name, b.person_id")
                .param(limit));
    }

    /** Keeps a meeting. Nothing of it is changed later, since decisions point to it. */
    @Transactional
    public UUID record(LocalDate heldOn, String minutes, List<DecidingMeeting.Member> members) {
        access.require(SubmissionPermissions.RECEIVE);
        String where = Typed.required("minutes", minutes, Decisions.MAX_MINUTES);
        if (heldOn.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("", "submission.refused.future").at("heldOn"));
        }
        long present = members.stream().filter(DecidingMeeting.Member::present).count();
        UUID id = Violations.guard(() -> jdbc.sql(
                        "insert into app.deciding_meeting (held_on, minutes, expected, present, recorded_by) values (?, ?, ?, ?, ?) returning id")
                .params(
                        heldOn,
                        where,
                        members.size(),
                        (int) present,
                        access.user().name())
                .query(UUID.class)
                .single());
        for (DecidingMeeting.Member member : members) {
            Violations.guard(() -> jdbc.sql(
                            "insert into app.deciding_member (meeting_id, person_id, name, present) values (?, ?, ?, ?)")
                    .params(id, member.person(), member.name(), member.present())
                    .update());
        }
        audit.record("submission.meeting", heldOn + " · " + where + " · " + present + "/" + members.size());
        return id;
    }

    Optional<DecidingMeeting> find(UUID id) {
        return meetings(jdbc.sql(MEETINGS + "where m.id = ? order by b.name, b.person_id")
                        .param(id))
                .stream()
                .findFirst();
    }

    Optional<VoteRecord> voteOn(SubmissionKey key) {
        return jdbc.sql(
                        "select id, meeting_id, ballot, yes, no, abstain from app.submission_decision where sender_id = ? and submission_id = ?")
                .params(key.sender(), key.id())
                .query(Counted.class)
                .optional()
                .map(c -> new VoteRecord(
                        find(c.meetingId()).orElseThrow(),
                        c.ballot().equals("SECRET"),
                        c.yes(),
                        c.no(),
                        c.abstain(),
                        jdbc.sql(
                                        "select name, vote from app.decision_vote where decision_id = ? order by name, person_id")
                                .param(c.id())
                                .query(VoteRecord.Cast.class)
                                .list()));
    }

    private static List<DecidingMeeting> meetings(JdbcClient.StatementSpec query) {
        Map<UUID, List<Row>> rows = new LinkedHashMap<>();
        query.query(Row.class)
                .list()
                .forEach(r -> rows.computeIfAbsent(r.id(), k -> new java.util.ArrayList<>())
                        .add(r));
        return rows.values().stream()
                .map(of -> new DecidingMeeting(
                        of.getFirst().id(),
                        of.getFirst().heldOn(),
                        of.getFirst().minutes(),
                        of.stream()
                                .map(r -> new DecidingMeeting.Member(r.personId(), r.name(), r.present()))
                                .toList()))
                .toList();
    }
}
