package org.zhibu.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.calendar.CalendarEntry;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.server.calendar.CalendarLine;
import org.zhibu.server.calendar.PersonalCalendar;
import org.zhibu.server.people.file.Absences;
import org.zhibu.server.people.file.AwayEntry;
import org.zhibu.server.people.file.FileNote;
import org.zhibu.server.people.file.FileNotes;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** Limits of those away and political birthdays become tasks, and end with what they ask for. */
class MemberTasksTest extends PortalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MemberTasks job;

    @Autowired
    Absences absences;

    @Autowired
    FileNotes notes;

    @Autowired
    StatusHistory history;

    @Autowired
    PersonalCalendar calendar;

    @Autowired
    TenantContext tenants;

    private long village;
    private Login secretary;
    private Login member;
    private PersonId person;

    @BeforeEach
    void openBranch() {
        clock.setDate(TODAY);
        village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        member = world.login(village, "赵某", "MEMBER");
        person = new PersonId(world.person(village, "张三", "FULL"));
        actAs(secretary);
    }

    @ParameterizedTest
    @CsvSource({
        "WORK, 2025-01-01, 2025-10-02, , 2026-03-02, ''",
        "WORK, 2025-01-01, 2025-10-01, , 2026-03-02, PPL-26 search 2026-04-01",
        "WORK, 2025-01-01, 2025-09-01, 电话、走访, 2026-03-01, PPL-26 suspend 2026-03-31",
        "WORK, 2025-01-01, 2025-09-01, 电话、走访, 2026-02-28, ''",
        "ABROAD_SETTLED, 2026-02-10, 2026-02-10, , 2026-03-02, PPL-27 abroadSettled 2026-03-12",
        "ABROAD_STUDY, 2021-03-01, 2026-02-20, , 2026-03-02, PPL-27 abroadLong 2026-03-31",
        "ABROAD_STUDY, 2025-09-01, 2025-09-30, 邮件未回, 2026-03-02, PPL-27 abroadContact 2026-03-30",
        "GRADUATE, 2024-04-01, 2026-02-20, , 2026-03-02, ''",
        "GRADUATE, 2024-03-31, 2026-02-20, , 2026-03-02, PPL-28 graduate 2026-03-31"
    })
    @Rule({"PPL-26", "PPL-27", "PPL-28"})
    void aLimitIsATaskInTimeAndAProposalHasItsDays(
            String kind, LocalDate from, LocalDate contact, String searched, LocalDate today, String task) {
        clock.setDate(today);
        away(kind, from, contact, searched);
        run();
        run();
        assertThat(open("people:away:")).isEqualTo(task.isEmpty() ? List.of() : List.of(task));
    }

    @Test
    @Rule("PPL-26")
    void contactEndsTheTaskAtOnceAndTheNextSilenceOpensItAgain() {
        away("WORK", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 9, 10), null);
        run();
        assertThat(open("people:away:")).containsExactly("PPL-26 search 2026-03-10");
        AwayEntry entry = absences.away(person).getFirst();
        absences.save(
                person,
                new AwayEntry(
                        entry.id(), entry.version(), entry.kind(), "", entry.from(), null, false, TODAY, "电话联系上"));
        assertThat(open("people:away:")).isEmpty();
        clock.setDate(LocalDate.of(2026, 9, 2));
        run();
        assertThat(open("people:away:")).containsExactly("PPL-26 suspend 2026-10-02");
        history.decide(StatusDecision.of(
                        person,
                        StatusAct.SUSPEND_MEMBERSHIP,
                        DecidingBody.GENERAL_MEETING,
                        LocalDate.of(2026, 9, 2),
                        "支部大会决议")
                .approved(DecidingBody.COMMITTEE, LocalDate.of(2026, 9, 2)));
        assertThat(open("people:away:")).isEmpty();
    }

    @Test
    @Rule("PPL-26")
    void theTaskOfSomeoneWhoIsNoLongerAwayEndsInTheNight() {
        away("WORK", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 9, 10), null);
        run();
        world.jdbc()
                .sql("update app.person_away set to_date = date '2026-03-01' where person_id = ?")
                .param(person.value())
                .update();
        run();
        assertThat(open("people:away:")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1996-03-02, 2026-03-02, 30 2026-03-02",
        "1996-03-01, 2026-03-02, ''",
        "1996-03-09, 2026-03-02, 30 2026-03-09",
        "1996-03-10, 2026-03-02, ''",
        "1996-02-29, 2026-02-25, 30 2026-02-28",
        "1996-02-29, 2028-02-25, 32 2028-02-29",
        "1996-01-03, 2025-12-30, 30 2026-01-03",
        "2026-03-02, 2026-03-02, ''"
    })
    @Rule("PPL-08")
    void aPoliticalBirthdayIsATaskDaysBefore(LocalDate admitted, LocalDate today, String task) {
        clock.setDate(today);
        admitted(admitted);
        run();
        assertThat(world.jdbc()
                        .sql(
                                "select arguments[2] || ' ' || due from app.inbox_task where tenant_id = ? and starts_with(key, 'people:birthday:') and state = 'OPEN'")
                        .param(village)
                        .query(String.class)
                        .list())
                .isEqualTo(task.isEmpty() ? List.of() : List.of(task));
    }

    @Test
    @Rule("PPL-08")
    void aVisitEndsTheTaskOfTheBirthdayAndSoDoesItsDay() {
        admitted(LocalDate.of(1996, 3, 5));
        run();
        assertThat(open("people:birthday:")).hasSize(1);
        notes.add(person, new FileNote(FileNote.Kind.VISIT, "送政治生日贺卡", "", TODAY, null, false));
        assertThat(open("people:birthday:")).isEmpty();
        run();
        assertThat(open("people:birthday:")).isEmpty();
    }

    @Test
    @Rule("PPL-08")
    void theCalendarShowsEverybodysBirthdayToThoseWhoKeepTheRegisterAndTheOwnToAMember() {
        admitted(LocalDate.of(1996, 3, 5));
        world.jdbc()
                .sql("update app.person set admitted_on = date '2006-03-20' where id = ?")
                .param(member.person())
                .update();
        long neighbour = world.branch(world.county("丁县委组织部"), "戊村党支部");
        world.jdbc()
                .sql("update app.person set admitted_on = date '1996-03-05' where id = ?")
                .param(world.person(neighbour, "外人", "FULL"))
                .update();
        assertThat(inMarch()).containsExactly("2026-03-05 张三 政治生日，入党 30 周年", "2026-03-20 赵某 政治生日，入党 20 周年");
        actAs(member);
        assertThat(inMarch()).containsExactly("2026-03-20 我的政治生日，入党 20 周年");
    }

    @Test
    void theNightTakesAsManyQuestionsHoweverManyAreFine() {
        run();
        long few = StatementCount.of(this::run);
        for (int i = 0; i < 30; i++) {
            world.person(village, "党员" + i, "FULL");
        }
        assertThat(StatementCount.of(this::run)).isEqualTo(few);
    }

    private List<String> inMarch() {
        return calendar.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)).lines().stream()
                .filter(l -> !l.task())
                .map(CalendarLine::entry)
                .map((CalendarEntry e) -> e.day() + " " + e.title())
                .toList();
    }

    private void run() {
        tenants.runAs(new OrganizationId(village), job::run);
    }

    private List<String> open(String prefix) {
        return world.jdbc()
                .sql("select rule || ' ' || split_part(key, ':', 4) || ' ' || due from app.inbox_task"
                        + " where tenant_id = ? and starts_with(key, ?) and state = 'OPEN' order by due")
                .params(village, prefix)
                .query(String.class)
                .list();
    }

    private void away(
            String kind, LocalDate from, LocalDate contact, @org.jspecify.annotations.Nullable String searched) {
        world.jdbc()
                .sql(
                        "insert into app.person_away (tenant_id, person_id, kind, from_date, last_contact_on, searched) values (?, ?, ?, ?, ?, ?)")
                .params(village, person.value(), kind, from, contact, searched == null ? "" : searched)
                .update();
    }

    private void admitted(LocalDate day) {
        world.jdbc()
                .sql("update app.person set admitted_on = ? where id = ?")
                .params(day, person.value())
                .update();
    }
}
