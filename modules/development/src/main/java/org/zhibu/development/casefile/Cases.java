package org.zhibu.development.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.people.Companions;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Overrides;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.rule.Severity;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Rules;
import org.zhibu.development.path.TakeOver;

/** Cases: begun by an application or taken over, moved on act by act, each checked by the rules in force on its day. */
@Service
public class Cases {
    private final JdbcClient jdbc;
    private final CaseReader reader;
    private final CaseEntries entries;
    private final LimitsInForce limits;
    private final StandingOf standing;
    private final Papers papers;
    private final MinutesCheck minutes;
    private final Companions companions;
    private final OwnCommittee committee;
    private final BodyAbove above;
    private final Overrides overrides;
    private final List<CaseFollower> followers;
    private final Access access;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    Cases(
            JdbcClient jdbc,
            CaseReader reader,
            CaseEntries entries,
            LimitsInForce limits,
            StandingOf standing,
            Papers papers,
            MinutesCheck minutes,
            Companions companions,
            OwnCommittee committee,
            BodyAbove above,
            Overrides overrides,
            List<CaseFollower> followers,
            Access access,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.entries = entries;
        this.limits = limits;
        this.standing = standing;
        this.papers = papers;
        this.minutes = minutes;
        this.companions = companions;
        this.committee = committee;
        this.above = above;
        this.overrides = overrides;
        this.followers = followers;
        this.access = access;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** The case as it stands now; empty when there is none of the id here. */
    @Transactional(readOnly = true)
    public Optional<CaseFacts> find(UUID id) {
        access.require(DevelopmentPermissions.READ);
        LocalDate today = today();
        return reader.find(id, today, limits.on(today));
    }

    /** The same of several, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, CaseFacts> all(Collection<UUID> ids) {
        access.require(DevelopmentPermissions.READ);
        LocalDate today = today();
        return reader.read(ids, today, limits.on(today));
    }

    /** The open case of a person. */
    @Transactional(readOnly = true)
    public Optional<UUID> openCaseOf(PersonId person) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select id from app.development_case where person_id = ? and closed_on is null")
                .param(person.value())
                .query(UUID.class)
                .optional();
    }

    /** What the rules say of an application before it is recorded. */
    @Transactional(readOnly = true)
    public List<Finding> findings(PersonId person, Happening application) {
        access.require(DevelopmentPermissions.WRITE);
        return Rules.check(beginning(person, application.day()), application, limits.on(application.day()), today());
    }

    /**
     * Begins a case with the person's application (STEP-01).
     *
     * @param reason why it goes on past warnings
     * @return id of the case
     */
    @Transactional
    public UUID apply(PersonId person, Happening application, String reason) {
        access.require(DevelopmentPermissions.WRITE);
        CaseFacts facts = beginning(person, application.day());
        List<Finding> found = Rules.check(facts, application, limits.on(application.day()), today());
        UUID id = entries.open(person.value(), application.day(), application.day(), null);
        overrides.keep("development.case", id.toString(), found, reason);
        write(id, facts, application, CaseState.APPLIED, null);
        return id;
    }

    /**
     * Takes a person over who was on the way before, with no more time than the register has.
     *
     * @param state as the register has the person
     * @param countedFrom day of the adoption as an activist; null for an applicant
     */
    @Transactional
    public UUID takeOver(
            PersonId person, CaseState state, LocalDate appliedOn, @Nullable LocalDate countedFrom, String note) {
        access.require(DevelopmentPermissions.WRITE);
        List<Finding> earlier = jdbc.sql("select applied_on, activist_on from app.person where id = ?")
                .param(person.value())
                .query((row, i) -> TakeOver.againstRegister(
                        appliedOn,
                        countedFrom,
                        row.getObject("applied_on", LocalDate.class),
                        row.getObject("activist_on", LocalDate.class)))
                .optional()
                .orElse(List.of());
        if (!earlier.isEmpty()) {
            throw new RefusedException(earlier);
        }
        return takeIn(person, state, appliedOn, countedFrom, note);
    }

