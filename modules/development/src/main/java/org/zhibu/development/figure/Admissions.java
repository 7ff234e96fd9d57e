package org.zhibu.development.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was admitted here, by the register: whoever came as a member was admitted elsewhere, and what is void is no admission. */
@Component
public class Admissions {
    /** Condition on {@code app.person p}. */
    public static final String HERE = "p.admitted_on is not null and (p.came_on is null or p.came_on <= p.admitted_on)"
            + " and not exists (select from app.development_case v where v.tenant_id = p.tenant_id and v.person_id = p.id and v.state = 'VOID')";

    private final JdbcClient jdbc;

    Admissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whom the general meeting passed between the two days, both counted; by day and name. One statement. */
    public List<Admitted> between(LocalDate from, LocalDate until, int leavingMonths) {
        return jdbc.sql(
                        "select p.id, p.name, p.admitted_on, p.birth_date, p.sex = 'FEMALE' as woman, p.education, p.front_line,"
                                + " o.kind = 'SCHOOL_STUDENT' or p.school_grade <> '' as student, p.professional_title <> '' as titled,"
                                + " o.kind in ('PRIVATE_ENTERPRISE','SOCIAL_ORG','MARKET') as new_organisation,"
                                + " coalesce(least(p.left_on, (select min(c.leaving_on) from app.development_case c where c.tenant_id = p.tenant_id"
                                + " and c.person_id = p.id)) < p.admitted_on + make_interval(months => :leaving), false) as elsewhere"
                                + " from app.person p join app.org o on o.id = p.tenant_id where p.admitted_on between :from and :until and "
                                + HERE + " order by p.admitted_on, p.name, p.id")
                .param("from", from)
                .param("until", until)
                .param("leaving", leavingMonths)
                .query((row, i) -> new Admitted(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("admitted_on", LocalDate.class),
                        row.getObject("birth_date", LocalDate.class),
                        row.getBoolean("woman"),
                        row.getString("education"),
                        row.getString("front_line"),
                        row.getBoolean("student"),
                        row.getBoolean("titled"),
                        row.getBoolean("new_organisation"),
                        row.getBoolean("elsewhere")))
                .list();
    }
}
