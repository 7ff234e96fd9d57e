package org.zhibu.development.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows in bulk, as the ways of many people would have left them. */
public record Feed(JdbcClient jdbc, long organization) {
    /** People with open cases in the state, who came by one entry of the act and the day. */
    public List<UUID> cases(
            int many, String name, String status, String before, String act, String state, LocalDate day) {
        List<UUID> ids = jdbc.sql(
                        "with p as (insert into app.person (tenant_id, name, sex, status, birth_date) select ?, ? || g, 'MALE', ?, date '1990-01-01'"
                                + " from generate_series(1, ?) g returning id) insert into app.development_case (tenant_id, person_id, state, opened_on, applied_on, counted_from)"
                                + " select ?, id, ?, ?, ?, ? from p returning id")
                .params(organization, name, status, many, organization, before, day, day, day)
                .query(UUID.class)
                .list();
        entry(ids, act, before, state, day);
        return ids;
    }

    public void entry(List<UUID> cases, String act, String from, String to, LocalDate day) {
        jdbc.sql(
                        "insert into app.development_entry (tenant_id, case_id, seq, act, from_state, to_state, day, recorded_by)"
                                + " select ?, c, 1, ?, ?, ?, ?, 'test' from unnest(cast(? as uuid[])) c")
                .params(organization, act, from, to, day, array(cases))
                .update();
    }

    /** So many reports in all, spread over the cases and the days from the first one on. */
    public void reports(List<UUID> cases, int many, LocalDate from) {
        jdbc.sql(
                        "insert into app.development_report (tenant_id, case_id, period_from, delivered_on, recorded_by)"
                                + " select ?, (cast(? as uuid[]))[1 + (g % ?)], ? + g / ?, ? + g / ?, 'test' from generate_series(0, ? - 1) g")
                .params(organization, array(cases), cases.size(), from, cases.size(), from, cases.size(), many)
                .update();
    }

    public void talks(List<UUID> cases, int many, LocalDate from) {
        jdbc.sql(
                        "insert into app.development_talk (tenant_id, case_id, topic, held_on, talker, recorded_by)"
                                + " select ?, (cast(? as uuid[]))[1 + (g % ?)], 'THINKING', ? + g / ?, 'Contact', 'test' from generate_series(0, ? - 1) g")
                .params(organization, array(cases), cases.size(), from, cases.size(), many)
                .update();
    }

    /** Members who were admitted on the day. */
    public void admitted(int many, LocalDate day, LocalDate born, String education, String sex) {
        jdbc.sql(
                        "insert into app.person (tenant_id, name, sex, status, birth_date, education, admitted_on, probation_until)"
                                + " select ?, 'Admitted ' || g, ?, 'PROBATIONARY', ?, ?, cast(? as date), cast(? as date) + 365 from generate_series(1, ?) g")
                .params(organization, sex, born, education, day, day, many)
                .update();
    }

    private static String[] array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
