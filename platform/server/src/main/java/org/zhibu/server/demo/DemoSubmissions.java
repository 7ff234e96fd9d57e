package org.zhibu.server.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.document.Numbering;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.submission.SubmissionSeries;
import org.zhibu.server.tenant.TenantContext;

/** Some submissions of two villages to their township, in several states, through the functions that every act goes through. */
@Component
class DemoSubmissions {
    private record Found(UUID id, String name) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final TenantContext tenants;
    private final Numbering numbering;
    private final Clock clock;

    DemoSubmissions(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            TenantContext tenants,
            Numbering numbering,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tenants = tenants;
        this.numbering = numbering;
        this.clock = clock;
    }

    void fill(Map<String, OrganizationId> organizations) {
        OrganizationId town = organizations.get("LIULIN");
        OrganizationId hewan = organizations.get("LIULIN-HEWAN");
        OrganizationId dongqiao = organizations.get("LIULIN-DONGQIAO");
        if (town == null || hewan == null || dongqiao == null) {
            return;
        }
        UUID request = inside(
                hewan,
                () -> sent(
                        town,
                        "REQUEST",
                        "REQUEST",
                        "关于修缮河湾村党群服务中心的请示",
                        "村党群服务中心屋顶渗漏，影响党员活动。经支委会研究，拟于雨季前修缮，预算2.6万元，从村集体经济收入中列支。妥否，请批示。",
                        ""));
        inside(
                hewan,
                () -> of("PROBATIONARY")
                        .map(p -> sent(
                                town,
                                "CONVERT",
                                "APPROVAL",
                                "关于" + p.name() + "同志按期转正的请示",
                                "",
                                p,
                                Map.of("conversionApplication", "转正申请书", "resolution", "支部大会决议")))
                        .orElse(request));
        UUID returned = inside(
                dongqiao,
                () -> sent(town, "YEAR_PLAN", "APPROVAL", "东桥村党支部年度发展党员工作计划", "计划培养入党积极分子4名，接收预备党员2名。", "plan"));
        UUID dues = inside(dongqiao, () -> sent(town, "DUES_RELIEF", "APPROVAL", "关于减免困难党员党费的请示", "因病致贫，申请减免一年。", ""));
        inside(dongqiao, () -> draft("REPORT", "REPORT", "关于“七一”活动开展情况的报告", "活动情况如下："));
        inside(town, () -> {
            act("select app.submission_open(?, ?, ?)", dongqiao.value(), returned, "林文静");
            act(
                    "select app.submission_return(?, ?, 2, ?, ?, ?)",
                    dongqiao.value(),
                    returned,
                    "缺积极分子名单及培养联系人\n接收预备党员人数与去年计划不衔接，请说明",
                    "请三日内补报",
                    "林文静");
            decide(dongqiao, dues);
            return request;
        });
    }

    private void decide(OrganizationId sender, UUID submission) {
        List<Found> members = jdbc.sql("select id, name from app.person where status = 'FULL' order by name limit 5")
                .query(Found.class)
                .list();
        UUID meeting = jdbc.sql("insert into app.deciding_meeting (held_on, minutes, expected, present, recorded_by)"
                        + " values (app.today(), '柳林镇党委会记录', ?, ?, '林文静') returning id")
                .params(members.size(), members.size())
                .query(UUID.class)
                .single();
        members.forEach(m -> jdbc.sql(
                        "insert into app.deciding_member (meeting_id, person_id, name, present) values (?, ?, ?, true)")
                .params(meeting, m.id(), m.name())
                .update());
        UUID decision = jdbc.sql(
                        "insert into app.submission_decision (meeting_id, sender_id, submission_id, outcome, ballot, yes, no, abstain)"
                                + " values (?, ?, ?, 'APPROVED', 'SECRET', ?, 0, 0) returning id")
                .params(meeting, sender.value(), submission, members.size())
                .query(UUID.class)
                .single();
        act("select app.submission_open(?, ?, ?)", sender.value(), submission, "林文静");
        act(
                "select app.submission_decide(?, ?, 2, 'APPROVED', '', ?, null, ?)",
                sender.value(),
                submission,
                decision,
                "林文静");
    }

    private UUID sent(OrganizationId town, String matter, String act, String title, String body, String paper) {
        return handedIn(town, draft(matter, act, title, body), paper.isEmpty() ? Map.of() : Map.of(paper, "工作计划"));
    }

    private UUID sent(
            OrganizationId town,
            String matter,
            String act,
            String title,
            String body,
            Found person,
            Map<String, String> papers) {
        UUID id = draft(matter, act, title, body);
        jdbc.sql(
                        "insert into app.submission_person (submission_id, edition, person_id, name, sex, birth_date, status, cultivated_by)"
                                + " select ?, 1, p.id, p.name, p.sex, p.birth_date, p.status, '支部指定的两名培养联系人' from app.person p where p.id = ?")
                .params(id, person.id())
                .update();
        return handedIn(town, id, papers);
    }

    private UUID draft(String matter, String act, String title, String body) {
        return jdbc.sql("select app.submission_begin(?, ?, ?, null, ?, ?)")
                .params("platform." + matter, matter, act, title, body)
                .query(UUID.class)
                .single();
    }

    private UUID handedIn(OrganizationId town, UUID id, Map<String, String> papers) {
        papers.forEach((item, name) -> jdbc.sql(
                        "insert into app.submission_document (submission_id, edition, item, name, on_paper) values (?, 1, ?, ?, true)")
                .params(id, item, name)
                .update());
        LocalDate today = LocalDate.now(clock);
        act(
                "select app.submission_hand_in(?, 0, array[?]::bigint[], ?, ?, ?)",
                id,
                town.value(),
                today.plusMonths(3),
                numbering.next(SubmissionSeries.SENT.code(), today.getYear()),
                "支部书记");
        return id;
    }

    private Optional<Found> of(String status) {
        return jdbc.sql("select id, name from app.person where status = ? order by name limit 1")
                .param(status)
                .query(Found.class)
                .optional();
    }

    private void act(String sql, Object... values) {
        jdbc.sql(sql).params(values).query().listOfRows();
    }

    private UUID inside(OrganizationId organization, java.util.function.Supplier<UUID> work) {
        return tenants.callAs(
                organization, () -> java.util.Objects.requireNonNull(transactions.execute(t -> work.get())));
    }
}
