package org.zhibu.development.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.module.DemoData;
import org.zhibu.api.organization.Organization;
import org.zhibu.api.organization.Organizations;

/** Plans of the year: each branch has handed one up, and its committee, which is filled after it, has issued all but the last. */
@Component
class DemoPlans implements DemoData {
    private static final int ACTIVISTS_PER_HEAD = 5;

    private final JdbcTemplate jdbc;
    private final Organizations organizations;
    private final DemoWords words = DemoWords.read();

    DemoPlans(JdbcTemplate jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    @Override
    @Transactional
    public void fill(LocalDate today, RandomGenerator random) {
        Organization current = organizations.current();
        switch (current.level()) {
            case BRANCH -> handUp(today, random.nextInt(2));
            case GRASSROOTS_COMMITTEE -> issue(today.getYear(), current.name());
            default -> {
                // plans are made by branches and balanced by their committee
            }
        }
    }

    /** @param more heads than were admitted so far; branches plan what they are able to do */
    private void handUp(LocalDate today, int more) {
        Integer admitted = jdbc.queryForObject(
                "select count(*) from app.person where admitted_on >= ?", Integer.class, today.withDayOfYear(1));
        int heads = Math.max(1, (admitted == null ? 0 : admitted) + more);
        LocalDate january = LocalDate.of(today.getYear(), Month.JANUARY, 12);
        jdbc.update(
                "insert into app.development_plan (year, planned_min, planned_max, activists, targets, groups, notes, state, committee,"
                        + " handed_up_on, written_by) select ?, ?, ?, ?, array['AGE_LE_35 GE 60','WOMEN GE 30'], '{}', ?, 'HANDED_UP', above, ?,"
                        + " coalesce((select p.name from app.post h join app.person p on p.tenant_id = h.tenant_id and p.id = h.person_id"
                        + " where h.post = 'BRANCH_SECRETARY' and h.to_date is null limit 1), '')"
                        + " from app.committee_above(app.tenant()) above where above is not null",
                today.getYear(),
                heads,
                heads + 1,
                heads * ACTIVISTS_PER_HEAD,
                words.one("plan"),
                january.isAfter(today) ? today : january);
    }

    private void issue(int year, String issuer) {
        jdbc.update(
                "insert into app.development_issue (for_org, year, edition, planned_min, planned_max, activists, targets, groups, words,"
                        + " issuer_name, issued_by) select tenant_id, year, 1, planned_min, planned_max, activists, targets, groups, ?, ?, ?"
                        + " from app.development_plan where committee = app.tenant() and year = ?"
                        + " and tenant_id < (select max(tenant_id) from app.development_plan where committee = app.tenant() and year = ?)",
                words.one("issued"),
                issuer,
                issuer,
                year,
                year);
    }
}
