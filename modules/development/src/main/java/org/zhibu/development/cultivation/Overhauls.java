package org.zhibu.development.cultivation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.submission.Concerned;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.SubmissionId;
import org.zhibu.api.submission.SubmissionStatus;
import org.zhibu.api.submission.Submissions;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.Resolution;
import org.zhibu.development.path.Rules;
import org.zhibu.development.path.Span;

/** The yearly overhaul of the rosters of activists (整顿, DEV-18): one decision, written for each person whom it moves. */
@Service
public class Overhauls {
    /** An overhaul that was. */
    public record Held(
            UUID id, LocalDate heldOn, int present, int expected, int yes, String note, int moved, int struckOff) {}

    private static final String PEOPLE = """
            select c.id as case_id, p.name, coalesce(p.tier, 'ORDINARY') as roster,
              (select a.qualified from app.development_assessment a where a.tenant_id = c.tenant_id and a.case_id = c.id and a.kind = 'ACTIVIST'
                order by a.assessed_on desc, a.period_from desc limit 1) as qualified,
              (select count(*) from app.development_assessment a where a.tenant_id = c.tenant_id and a.case_id = c.id and a.kind = 'ACTIVIST'
                and a.assessed_on > :since) as assessments,
              (select count(*) from app.development_report r where r.tenant_id = c.tenant_id and r.case_id = c.id and r.delivered_on > :since) as reports
            from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id
            where c.state = 'CULTIVATED' order by p.name, c.id""";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final LimitsInForce limits;
    private final Cadences cadences;
    private final Submissions submissions;
    private final Organizations organizations;
    private final Access access;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    Overhauls(
            JdbcClient jdbc,
            Cases cases,
            LimitsInForce limits,
            Cadences cadences,
            Submissions submissions,
            Organizations organizations,
            Access access,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.limits = limits;
        this.cadences = cadences;
        this.submissions = submissions;
        this.organizations = organizations;
        this.access = access;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** All activists by name, with what daily performance and assessments show. One statement. */
    @Transactional(readOnly = true)
    public List<OverhaulPerson> people() {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(PEOPLE)
                .param("since", LocalDate.now(clock).minusYears(1))
                .query(OverhaulPerson.class)
                .list();
    }

    /** Overhauls that were, the latest first. */
    @Transactional(readOnly = true)
    public List<Held> held() {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select o.id, o.held_on, o.present, o.expected, o.yes, o.note,"
                        + " count(l.case_id) filter (where l.to_roster <> 'STRUCK_OFF') as moved,"
                        + " count(l.case_id) filter (where l.to_roster = 'STRUCK_OFF') as struck_off from app.development_overhaul o"
                        + " left join app.development_overhaul_line l on l.tenant_id = o.tenant_id and l.overhaul_id = o.id"
                        + " group by o.tenant_id, o.id order by o.held_on desc, o.id desc limit 50")
                .query(Held.class)
                .list();
    }

    /** Whether the current period still waits for its overhaul (DEV-18). */
    @Transactional(readOnly = true)
    public boolean isDue() {
        access.require(DevelopmentPermissions.READ);
        LocalDate today = LocalDate.now(clock);
        Span span = Span.of(cadences.overhaul(today).per(), today);
        return jdbc.sql("select not exists (select from app.development_overhaul where held_on between ? and ?)")
                .params(span.first(), span.last())
                .query(Boolean.class)
                .single();
    }

    /** Where the report to the committee stands; empty where there is no committee above. */
    @Transactional(readOnly = true)
    public Optional<SubmissionStatus> status(UUID overhaul) {
        access.require(DevelopmentPermissions.READ);
        return submissions.latest(OverhaulKind.CODE, overhaul);
    }

