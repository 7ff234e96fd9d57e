package org.zhibu.development.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.submission.ApprovalDays;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.development.casefile.CaseReader;
import org.zhibu.development.handup.HandUpKind;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Limits;

/** Reads open cases with what timers look at, so many statements for one as for a page of them. */
@Component
class DeadlineReader {
    private static final int PAGE = 250;

    /** Of what was handed up since the case came into its state, the latest. */
    private static final String SENT =
            "select distinct on (s.subject, s.kind) s.subject, s.kind, s.state, s.handed_in_on, s.due_on from app.submission s join app.development_case c"
                    + " on c.tenant_id = s.tenant_id and c.id = s.subject where s.kind = any (:kinds) and s.subject = any (:ids)"
                    + " and s.begun_on >= coalesce((select max(e.day) from app.development_entry e where e.tenant_id = c.tenant_id and e.case_id = c.id"
                    + " and not e.undone and e.from_state <> e.to_state), c.opened_on) order by s.subject, s.kind, s.id desc";

    private record SentRow(
            UUID subject,
            String kind,
            String state,
            @Nullable LocalDate handedInOn,
            @Nullable LocalDate dueOn) {}

    private record GroupRow(UUID id, @Nullable UUID groupId) {}

    private record TalkRow(UUID caseId, LocalDate heldOn) {}

    private final JdbcClient jdbc;
    private final CaseReader cases;
    private final Policies policies;

    DeadlineReader(JdbcClient jdbc, CaseReader cases, Policies policies) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.policies = policies;
    }

    /** All open cases, by name; the caller asked for permission. */
    List<Member> open(LocalDate today, Limits limits) {
        List<UUID> ids = jdbc.sql(
                        "select c.id from app.development_case c join app.person p on p.tenant_id = c.tenant_id"
                                + " and p.id = c.person_id where c.closed_on is null order by p.name, c.id")
                .query(UUID.class)
                .list();
        List<Member> members = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            members.addAll(read(ids.subList(from, Math.min(ids.size(), from + PAGE)), today, limits));
        }
        return members;
    }

    /** Those of the cases that are open, in the order of the ids. */
    List<Member> read(Collection<UUID> ids, LocalDate today, Limits limits) {
        Map<UUID, CaseFacts> facts = cases.read(ids, today, limits);
        UUID[] all = ids.toArray(UUID[]::new);
        Map<UUID, Map<String, Sent>> sent = sent(all, policies.at(today));
        Map<UUID, UUID> groups = groups(all);
        Map<UUID, List<LocalDate>> talks = talks(all);
        return ids.stream()
                .map(facts::get)
                .filter(f -> f != null && f.state().isOpen())
                .map(f -> new Member(
                        f,
                        HandUpKind.in(f.state())
                                .map(kind -> sent.getOrDefault(f.id(), Map.of()).get(kind.code()))
                                .orElse(null),
                        groups.get(f.id()),
                        talks.getOrDefault(f.id(), List.of())))
                .toList();
    }

    private Map<UUID, Map<String, Sent>> sent(UUID[] ids, Policies.Values values) {
        Map<UUID, Map<String, Sent>> found = new HashMap<>();
        jdbc.sql(SENT)
                .param("ids", ids)
                .param(
                        "kinds",
                        java.util.Arrays.stream(HandUpKind.values())
                                .map(HandUpKind::code)
                                .toArray(String[]::new))
                .query(SentRow.class)
                .list()
                .forEach(row -> found.computeIfAbsent(row.subject(), k -> new HashMap<>())
                        .put(row.kind(), sent(row, values)));
        return found;
    }

    private static Sent sent(SentRow row, Policies.Values values) {
        LocalDate handedIn = row.handedInOn();
        LocalDate due = row.dueOn();
        return new Sent(
                SubmissionState.valueOf(row.state()),
                due,
                handedIn == null || due == null ? List.of() : ApprovalDays.reminders(handedIn, due, values));
    }

    private Map<UUID, UUID> groups(UUID[] ids) {
        Map<UUID, UUID> found = new HashMap<>();
        jdbc.sql("select c.id, p.group_id from app.development_case c join app.person p on p.tenant_id = c.tenant_id"
                        + " and p.id = c.person_id where c.id = any (:ids) and p.group_id is not null")
                .param("ids", ids)
                .query(GroupRow.class)
                .list()
                .forEach(row -> {
                    UUID group = row.groupId();
                    if (group != null) {
                        found.put(row.id(), group);
                    }
                });
        return found;
    }

    private Map<UUID, List<LocalDate>> talks(UUID[] ids) {
        Map<UUID, List<LocalDate>> found = new HashMap<>();
        jdbc.sql("select case_id, held_on from app.development_talk where case_id = any (:ids) order by held_on")
                .param("ids", ids)
                .query(TalkRow.class)
                .list()
                .forEach(row -> found.computeIfAbsent(row.caseId(), k -> new ArrayList<>())
                        .add(row.heldOn()));
        return found;
    }
}
