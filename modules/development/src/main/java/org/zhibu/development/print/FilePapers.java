package org.zhibu.development.print;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Limits;

/**
 * The papers of a person's file: those that lie there, and those that the module keeps among its records, each once (PPL-42). What makes
 * one form of many records is one paper, dated by the last of them.
 */
@Component
class FilePapers {
    /** The number of a reply comes after the paper, so it is taken from the entry that left it. */
    private static final String SQL = """
            select m.code, m.dated, null::date as period, m.title as what, coalesce(nullif(m.number, ''), e.number, '') as number,
                m.state = 'LOST' as lost, true as kept, m.attachment_id, a.name as file_name
              from app.person_material m left join app.attachment a on a.tenant_id = m.tenant_id and a.id = m.attachment_id
              left join app.development_entry e on e.tenant_id = m.tenant_id and e.material_id = m.id
              where m.person_id = :person and m.state in ('PRESENT', 'LOST')
            union all
            select x.code, x.dated, x.period, x.what, x.number, false, false, x.attachment_id, a.name from (
              select 'MAT-04' as code, tenant_id, max(said_on) as dated, null::date as period, '' as what, '' as number, null::uuid as attachment_id
                from app.development_opinion where case_id = :case and stage = 'ADOPTION' and source like 'RECOMMENDED_%' group by tenant_id
              union all select case when kind = 'ACTIVIST' then 'MAT-07' else 'MAT-24' end, tenant_id, max(assessed_on), null, '', '', null
                from app.development_assessment where case_id = :case group by 1, 2
              union all select 'MAT-08', tenant_id, delivered_on, period_from, title, '', attachment_id
                from app.development_report where case_id = :case
              union all select 'MAT-09', tenant_id, held_on, null, topic, '', null from app.development_talk where case_id = :case
              union all select 'MAT-10', n.tenant_id, t.to_date, null, t.title, n.certificate, n.attachment_id
                from app.development_trainee n join app.development_training t on t.tenant_id = n.tenant_id and t.id = n.training_id
                where n.case_id = :case
              union all select 'MAT-12', tenant_id, held_on, null, '', '', null from app.development_defence where case_id = :case
              union all select 'MAT-14', tenant_id, returned_on, null, about_name, number, attachment_id
                from app.development_inquiry where case_id = :case and returned_on is not null
              union all select 'MAT-15', n.tenant_id, n.to_date, null, n.stage, '', (select f.attachment_id from app.notice_photo f
                  where f.tenant_id = n.tenant_id and f.notice_id = n.notice_id order by f.attachment_id limit 1)
                from app.development_notice n join app.notice p on p.tenant_id = n.tenant_id and p.id = n.notice_id
                where n.case_id = :case and p.outcome is not null
              union all select 'MAT-26', tenant_id, max(said_on), null, '', '', null from app.development_opinion
                where case_id = :case and stage = 'CONVERSION' and source in ('GROUP', 'MEMBERS', 'MASSES') group by tenant_id
            ) x left join app.attachment a on a.tenant_id = x.tenant_id and a.id = x.attachment_id
            where not exists (select from app.person_material m where m.tenant_id = x.tenant_id and m.person_id = :person
              and (m.attachment_id = x.attachment_id or m.code = x.code and x.code in ('MAT-04', 'MAT-07', 'MAT-24', 'MAT-26'))
              and m.state in ('PRESENT', 'LOST'))
            order by 1, 2, 4""";

    private final JdbcClient jdbc;
    private final LimitsInForce limits;
    private final PrintWords words;

    FilePapers(JdbcClient jdbc, LimitsInForce limits, PrintWords words) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.words = words;
    }

    /** By code and day. */
    List<Particulars.Paper> of(CaseFacts facts) {
        return jdbc.sql(SQL)
                .param("person", facts.person().id().value())
                .param("case", facts.id())
                .query((row, i) -> paper(row, facts))
                .list();
    }

    private Particulars.Paper paper(ResultSet row, CaseFacts facts) throws SQLException {
        UUID scan = row.getObject("attachment_id", UUID.class);
        LocalDate dated = row.getObject("dated", LocalDate.class);
        return new Particulars.Paper(
                row.getBoolean("kept"),
                row.getString("code"),
                dated,
                title(row, dated, facts),
                row.getString("number"),
                row.getBoolean("lost"),
                scan == null ? null : new AttachmentId(scan),
                row.getString("file_name"));
    }

    private String title(ResultSet row, LocalDate dated, CaseFacts facts) throws SQLException {
        String what = row.getString("what");
        LocalDate period = row.getObject("period", LocalDate.class);
        if (row.getBoolean("kept")) {
            return what;
        }
        return switch (row.getString("code")) {
            case "MAT-08" ->
                Stream.of(period(period, dated, facts), what)
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" "));
            case "MAT-09" -> words.say("topic." + what);
            case "MAT-15" -> words.word("development.notice." + what);
            default -> what;
        };
    }

    private String period(LocalDate from, LocalDate on, CaseFacts facts) {
        Limits then = limits.on(on);
        LocalDate probation = facts.probationFrom();
        return words.period(
                from, probation != null && on.isAfter(probation) ? then.probationReports() : then.reports());
    }
}