    /**
     * Takes a person in who comes from another organisation with the time that counted there (DEV-03).
     *
     * @param state as the register has the person
     * @param countedFrom day of the adoption as an activist, wherever it was; null for an applicant
     */
    @Transactional
    public UUID takeIn(
            PersonId person, CaseState state, LocalDate appliedOn, @Nullable LocalDate countedFrom, String note) {
        access.require(DevelopmentPermissions.WRITE);
        LocalDate today = today();
        CaseFacts facts = beginning(person, appliedOn);
        Happening what = Happening.of(Act.TAKE_OVER, today).into(state).noting(note);
        List<Finding> refused = TakeOver.check(facts, state, appliedOn, countedFrom, today);
        if (!refused.isEmpty()) {
            throw new RefusedException(refused);
        }
        UUID id = entries.open(person.value(), today, appliedOn, countedFrom);
        write(id, facts, what, state, null);
        return id;
    }

    /** What the rules say of the act, without recording it; the last entry for {@link Act#UNDO}. */
    @Transactional(readOnly = true)
    public List<Finding> findings(UUID id, Happening what) {
        access.require(DevelopmentPermissions.READ);
        return findings(read(id, what.day()), what);
    }

    /** What the rules say, of facts that were read before. */
    List<Finding> findings(CaseFacts facts, Happening what) {
        List<Finding> found = new ArrayList<>(Rules.check(facts, what, limits.on(what.day()), today()));
        if (what.act().fits(facts.state())) {
            committee.finding(what).ifPresent(found::add);
            found.addAll(papers.missing(facts, what.act()));
            found.addAll(minutes.findings(facts, what));
        }
        return found;
    }

    /** The same of facts that the page has read, for acts of today. */
    @Transactional(readOnly = true)
    public List<Finding> outlook(CaseFacts facts, Happening what) {
        access.require(DevelopmentPermissions.READ);
        return findings(facts, what);
    }

    /**
     * Records an act.
     *
     * @param reason why it goes on past warnings; kept with what they said
     * @throws RefusedException with what refuses, each with its rule
     */
    @Transactional
    public void record(UUID id, Happening what, String reason) {
        access.require(DevelopmentPermissions.WRITE);
        hold(id);
        record(read(id, what.day()), what, reason);
    }

    /**
     * The same by somebody who looks at the case as it stands after an entry. What was recorded since then is not gone past unseen.
     *
     * @param seen the last entry that counts, as the writer saw it
     */
    @Transactional
    public void record(UUID id, Happening what, String reason, @Nullable UUID seen) {
        access.require(DevelopmentPermissions.WRITE);
        hold(id);
        CaseFacts facts = read(id, what.day());
        if (!Objects.equals(facts.lastEntry(), seen)) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        record(facts, what, reason);
    }

    private void record(CaseFacts facts, Happening what, String reason) {
        if (above.answers(what.act())) {
            throw new RefusedException(Finding.block("AUTH-28", "development.refused.answer"));
        }
        if (what.act() == Act.APPLY || what.act() == Act.TAKE_OVER) {
            throw new RefusedException(Finding.block("DEV-01", "development.rule.state"));
        }
        overrides.keep("development.case", facts.id().toString(), findings(facts, what), reason);
        if (what.act() == Act.UNDO) {
            undo(facts, what);
        } else {
            write(facts.id(), facts, what, Rules.target(facts, what.act()), null);
        }
    }

    /** Records what the portal learnt from a submission that was answered, or on its own; nobody gives reasons for it. */
    boolean learnt(UUID id, Happening what, @Nullable UUID submission) {
        CaseFacts facts = read(id, what.day());
        if (findings(facts, what).stream().anyMatch(f -> f.severity() == Severity.BLOCK)) {
            return false;
        }
        write(id, facts, what, Rules.target(facts, what.act()), submission);
        return true;
    }

