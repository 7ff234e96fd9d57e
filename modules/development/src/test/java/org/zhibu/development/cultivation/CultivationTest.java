package org.zhibu.development.cultivation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.testkit.Login;

/** A branch of students besides the village, and activists without the steps before. */
public abstract class CultivationTest extends DevelopmentTest {
    protected long school;

    /** A branch of students with its secretary, who acts from now on. */
    protected Login school() {
        school = world.below(township, "Student branch", "SCHOOL_STUDENT", "BRANCH");
        Login schoolSecretary = world.login(school, "School secretary", "BRANCH_SECRETARY");
        mayHaveACommittee(school);
        world.moduleOn(school, "development");
        actAs(schoolSecretary);
        return schoolSecretary;
    }

    /** Activists of an organisation since a day, in the order of their names. */
    protected List<UUID> activists(long organization, int count, LocalDate since) {
        return people(organization, "Activist", "ACTIVIST", "CULTIVATED", count, since);
    }

    /** Probationers of an organisation since a day, activists since a year before. */
    protected List<UUID> probationers(long organization, int count, LocalDate since) {
        List<UUID> cases = people(organization, "Probationer", "PROBATIONARY", "PROBATION", count, since.minusYears(1));
        world.jdbc()
                .sql(
                        "update app.person set admitted_on = ?, probation_until = ? where tenant_id = ? and status = 'PROBATIONARY'")
                .params(since, since.plusYears(1), organization)
                .update();
        return cases;
    }

    private List<UUID> people(long organization, String name, String status, String state, int count, LocalDate since) {
        return world.jdbc()
                .sql("""
                        with p as (insert into app.person (tenant_id, name, sex, status, birth_date, tier)
                            select :org, :name || ' ' || lpad(n::text, 3, '0'), 'FEMALE', :status, date '2000-05-01',
                              case when :status = 'ACTIVIST' then 'ORDINARY' end from generate_series(1, :count) n returning id, name),
                          c as (insert into app.development_case (tenant_id, person_id, state, opened_on, applied_on, counted_from)
                            select :org, id, '', :since, :since, :since from p returning id, person_id),
                          e as (insert into app.development_entry (tenant_id, case_id, seq, act, from_state, to_state, day, recorded_by)
                            select :org, id, 1, 'TAKE_OVER', '', :state, :since, 'test' from c)
                        select c.id from c join p on p.id = c.person_id order by p.name""")
                .param("org", organization)
                .param("name", name)
                .param("status", status)
                .param("state", state)
                .param("count", count)
                .param("since", since)
                .query(UUID.class)
                .list();
    }
}