    /**
     * Records the decision: for each person who moves the roster or the end of the cultivation, from the day of the decision on
     * (DEV-04), and the report to the committee above; all of it or nothing.
     *
     * @param moves those who stay where they are need none
     * @param reason why it goes on past warnings
     * @throws RefusedException with what refuses, for each person by name
     */
    @Transactional
    public UUID decide(LocalDate day, Resolution vote, List<OverhaulMove> moves, String note, String reason) {
        access.require(DevelopmentPermissions.WRITE);
        Entered.day(day, LocalDate.MIN, LocalDate.now(clock), "day");
        check(vote, limits.on(day));
        Map<UUID, OverhaulPerson> before =
                people().stream().collect(Collectors.toMap(OverhaulPerson::caseId, Function.identity()));
        List<OverhaulMove> moved =
                moves.stream().filter(m -> roster(before, m) != m.to()).toList();
        Map<UUID, CaseFacts> facts =
                cases.all(moved.stream().map(OverhaulMove::caseId).toList());
        refuse(moved, facts, day, vote);
        UUID id = jdbc.sql(
                        "insert into app.development_overhaul (held_on, expected, present, yes, no, abstain, link, note, recorded_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        day,
                        vote.expected(),
                        vote.present(),
                        vote.yes(),
                        vote.no(),
                        vote.abstain(),
                        vote.link(),
                        note.strip(),
                        access.actor())
                .query(UUID.class)
                .single();
        for (OverhaulMove move : moved) {
            jdbc.sql(
                            "insert into app.development_overhaul_line (overhaul_id, case_id, from_roster, to_roster, reason) values (?, ?, ?, ?, ?)")
                    .params(
                            id,
                            move.caseId(),
                            roster(before, move).name(),
                            move.to().name(),
                            move.reason().strip())
                    .update();
            cases.record(move.caseId(), happening(move, day, vote), reason);
        }
        audit.record("development.overhaul", day + " · " + moved.size());
        if (!organizations.superiorName().isEmpty()) {
            report(id, day, moved, facts, before);
        }
        return id;
    }

    private static Happening happening(OverhaulMove move, LocalDate day, Resolution vote) {
        return move.to() == Roster.STRUCK_OFF
                ? Happening.of(Act.STOP, day).decided(vote).noting(move.reason())
                : Happening.of(Act.SET_TIER, day)
                        .decided(vote)
                        .numbered(move.to().name())
                        .noting(move.reason());
    }

    /** Whether people are moved or not, the committee has to be able to decide, and to have decided (CONF-07, MEET-70). */
    private static void check(Resolution vote, Limits limits) {
        List<Finding> found =
                Rules.checkVote(Happening.of(Act.SET_TIER, LocalDate.MIN).decided(vote), limits);
        if (!found.isEmpty()) {
            throw new RefusedException(found);
        }
    }

    private void refuse(List<OverhaulMove> moves, Map<UUID, CaseFacts> facts, LocalDate day, Resolution vote) {
        List<Finding> found = new ArrayList<>();
        for (OverhaulMove move : moves) {
            CaseFacts of = Optional.ofNullable(facts.get(move.caseId())).orElseThrow(Entered::outside);
            for (Finding finding : cases.outlook(of, happening(move, day, vote))) {
                found.add(new Finding(
                        finding.rule(),
                        finding.severity(),
                        "development.overhaul.of",
                        List.of(
                                of.person().name(),
                                messages.text(
                                        finding.messageKey(),
                                        finding.arguments().toArray())),
                        null));
            }
        }
        if (!found.isEmpty()) {
            throw new RefusedException(found);
        }
    }

    private void report(
            UUID id,
            LocalDate day,
            List<OverhaulMove> moves,
            Map<UUID, CaseFacts> facts,
            Map<UUID, OverhaulPerson> before) {
        StringBuilder body = new StringBuilder();
        for (Roster roster : Roster.values()) {
            long count = before.values().stream()
                    .filter(p -> moves.stream()
                                    .filter(m -> m.caseId().equals(p.caseId()))
                                    .map(OverhaulMove::to)
                                    .findFirst()
                                    .orElse(p.roster())
                            == roster)
                    .count();
            body.append(messages.text("development.overhaul.sum", messages.text(roster.messageKey()), count))
                    .append('\n');
        }
        List<Concerned> people = new ArrayList<>();
        for (OverhaulMove move : moves) {
            CaseFacts of = Optional.ofNullable(facts.get(move.caseId())).orElseThrow(Entered::outside);
            body.append(messages.text(
                            "development.overhaul.line",
                            of.person().name(),
                            messages.text(roster(before, move).messageKey()),
                            messages.text(move.to().messageKey())))
                    .append('\n');
            people.add(concerned(of, day));
        }
        SubmissionId submission = submissions.draft(new NewSubmission(
                OverhaulKind.CODE,
                id,
                messages.text("development.overhaul.report", day.getYear()),
                body.toString(),
                people));
        submissions.handIn(submission);
    }

    private static Roster roster(Map<UUID, OverhaulPerson> before, OverhaulMove move) {
        return Optional.ofNullable(before.get(move.caseId()))
                .orElseThrow(Entered::outside)
                .roster();
    }

    private static Concerned concerned(CaseFacts facts, LocalDate day) {
        PersonId person = facts.person().id();
        return new Concerned(
                person,
                day,
                facts.contacts().stream().map(CaseFacts.Companion::name).collect(Collectors.joining("、")),
                facts.countedFrom(),
                "",
                null,
                null,
                null);
    }
}
