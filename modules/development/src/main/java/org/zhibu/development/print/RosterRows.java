package org.zhibu.development.print;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.development.path.CaseState;

/** Reads rosters: one statement, however many they name. */
@Component
class RosterRows {
    private static final String SQL = """
            select p.name, p.sex, p.ethnicity, p.birth_date, p.education, p.employer, p.job_title, p.occupation, p.front_line, p.tier,
              p.key_activist_on, p.admitted_on, p.probation_until, c.state, c.applied_on, c.counted_from,
              (select max(e.day) from app.development_entry e where e.tenant_id = c.tenant_id and e.case_id = c.id and e.act = 'TALK'
                and not e.undone) as talked_on,
              (select max(e.day) from app.development_entry e where e.tenant_id = c.tenant_id and e.case_id = c.id and e.act = 'CHOOSE'
                and not e.undone) as chosen_on,
              (select count(*) from app.development_report r where r.tenant_id = c.tenant_id and r.case_id = c.id) as reports,
              (select string_agg(t.title || coalesce(' ' || trim_scale(n.score), ''), '；' order by t.to_date) from app.development_trainee n
                join app.development_training t on t.tenant_id = n.tenant_id and t.id = n.training_id
                where n.tenant_id = c.tenant_id and n.case_id = c.id) as trainings,
              (select string_agg(r.name, '、' order by r.from_date, r.name) from app.person_relation r where r.tenant_id = c.tenant_id
                and r.person_id = p.id and r.kind = 'CONTACT' and r.to_date is null) as contacts,
              (select string_agg(r.name, '、' order by r.from_date, r.name) from app.person_relation r where r.tenant_id = c.tenant_id
                and r.person_id = p.id and r.kind = 'SPONSOR' and r.to_date is null) as sponsors,
              y.name as cultivator, s.from_date as cultivator_from, coalesce(s.plan, '') as cultivator_plan
            from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id
              left join app.development_special s on s.tenant_id = c.tenant_id and s.case_id = c.id and s.ended_on is null
              left join app.person y on y.tenant_id = s.tenant_id and y.id = s.person_id
            where c.state = any (?) and c.closed_on is null and (not ? or s.id is not null)
            order by case p.tier when 'PLANNED' then 0 when 'KEY' then 1 else 2 end, c.applied_on, p.name, c.id""";

    private static final Map<String, String> DAYS = Map.of(
            "appliedOn", "applied_on",
            "talkedOn", "talked_on",
            "adoptedOn", "counted_from",
            "keyOn", "key_activist_on",
            "chosenOn", "chosen_on",
            "admittedOn", "admitted_on",
            "until", "probation_until",
            "cultivatorFrom", "cultivator_from");

    private final PrintWords words;

    RosterRows(PrintWords words) {
        this.words = words;
    }

    /** By the names of the columns. */
    List<Map<String, String>> of(JdbcClient jdbc, RosterKind kind) {
        return jdbc.sql(SQL)
                .param(kind.states().stream().map(CaseState::code).toArray(String[]::new))
                .param(kind == RosterKind.SPECIAL)
                .query((row, i) -> values(row))
                .list();
    }

    private Map<String, String> values(ResultSet row) throws SQLException {
        Map<String, String> values = new HashMap<>();
        values.put("name", row.getString("name"));
        values.put("sex", words.word("sex." + row.getString("sex")));
        values.put("ethnicity", row.getString("ethnicity"));
        values.put("birth", PrintWords.shortMonth(date(row, "birth_date")));
        values.put("education", worded(row, "education", "educationLevel."));
        values.put(
                "unit",
                Stream.of(row.getString("employer"), row.getString("job_title"), row.getString("occupation"))
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" ")));
        values.put("frontLine", worded(row, "front_line", "frontLine."));
        String tier = row.getString("tier");
        values.put("tier", words.say("tier." + (tier == null ? "ORDINARY" : tier)));
        for (Map.Entry<String, String> column : DAYS.entrySet()) {
            values.put(column.getKey(), PrintWords.shortDay(date(row, column.getValue())));
        }
        values.put("reports", String.valueOf(row.getInt("reports")));
        values.put("trainings", text(row, "trainings"));
        values.put("contacts", text(row, "contacts"));
        values.put("sponsors", text(row, "sponsors"));
        values.put("cultivator", text(row, "cultivator"));
        values.put("cultivatorPlan", text(row, "cultivator_plan"));
        values.put("remark", words.word(CaseState.of(row.getString("state")).messageKey()));
        return values;
    }

    private String worded(ResultSet row, String column, String prefix) throws SQLException {
        String code = row.getString(column);
        return code == null ? "" : words.word(prefix + code);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @org.jspecify.annotations.Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
