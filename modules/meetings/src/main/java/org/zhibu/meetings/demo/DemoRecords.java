package org.zhibu.meetings.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.onecase.ProjectStep;

/** What stands beside invented meetings: a leading cadre, make-up lectures, and of a village a project on its way. */
@Component
class DemoRecords {
    private static final int CADRE_SINCE_DAYS = 400;
    private static final BigDecimal FEE = new BigDecimal("15.00");
    private static final int LABOUR_DAYS = 10;
    private static final int POPULATION = 1231;
    private static final int LABOURERS = 640;
    private static final int ADULTS = 960;

    private final JdbcTemplate jdbc;
    private final Organizations organizations;
    private final Messages messages;

    DemoRecords(JdbcTemplate jdbc, Organizations organizations, Messages messages) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.messages = messages;
    }

    /** @param members the secretary first; at least two */
    void write(LocalDate today, List<PersonSummary> members) {
        jdbc.update(
                "insert into app.meetings_cadre (person_id, post, since) values (?, ?, ?)",
                members.get(1).id().value(),
                messages.text("meetings.demo.cadrePost"),
                today.minusDays(CADRE_SINCE_DAYS));
        // every second absence was made up by reading the outline
        jdbc.update(
                "insert into app.meetings_makeup (meeting_id, person_id, made_on, form, entered_by)"
                        + " select m.id, a.person_id, m.held_on + 7, 'READ_OUTLINE', m.recorder_name from app.meetings_meeting m"
                        + " join app.meetings_attendee a on a.tenant_id = m.tenant_id and a.meeting_id = m.id"
                        + " where m.kind = 'LECTURE' and m.state = 'ARCHIVED' and a.presence = 'ABSENT' and a.position % 2 = 0");
        measures(today, members.get(1));
        convening(today, members);
        OrganizationKind kind = organizations.current().kind();
        if (kind == OrganizationKind.VILLAGE || kind == OrganizationKind.COMMUNITY) {
            project(today, members.size());
        }
    }

    /** A topic that waits, one that was declined, and an old member who is visited. */
    private void convening(LocalDate today, List<PersonSummary> members) {
        PersonSummary proposer = members.get(1);
        PersonSummary old = members.getLast();
        boolean branch = organizations.current().level() == OrganizationLevel.BRANCH;
        String kind = branch ? "GENERAL_MEETING" : "PARTY_COMMITTEE";
        for (int i = 1; i <= 2; i++) {
            jdbc.update(
                    "insert into app.meetings_proposal (kind, topic, reason, person_id, person_name, proposed_on, state, answer, answered_on)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    kind,
                    messages.text("meetings.demo.topic." + i),
                    messages.text("meetings.demo.topicReason." + i),
                    proposer.id().value(),
                    proposer.name(),
                    today.minusDays(3L * i),
                    i == 1 ? "OPEN" : "DECLINED",
                    i == 1 ? "" : messages.text("meetings.demo.declined"),
                    i == 1 ? null : today.minusDays(1));
        }
        if (!branch) {
            return;
        }
        jdbc.update(
                "insert into app.meetings_exemption (person_id, person_name, cause, from_date, note, entered_by) values (?, ?, 'OLD', ?, '', ?)",
                old.id().value(),
                old.name(),
                today.minusMonths(2),
                members.getFirst().name());
        jdbc.update(
                "insert into app.meetings_visit (person_id, person_name, visited_on, visitors, content, entered_by) values (?, ?, ?, ?, ?, ?)",
                old.id().value(),
                old.name(),
                today.minusDays(12),
                members.getFirst().name(),
                messages.text("meetings.demo.visit"),
                members.getFirst().name());
    }

    /** Of the last democratic life meeting of a committee: one done, one open. */
    private void measures(LocalDate today, PersonSummary owner) {
        List<Object[]> measures = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            measures.add(new Object[] {
                i == 1 ? "MASSES" : "GENERAL",
                messages.text("meetings.demo.problem." + i),
                messages.text("meetings.demo.measure." + i),
                owner.id().value(),
                owner.name(),
                today.plusDays(20L * i),
                i == 1 ? messages.text("meetings.demo.outcome") : "",
                i == 1 ? today : null
            });
        }
        jdbc.batchUpdate(
                "insert into app.meetings_measure (meeting_id, kind, problem, measure, owner_id, owner_name, deadline, outcome, done_on)"
                        + " select m.id, ?, ?, ?, ?, ?, ?, ?, ? from app.meetings_meeting m where m.kind = 'DEMOCRATIC_LIFE'"
                        + " and m.state = 'ARCHIVED' order by m.held_on desc limit 1",
                measures);
    }

    private void project(LocalDate today, int members) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into app.meetings_project (id, meeting_id, name, site, year, content, capita_fee, labour_days, population, labourers,"
                        + " unanimous) values (?, (select id from app.meetings_meeting where kind = 'GENERAL_MEETING' and state = 'ARCHIVED'"
                        + " order by held_on desc limit 1), ?, ?, ?, ?, ?, ?, ?, ?, true)",
                id,
                messages.text("meetings.demo.projectName"),
                messages.text("meetings.demo.projectSite"),
                today.getYear(),
                messages.text("meetings.demo.projectContent"),
                FEE,
                LABOUR_DAYS,
                POPULATION,
                LABOURERS);
        List<Object[]> steps = new ArrayList<>();
        LocalDate day = today.minusDays(40);
        steps.add(step(id, ProjectStep.BRANCH_PROPOSAL, day, 5, 5, 5));
        steps.add(step(id, ProjectStep.COMMITTEES, day.plusDays(3), 9, 8, 8));
        steps.add(step(id, ProjectStep.MEMBERS, day.plusDays(10), members, members, members));
        steps.add(step(id, ProjectStep.VILLAGERS, day.plusDays(20), ADULTS, ADULTS * 3 / 4, ADULTS * 2 / 3));
        jdbc.batchUpdate(
                "insert into app.meetings_project_step (project_id, step, done_on, expected, present, approved) values (?, ?, ?, ?, ?, ?)",
                steps);
    }

    private static Object[] step(UUID id, ProjectStep step, LocalDate day, int expected, int present, int approved) {
        return new Object[] {id, step.name(), day, expected, present, approved};
    }
}
