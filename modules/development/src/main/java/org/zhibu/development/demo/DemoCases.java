package org.zhibu.development.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.module.DemoData;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.indicator.IndicatorFollower;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Limits;

/** Gives everybody who is on the way in a demonstration branch a case, as the register has them. */
@Component
class DemoCases implements DemoData {
    private static final Set<PoliticalStatus> ON_THE_WAY = EnumSet.of(
            PoliticalStatus.APPLICANT,
            PoliticalStatus.ACTIVIST,
            PoliticalStatus.CANDIDATE,
            PoliticalStatus.PROBATIONARY);

    private static final int MONTHS_AGO = 14;
    /** Between the day on which the time was full and today. */
    private static final int RIPE_DAYS = 10;

    private final JdbcTemplate jdbc;
    private final DemoRows rows;
    private final DemoHandUp handUp;
    private final IndicatorFollower indicators;
    private final Organizations organizations;
    private final LimitsInForce limits;
    private final DemoWords words = DemoWords.read();

    DemoCases(
            JdbcTemplate jdbc,
            DemoRows rows,
            DemoHandUp handUp,
            IndicatorFollower indicators,
            Organizations organizations,
            LimitsInForce limits) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.handUp = handUp;
        this.indicators = indicators;
        this.organizations = organizations;
        this.limits = limits;
    }

    @Override
    @Transactional
    public void fill(LocalDate today, RandomGenerator random) {
        List<DemoCase.Person> members = people(
                "status = 'FULL' order by (select count(*) from app.post h where h.tenant_id = p.tenant_id and h.person_id = p.id"
                        + " and h.post = 'BRANCH_SECRETARY') desc, p.id");
        if (organizations.current().level() != OrganizationLevel.BRANCH || members.size() < 3) {
            return;
        }
        extendOne(today);
        Limits inForce = limits.on(today);
        DemoWays ways = new DemoWays(today, members.getFirst().name(), words);
        DemoRecords records = new DemoRecords(today, random, words, inForce, rows, members);
        List<DemoCase> cases = new ArrayList<>();
        Set<PoliticalStatus> special = EnumSet.of(PoliticalStatus.CANDIDATE, PoliticalStatus.ACTIVIST);
        for (DemoCase.Person person :
                people("applied_on is not null and status <> 'FULL' order by admitted_on, candidate_on, p.id")) {
            if (ON_THE_WAY.contains(person.status())) {
                boolean extended = person.admitted() != null
                        && person.admitted().plusYears(1).isBefore(today.minusDays(1));
                boolean first = switch (person.status()) {
                    case PROBATIONARY -> extended;
                    case ACTIVIST -> isRipe(person, inForce, today) && special.remove(person.status());
                    default -> special.remove(person.status());
                };
                cases.add(ways.of(person, first));
            }
        }
        rows.cases(cases, members.size(), members.getFirst().name());
        rows.told(today, members.getFirst().name(), words.one("announcedAt"));
        cases.forEach(records::add);
        records.write();
        cases.stream().filter(c -> c.state() == CaseState.EXTENDED).forEach(rows::extended);
        cases.stream()
                .filter(c -> c.state() == CaseState.REVIEWED)
                .forEach(c -> handUp.send(c, members.getFirst().name(), today));
        // the committees' figures of the year follow what was written
        indicators.changed(today.withDayOfYear(1));
    }

    /** A key activist whose time is full. */
    private static boolean isRipe(DemoCase.Person person, Limits limits, LocalDate today) {
        return person.tier() != null
                && person.activist() != null
                && person.activist()
                        .plusMonths(limits.cultivationMonths())
                        .plusDays(RIPE_DAYS)
                        .isBefore(today);
    }

    /** The first probationer was admitted so long ago that the probation had to be extended. */
    private void extendOne(LocalDate today) {
        LocalDate admitted = today.minusMonths(MONTHS_AGO);
        jdbc.update(
                "update app.person set applied_on = ?, activist_on = ?, candidate_on = ?, admitted_on = ?, admission_approved_on = ?,"
                        + " probation_until = ? where id = (select id from app.person where status = 'PROBATIONARY' and left_on is null"
                        + " and birth_date < ? order by admitted_on, id limit 1)"
                        + " and (select count(*) from app.person where status = 'PROBATIONARY' and left_on is null) > 1",
                admitted.minusMonths(21),
                admitted.minusMonths(19),
                admitted.minusMonths(5),
                admitted,
                admitted.plusDays(26),
                admitted.plusYears(1),
                admitted.minusMonths(21).minusYears(18));
    }

    private List<DemoCase.Person> people(String where) {
        return jdbc.query(
                "select p.* from app.person p where left_on is null and " + where,
                (row, i) -> new DemoCase.Person(
                        row.getObject("id", java.util.UUID.class),
                        row.getString("name"),
                        PoliticalStatus.valueOf(row.getString("status")),
                        row.getString("tier"),
                        row.getObject("applied_on", LocalDate.class) == null
                                ? LocalDate.EPOCH
                                : row.getObject("applied_on", LocalDate.class),
                        row.getObject("activist_on", LocalDate.class),
                        row.getObject("key_activist_on", LocalDate.class),
                        row.getObject("candidate_on", LocalDate.class),
                        row.getObject("admitted_on", LocalDate.class)));
    }
}