    /** Ends a case because the register says so. */
    void end(UUID id) {
        learnt(id, Happening.of(Act.END_WITH_REGISTER, today()), null);
    }

    private void write(UUID id, CaseFacts facts, Happening what, CaseState to, @Nullable UUID submission) {
        UUID entry = entries.insert(id, what, facts.state(), to, submission, null);
        if (what.act() == Act.ASSIGN_CONTACTS || what.act() == Act.NAME_SPONSORS) {
            companions.name(
                    facts.person().id(),
                    what.act() == Act.ASSIGN_CONTACTS ? Companions.Kind.CONTACT : Companions.Kind.SPONSOR,
                    what.people().stream().map(PersonId::new).toList(),
                    what.day());
        }
        if (what.act() == Act.FILE_ACTIVIST) {
            // the time of cultivation runs from this decision; that before an end of the cultivation is gone (DEV-04,
            // DEV-27)
            jdbc.sql("update app.development_case set counted_from = ? where id = ?")
                    .params(facts.last(Act.ADOPT).orElseThrow().day(), id)
                    .update();
        }
        standing.record(facts, what).ifPresent(decision -> entries.decided(entry, decision));
        papers.file(facts, what).ifPresent(material -> entries.filed(entry, material));
        audit.record(
                "development."
                        + what.act().name().toLowerCase(java.util.Locale.ROOT).replace("_", ""),
                facts.person().name() + " · " + messages.text(what.act().messageKey()));
        followers.forEach(f -> f.moved(id, what));
    }

    private void undo(CaseFacts facts, Happening what) {
        CaseFacts.Entry last =
                facts.entries().isEmpty() ? null : facts.entries().getLast();
        if (last == null || last.from() == CaseState.NONE) {
            throw new RefusedException(Finding.block("PPL-21", "development.refused.first"));
        }
        entries.insert(facts.id(), what, facts.state(), last.from(), null, last.id());
        jdbc.sql("select status_decision_id, material_id from app.development_entry where id = ?")
                .param(last.id())
                .query((row, i) -> {
                    UUID decision = row.getObject("status_decision_id", UUID.class);
                    UUID material = row.getObject("material_id", UUID.class);
                    if (decision != null) {
                        standing.reverse(facts.person().id(), decision, what.note());
                    }
                    if (material != null) {
                        papers.withdraw(facts.person().id(), material, what.note());
                    }
                    return last.id();
                })
                .single();
        if (last.act() == Act.FILE_ACTIVIST && facts.last(Act.TAKE_OVER).isEmpty()) {
            jdbc.sql("update app.development_case set counted_from = cast(? as date) where id = ?")
                    .param(countedBefore(facts))
                    .param(facts.id())
                    .update();
        }
        audit.record(
                "development.undo",
                facts.person().name() + " · " + messages.text(last.act().messageKey()));
        followers.forEach(f -> f.moved(facts.id(), what));
    }

    /** Two who record at once wait for each other here. */
    private void hold(UUID id) {
        jdbc.sql("select id from app.development_case where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /** Since when the time ran before the last filing; null when it did not. */
    private static @Nullable LocalDate countedBefore(CaseFacts facts) {
        LocalDate adopted = null;
        LocalDate counted = null;
        for (CaseFacts.Entry entry : facts.entries().subList(0, facts.entries().size() - 1)) {
            adopted = entry.act() == Act.ADOPT ? entry.day() : adopted;
            counted = entry.act() == Act.FILE_ACTIVIST ? adopted : counted;
        }
        return counted;
    }

    private CaseFacts read(UUID id, LocalDate day) {
        return reader.find(id, day, limits.on(day))
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }

    private CaseFacts beginning(PersonId person, LocalDate appliedOn) {
        return reader.beginning(person, appliedOn, today())
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
