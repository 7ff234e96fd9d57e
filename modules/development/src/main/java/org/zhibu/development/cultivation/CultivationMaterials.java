package org.zhibu.development.cultivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.api.people.MaterialSource;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.SourcedMaterial;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.Span;

/** Papers of the file that this module keeps as records: MAT-04, 07, 08, 09, 10, 12, 15, 24 and 26. */
@Service
class CultivationMaterials implements MaterialSource {
    /** One row for each paper. What words it bears follows from its code. */
    private static final String FIND = """
            select c.id, c.person_id, x.* from app.development_case c cross join lateral (
              select 'MAT-04' as code, o.said_on as dated, null::date as period, o.source as what, o.said_by as number, o.text as note, null::numeric as score,
                  null::numeric as second, null::uuid as file
                from app.development_opinion o where o.tenant_id = c.tenant_id and o.case_id = c.id and o.stage = 'ADOPTION' and o.source like 'RECOMMENDED_%'
              union all select case when a.kind = 'ACTIVIST' then 'MAT-07' else 'MAT-24' end, a.assessed_on, a.period_from, a.kind, '',
                  case when a.qualified then 'QUALIFIED' else 'UNQUALIFIED' end, null, null, null
                from app.development_assessment a where a.tenant_id = c.tenant_id and a.case_id = c.id
              union all select 'MAT-08', r.delivered_on, r.period_from, r.title, '', r.reader_note, null, null, r.attachment_id
                from app.development_report r where r.tenant_id = c.tenant_id and r.case_id = c.id
              union all select 'MAT-09', t.held_on, null, t.topic, t.talker, t.points, null, null, null
                from app.development_talk t where t.tenant_id = c.tenant_id and t.case_id = c.id
              union all select 'MAT-10', t.to_date, null, t.title, e.certificate, case when t.examined then '' else t.organizer end, e.score, null, e.attachment_id
                from app.development_trainee e join app.development_training t on t.tenant_id = e.tenant_id and t.id = e.training_id
                where e.tenant_id = c.tenant_id and e.case_id = c.id
              union all select 'MAT-12', d.held_on, null, '', '', d.questions, d.field_score, d.daily_score, null
                from app.development_defence d where d.tenant_id = c.tenant_id and d.case_id = c.id
              union all select 'MAT-15', n.to_date, n.from_date, n.stage, '', p.outcome, null, null, (select f.attachment_id from app.notice_photo f
                  where f.tenant_id = n.tenant_id and f.notice_id = n.notice_id order by f.attachment_id limit 1)
                from app.development_notice n join app.notice p on p.tenant_id = n.tenant_id and p.id = n.notice_id
                where n.tenant_id = c.tenant_id and n.case_id = c.id and p.outcome is not null
              union all select 'MAT-26', o.said_on, null, o.source, o.said_by, o.text, null, null, null
                from app.development_opinion o where o.tenant_id = c.tenant_id and o.case_id = c.id and o.stage = 'CONVERSION' and o.source in ('GROUP','MEMBERS','MASSES')
            ) x where c.person_id = any (:people) order by x.code, x.dated, c.id""";

    private record Row(
            UUID id,
            UUID personId,
            String code,
            LocalDate dated,
            @Nullable LocalDate period,
            String what,
            String number,
            String note,
            java.math.@Nullable BigDecimal score,
            java.math.@Nullable BigDecimal second,
            @Nullable UUID file) {}

    private final JdbcClient jdbc;
    private final LimitsInForce limits;
    private final Messages messages;

    CultivationMaterials(JdbcClient jdbc, LimitsInForce limits, Messages messages) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, List<SourcedMaterial>> of(Collection<PersonId> people) {
        Map<PersonId, List<SourcedMaterial>> found = new HashMap<>();
        jdbc.sql(FIND)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> found.computeIfAbsent(new PersonId(row.personId()), p -> new ArrayList<>())
                        .add(paper(row)));
        return found;
    }

    private SourcedMaterial paper(Row row) {
        return new SourcedMaterial(
                row.code(),
                row.dated(),
                title(row),
                row.number(),
                note(row),
                row.file() == null ? null : new AttachmentId(row.file()),
                "m/development/" + row.id());
    }

    private String title(Row row) {
        return switch (row.code()) {
            case "MAT-04", "MAT-26" ->
                messages.text(OpinionSource.valueOf(row.what()).messageKey());
            case "MAT-07", "MAT-24" ->
                words(
                        period(row),
                        messages.text(
                                CaseFacts.Assessment.Kind.valueOf(row.what()).messageKey()));
            case "MAT-08" -> words(period(row), row.what());
            case "MAT-09" -> messages.text(TalkTopic.valueOf(row.what()).messageKey());
            case "MAT-15" -> messages.text("development.notice." + row.what());
            default -> row.what();
        };
    }

    private String note(Row row) {
        return switch (row.code()) {
            case "MAT-07", "MAT-24" -> messages.text("development.assessment.result." + row.note());
            case "MAT-10" -> row.score() == null ? row.note() : row.score().toPlainString();
            case "MAT-12" ->
                row.score() == null || row.second() == null
                        ? row.note()
                        : limits.on(row.dated())
                                .scoring()
                                .defence(row.score(), row.second())
                                .toPlainString();
            case "MAT-15" ->
                messages.text(
                        "development.notice.filed",
                        String.valueOf(row.period()),
                        row.dated().toString(),
                        messages.text(NoticeOutcome.valueOf(row.note()).messageKey()));
            default -> row.note();
        };
    }

    /** The period's name, by the cadence in force on the paper's day. */
    private String period(Row row) {
        LocalDate from = row.period();
        if (from == null) {
            return "";
        }
        Span span = Span.of(PaperPeriods.of(row.code(), row.what(), limits.on(row.dated())), from);
        PeriodName name = PeriodName.of(span);
        return messages.text(name.messageKey(), name.arguments().toArray());
    }

    private static String words(String... parts) {
        return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(" "));
    }
}
