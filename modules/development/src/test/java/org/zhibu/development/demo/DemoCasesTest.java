package org.zhibu.development.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.rule.Severity;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.candidate.Inquiries;
import org.zhibu.development.casefile.CaseFilter;
import org.zhibu.development.casefile.CaseLists;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.server.tenant.TenantContext;

/** A demonstration branch shows people at every stage, whose papers are in order for the next step. */
class DemoCasesTest extends DevelopmentTest {
    @Test
    void everybodyOnTheWayHasACaseThatGoesOn() {
        person("Applicant", "APPLICANT", DAY.minusDays(30), null, null, null);
        person("Activist", "ACTIVIST", DAY.minusDays(400), DAY.minusDays(330), null, null);
        person("Candidate", "CANDIDATE", DAY.minusMonths(18), DAY.minusMonths(16), DAY.minusDays(30), null);
        person(
                "Probationer",
                "PROBATIONARY",
                DAY.minusMonths(26),
                DAY.minusMonths(24),
                DAY.minusMonths(9),
                DAY.minusMonths(4));
        person(
                "Extended",
                "PROBATIONARY",
                DAY.minusMonths(30),
                DAY.minusMonths(28),
                DAY.minusMonths(13),
                DAY.minusMonths(8));
        fill(branch, DAY);
        actAs(secretary);
        assertThat(bean(CaseLists.class).byState())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        CaseState.TALKED, 1,
                        CaseState.CULTIVATED, 1,
                        CaseState.REVIEWED, 1,
                        CaseState.PROBATION, 1,
                        CaseState.EXTENDED, 1));
        Map<CaseState, CaseFacts> cases = new HashMap<>();
        bean(CaseLists.class)
                .page(CaseFilter.OPEN, CaseLists.Order.NAME, false, 0, 100)
                .forEach(r -> cases.put(r.state(), read(r.id())));
        CaseFacts activist = Objects.requireNonNull(cases.get(CaseState.CULTIVATED));
        assertThat(activist.reports()).hasSizeBetween(1, 2);
        assertThat(activist.assessments()).hasSize(2);
        assertThat(activist.contacts()).hasSize(1);
        CaseFacts extended = Objects.requireNonNull(cases.get(CaseState.EXTENDED));
        assertThat(extended.probationUntil()).isEqualTo(DAY.minusMonths(14).plusMonths(18));
        assertThat(extended.person().status()).isEqualTo(PoliticalStatus.PROBATIONARY);
        CaseFacts candidate = Objects.requireNonNull(cases.get(CaseState.REVIEWED));
        assertThat(cases().findings(candidate.id(), Happening.of(Act.PASS_PRE_REVIEW, DAY)))
                .as("what speaks against the pre-review")
                .allMatch(f -> f.severity() == Severity.WARN);
        UUID submission = world.jdbc()
                .sql("select id from app.submission where tenant_id = ? and kind = 'development.preReview'")
                .param(branch)
                .query(UUID.class)
                .single();
        decide(new SubmissionKey(branch, submission), Outcome.APPROVED);
        actAs(secretary);
        await().until(() -> world.jdbc()
                .sql("select state from app.development_case where id = ?")
                .param(candidate.id())
                .query(String.class)
                .single()
                .equals("PRE_REVIEWED"));
    }

    @Test
    void oneWasChosenTheOtherDayAndAnotherWaitsForALetter() {
        LocalDate adopted = DAY.minusMonths(14);
        person("Ripe", "ACTIVIST", adopted.minusDays(65), adopted, null, null);
        world.jdbc()
                .sql("update app.person set tier = 'KEY', key_activist_on = ? where tenant_id = ? and name = 'Ripe'")
                .params(adopted.plusMonths(7), branch)
                .update();
        person("First", "CANDIDATE", DAY.minusMonths(18), DAY.minusMonths(16), DAY.minusDays(30), null);
        person("Second", "CANDIDATE", DAY.minusMonths(18), DAY.minusMonths(16), DAY.minusDays(29), null);
        fill(branch, DAY);
        actAs(secretary);
        assertThat(bean(CaseLists.class).byState())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(CaseState.CHOSEN, 1, CaseState.REVIEWED, 1, CaseState.CANDIDATE, 1));
        assertThat(world.jdbc()
                        .sql(
                                "select n.state from app.development_notice g join app.notice n on n.tenant_id = g.tenant_id and n.id = g.notice_id"
                                        + " join app.development_case c on c.tenant_id = g.tenant_id and c.id = g.case_id where c.tenant_id = ?"
                                        + " and c.state = 'CHOSEN'")
                        .param(branch)
                        .query(String.class)
                        .single())
                .isEqualTo("PUBLIC");
        assertThat(bean(Inquiries.class).open(0, 10)).hasSize(1);
    }

    @Test
    void branchesHandPlansUpWhichTheirCommitteeIssues() {
        fill(branch, DAY);
        OrganizationId above = new OrganizationId(world.jdbc()
                .sql("select app.committee_above(?)")
                .param(branch)
                .query(Long.class)
                .single());
        long sister = world.below(above.value(), "Sister", "VILLAGE", "BRANCH");
        fill(sister, DAY);
        fill(above.value(), DAY);
        assertThat(world.jdbc()
                        .sql("select for_org from app.development_issue where tenant_id = ? and year = ?")
                        .params(above.value(), DAY.getYear())
                        .query(Long.class)
                        .list())
                .as("the last one is left to be balanced")
                .containsExactly(branch);
    }

    private void fill(long organization, LocalDate today) {
        context.getBean(TenantContext.class)
                .runAs(
                        new OrganizationId(organization),
                        () -> List.of(bean(DemoCases.class), bean(DemoPlans.class))
                                .forEach(data -> data.fill(today, new Random(7))));
    }

    private void person(
            String name,
            String status,
            LocalDate applied,
            @Nullable LocalDate activist,
            @Nullable LocalDate candidate,
            @Nullable LocalDate admitted) {
        world.jdbc()
                .sql(
                        "insert into app.person (tenant_id, name, sex, status, birth_date, applied_on, activist_on, candidate_on, admitted_on,"
                                + " probation_until) values (?, ?, 'MALE', ?, date '1996-01-02', ?, cast(? as date), cast(? as date), cast(? as date),"
                                + " cast(? as date))")
                .params(java.util.Arrays.asList(
                        branch,
                        name,
                        status,
                        applied,
                        activist,
                        candidate,
                        admitted,
                        admitted == null ? null : admitted.plusYears(1)))
                .update();
    }
}
