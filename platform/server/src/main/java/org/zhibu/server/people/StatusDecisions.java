package org.zhibu.server.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.event.Events;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.RemovalCause;
import org.zhibu.api.people.StandingDecided;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusEntry;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;
import org.zhibu.server.text.Typed;

/** Writes the history of decisions; the database draws the status from it and keeps its order. */
@Service
class StatusDecisions implements StatusHistory {
    private final JdbcClient jdbc;
    private final Policies policies;
    private final Messages messages;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher listeners;
    private final Events events;
    private final StandingTasks tasks;
    private final MemberTasks members;
    private final StatusGuards guards;
    private final Clock clock;

    StatusDecisions(
            JdbcClient jdbc,
            Policies policies,
            Messages messages,
            Access access,
            Audit audit,
            ApplicationEventPublisher listeners,
            Events events,
            StandingTasks tasks,
            MemberTasks members,
            StatusGuards guards,
            Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.messages = messages;
        this.access = access;
        this.audit = audit;
        this.listeners = listeners;
        this.events = events;
        this.tasks = tasks;
        this.members = members;
        this.guards = guards;
        this.clock = clock;
    }

    private record Now(
            String name, PoliticalStatus status, @Nullable ActivistTier tier) {}

    @Override
    @Transactional
    public UUID decide(StatusDecision d) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        Typed.optional("basis", d.basis(), Register.MAX_BASIS);
        Typed.optional("reason", d.reason(), Register.MAX_REASON);
        Now now = now(d.person());
        LocalDate today = LocalDate.now(clock);
        List<Finding> findings = new ArrayList<>(StatusRules.check(d, now.status(), terms(today), today));
        findings.addAll(guards.findings(d));
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
        PoliticalStatus to = target(d, now.status());
        LocalDate from = d.from() == null ? StatusRules.usualFrom(d, today) : d.from();
        UUID id = Violations.guard(() -> insert(d, now.status(), to, from));
        if (d.act().kind() == StatusAct.Kind.END) {
            listeners.publishEvent(new PersonLeft(d.person()));
        }
        tasks.recorded(d.person(), d.act());
        members.follow(d.person());
        events.publish(new StandingDecided(d.person(), id, d.act(), now.status(), to, from));
        audit.record(
                "people.decide",
                String.join(
                        " · ",
                        List.of(
                                now.name(),
                                messages.text("statusAct." + d.act()),
                                messages.text("politicalStatus." + now.status()) + " → "
                                        + messages.text("politicalStatus." + to),
                                d.basis().isBlank()
                                        ? d.reason().strip()
                                        : d.basis().strip())));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StatusEntry> of(PersonId person) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return jdbc.sql("select * from app.status_decision where person_id = ? order by recorded_at desc, id desc")
                .param(person.value())
                .query((row, i) -> new StatusEntry(
                        row.getObject("id", UUID.class),
                        StatusAct.valueOf(row.getString("act")),
                        PoliticalStatus.valueOf(row.getString("from_status")),
                        PoliticalStatus.valueOf(row.getString("to_status")),
                        row.getString("tier") == null ? null : ActivistTier.valueOf(row.getString("tier")),
                        DecidingBody.valueOf(row.getString("body")),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("approval_body").isEmpty()
                                ? DecidingBody.NONE
                                : DecidingBody.valueOf(row.getString("approval_body")),
                        row.getObject("approved_on", LocalDate.class),
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_until", LocalDate.class),
                        row.getString("cause") == null ? null : RemovalCause.valueOf(row.getString("cause")),
                        row.getString("basis"),
                        row.getString("reason"),
                        row.getObject("of_id", UUID.class),
                        row.getObject("lifted_on", LocalDate.class),
                        row.getBoolean("reversed"),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Now now(PersonId person) {
        return jdbc.sql("select name, status, tier from app.person where id = ?")
                .param(person.value())
                .query(Now.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }

    private StatusRules.Terms terms(LocalDate day) {
        Policies.Values values = policies.at(day);
        return new StatusRules.Terms(
                values.get(MembershipPolicies.EXTENSION_MIN),
                values.get(MembershipPolicies.EXTENSION_MAX),
                values.get(MembershipPolicies.CORRECTION_MAX));
    }

    /** A reversal goes back to where the row that it names came from; the database checks that it is the last one. */
    private PoliticalStatus target(StatusDecision d, PoliticalStatus now) {
        if (d.act() == StatusAct.REVERSE) {
            return jdbc.sql(
                            "select case when app.is_main_act(act) then from_status else ? end from app.status_decision where id = ? and person_id = ?")
                    .params(
                            now.name(),
                            Objects.requireNonNull(d.of()),
                            d.person().value())
                    .query(String.class)
                    .optional()
                    .map(PoliticalStatus::valueOf)
                    .orElseThrow(() -> new RefusedException(Finding.block("", "input.stale")));
        }
        return d.act() == StatusAct.AMEND
                ? Objects.requireNonNull(d.to())
                : d.act().to().orElse(now);
    }

    private UUID insert(StatusDecision d, PoliticalStatus from, PoliticalStatus to, LocalDate effective) {
        return jdbc.sql(
                        "insert into app.status_decision (person_id, act, from_status, to_status, tier, body, decided_on, approval_body,"
                                + " approved_on, effective_from, effective_until, cause, basis, of_id, reason, recorded_by)"
                                + " values (:person, :act, :from, :to, :tier, :body, :decided, :approval, :approved, :effective, :until,"
                                + " :cause, :basis, :of, :reason, :by) returning id")
                .param("person", d.person().value())
                .param("act", d.act().name())
                .param("from", from.name())
                .param("to", to.name())
                .param(
                        "tier",
                        d.tier() == null || to != PoliticalStatus.ACTIVIST
                                ? null
                                : d.tier().name())
                .param("body", d.body().name())
                .param("decided", d.decidedOn(), java.sql.Types.DATE)
                .param(
                        "approval",
                        d.approvalBody() == DecidingBody.NONE
                                ? ""
                                : d.approvalBody().name())
                .param("approved", d.approvedOn(), java.sql.Types.DATE)
                .param("effective", effective)
                .param("until", d.until(), java.sql.Types.DATE)
                .param("cause", d.cause() == null ? null : d.cause().name())
                .param("basis", d.basis().strip())
                .param("of", d.of(), java.sql.Types.OTHER)
                .param("reason", d.reason().strip())
                .param("by", access.actor())
                .query(UUID.class)
                .single();
    }
}
