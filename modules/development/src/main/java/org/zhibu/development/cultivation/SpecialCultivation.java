package org.zhibu.development.cultivation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.path.CaseState;

/** Key candidates, each cultivated by one responsible person (专人培养, DEV-37). The roster of them is printed with the others. */
@Service
public class SpecialCultivation {
    /**
     * Who is or was responsible.
     *
     * @param endedOn null while it goes on
     */
    public record Kept(
            UUID id,
            UUID person,
            String cultivator,
            LocalDate fromDate,
            String plan,
            @Nullable LocalDate endedOn,
            int version) {}

    private static final int MAX_PLAN = 1000;

    private final JdbcClient jdbc;
    private final People people;
    private final OwnPeople own;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    SpecialCultivation(JdbcClient jdbc, People people, OwnPeople own, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.own = own;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<Kept> of(UUID caseId) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(
                        "select s.id, s.person_id as person, p.name as cultivator, s.from_date, s.plan, s.ended_on, s.version"
                                + " from app.development_special s join app.person p on p.tenant_id = s.tenant_id and p.id = s.person_id"
                                + " where s.case_id = ? order by s.from_date desc, s.id desc")
                .param(caseId)
                .query(Kept.class)
                .list();
    }

    /** Full members of the branch, of whom one is chosen. */
    @Transactional(readOnly = true)
    public List<PersonSummary> offered() {
        access.require(DevelopmentPermissions.CULTIVATE);
        return people.ofStatus(PoliticalStatus.FULL);
    }

    /** Makes a member responsible from a day on; whoever was before is so no longer. */
    @Transactional
    public void assign(UUID caseId, UUID cultivator, LocalDate from, String plan) {
        access.require(DevelopmentPermissions.CULTIVATE);
        Entered.day(from, LocalDate.MIN, LocalDate.now(clock), "from");
        if (plan.strip().length() > MAX_PLAN) {
            throw new RefusedException(
                    Finding.block("", "input.tooLong", MAX_PLAN).at("plan"));
        }
        if (offered().stream().noneMatch(p -> p.id().value().equals(cultivator))) {
            throw new RefusedException(
                    Finding.block("DEV-37", "development.special.member").at("cultivator"));
        }
        if (!isKey(caseId)) {
            throw new RefusedException(Finding.block("DEV-37", "development.special.notKey"));
        }
        List<LocalDate> later = jdbc.sql(
                        "select from_date from app.development_special where case_id = ? and ended_on is null and from_date > ?")
                .params(caseId, from)
                .query(LocalDate.class)
                .list();
        if (!later.isEmpty()) {
            throw new RefusedException(Finding.block(
                            "DEV-04",
                            "development.special.before",
                            later.getFirst().toString())
                    .at("from"));
        }
        jdbc.sql(
                        "update app.development_special set ended_on = ?, version = version + 1 where case_id = ? and ended_on is null")
                .params(from, caseId)
                .update();
        jdbc.sql(
                        "insert into app.development_special (case_id, person_id, from_date, plan, recorded_by) values (?, ?, ?, ?, ?)")
                .params(caseId, cultivator, from, plan.strip(), access.actor())
                .update();
        audit.record("development.special", own.nameOf(caseId) + " · " + own.personOf(cultivator));
    }

    /**
     * Ends it without another.
     *
     * @param version as it was read
     */
    @Transactional
    public void end(UUID id, int version, LocalDate on) {
        access.require(DevelopmentPermissions.CULTIVATE);
        LocalDate from = jdbc.sql("select from_date from app.development_special where id = ?")
                .param(id)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(Entered::outside);
        Entered.day(on, from, LocalDate.now(clock), "on");
        Entered.one(jdbc.sql(
                        "update app.development_special set ended_on = ?, version = version + 1 where id = ? and version = ? and ended_on is null")
                .params(on, id, version)
                .update());
        audit.record("development.specialEnded", on.toString());
    }

    /** A key or planned activist, or a candidate. */
    @Transactional(readOnly = true)
    public boolean isKey(UUID caseId) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(
                        "select exists (select from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                                + " where c.id = :case and c.closed_on is null and (c.state = any (:candidates) or c.state = any (:activists) and p.tier in ('KEY','PLANNED')))")
                .param("case", caseId)
                .param("candidates", states(CaseState.Stage.CANDIDATE, CaseState.Stage.ADMISSION))
                .param("activists", states(CaseState.Stage.ACTIVIST))
                .query(Boolean.class)
                .single();
    }

    private static String[] states(CaseState.Stage... stages) {
        List<CaseState.Stage> wanted = List.of(stages);
        return Arrays.stream(CaseState.values())
                .filter(s -> wanted.contains(s.stage()))
                .map(CaseState::code)
                .toArray(String[]::new);
    }
}
