package org.zhibu.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.MeetingRows;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.convening.ExemptionCause;
import org.zhibu.meetings.convening.Exemptions;
import org.zhibu.meetings.convening.Leaves;
import org.zhibu.meetings.convening.Proposals;
import org.zhibu.meetings.dual.DualLife;
import org.zhibu.meetings.measure.Measure;
import org.zhibu.meetings.measure.MeasureKind;
import org.zhibu.meetings.measure.Measures;
import org.zhibu.meetings.meeting.BallotService;
import org.zhibu.meetings.meeting.MeetingEvent;
import org.zhibu.meetings.meeting.VoteService;
import org.zhibu.meetings.minutes.AbsenceReason;
import org.zhibu.meetings.minutes.Ballots;
import org.zhibu.meetings.minutes.Business;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Tally;
import org.zhibu.meetings.minutes.Tellers;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteForm;
import org.zhibu.meetings.onecase.Projects;
import org.zhibu.meetings.plan.FixedDay;
import org.zhibu.meetings.plan.FixedDayService;
import org.zhibu.meetings.plan.PlanEditor;
import org.zhibu.meetings.plan.Planned;
import org.zhibu.testkit.FormDriver;
import org.zhibu.testkit.Login;

/** Every form of the module and of the pages of modules, on whatever page it stands, gets bad input. */
class MeetingFormsTest extends MeetingsTest {
    /** A meeting with a vote to be taken, one that was counted, and an electronic ballot that is open. */
    private MeetingId voting() {
        actAs(secretary);
        MeetingId id = held(MeetingKind.GENERAL_MEETING);
        VoteService votes = bean(VoteService.class);
        List<UUID> added = Stream.of(
                        VoteForm.SECRET_BALLOT,
                        VoteForm.SHOW_OF_HANDS,
                        VoteForm.ELECTRONIC_BALLOT,
                        VoteForm.ELECTRONIC_BALLOT)
                .map(form -> {
                    UUID vote = UUID.randomUUID();
                    votes.write(
                            id, read(id).version(), Vote.open(vote, "Matter", Business.ORDINARY, null, "", form, ""));
                    return vote;
                })
                .toList();
        votes.count(
                id,
                read(id).version(),
                added.get(1),
                Tellers.NONE,
                Ballots.NONE,
                new Tally(4, 0, 0),
                LocalTime.of(10, 0),
                "");
        bean(BallotService.class)
                .open(
                        id,
                        read(id).version(),
                        added.get(2),
                        new Tellers(leader.person(), "", recorder.person(), ""),
                        Set.of(member.person()),
                        "");
        return id;
    }

    @Test
    void everyFormRefusesBadInputWithAWordAndWritesNothing() {
        MeetingId voting = voting();
        actAs(secretary);
        MeetingId draft = create(MeetingKind.GENERAL_MEETING);
        MeetingId notified = create(MeetingKind.GROUP_MEETING);
        take(notified, MeetingEvent.CONSENT, "");
        MeetingId held = held(MeetingKind.THEMED_DAY);
        MeetingId lecture = held(MeetingKind.LECTURE);
        MeetingId toSign = held(MeetingKind.LIFE_MEETING);
        take(toSign, MeetingEvent.COMPLETE, "leader spoke last");
        MeetingId archived = archived(MeetingKind.BRANCH_COMMITTEE);

        bean(Proposals.class).propose(MeetingKind.GENERAL_MEETING, null, "Road", "Mud in spring", true);
        bean(Exemptions.class).enter(member.person(), ExemptionCause.OLD, DAY, "");
        MeetingId called = create(MeetingKind.GENERAL_MEETING);
        take(called, MeetingEvent.NOTIFY, "at short notice");
        actAs(member);
        bean(Leaves.class).ask(called, AbsenceReason.SICK, "");

        FormDriver driver = new FormDriver(world.jdbc());
        open(secretary);
        driver.drive("m/meetings");
        driver.drive("m/meetings/proposals");
        driver.drive("m/meetings/exemptions");
        for (MeetingId meeting : List.of(draft, notified, called, held, lecture, toSign, archived, voting)) {
            driver.drive("m/meetings/" + meeting.value());
        }
        driver.drive("m/meetings/" + held.value() + "/room");
        driver.drive("m/meetings/emergencies");
        for (MeetingKind kind : List.of(MeetingKind.THEMED_DAY, MeetingKind.GENERAL_MEETING)) {
            plan(kind);
        }
        driver.drive("m/meetings/plan");
        driver.drive("m/meetings/plan/days");
        long school = world.below(township, "Students", "SCHOOL_STUDENT", "BRANCH");
        world.moduleOn(school, "meetings");
        open(world.login(school, "Student", "BRANCH_SECRETARY"));
        driver.drive("m/meetings/plan/days");
        world.moduleOn(township, "meetings");
        Login clerk = world.login(township, "Clerk", "COMMITTEE_SECRETARY");
        actAs(clerk);
        MeetingId life = meetings().create(head(MeetingKind.DEMOCRATIC_LIFE, clerk, clerk), List.of("Criticism"));
        open(clerk);
        driver.drive("m/meetings/" + life.value());
        driveRecords(driver);
        open(world.login(township, "Officer", "ORGANIZATION_OFFICER"));
        driver.drive("modules");
        driveMeasures(driver);
        assertThat(driver.problems()).isEmpty();
        assertThat(driver.met().stream().map(Class::getName))
                .containsAll(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.zhibu.meetings", "org.zhibu.server.module.ui")
                                .stream()
                                .filter(c -> c.isAssignableTo(EditForm.class)
                                        && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                                .map(c -> c.getName())
                                .collect(Collectors.toSet()));
    }

    private void plan(MeetingKind kind) {
        bean(PlanEditor.class)
                .add(new Planned(null, 0, kind, null, DAY.plusDays(5), DAY, LocalTime.NOON, "", "", null));
        bean(FixedDayService.class).set(new FixedDay(null, 0, kind, null, null, 5, null, LocalTime.NOON, ""));
    }

    private void driveRecords(FormDriver driver) {
        open(secretary);
        MeetingRows rows = new MeetingRows(world.jdbc(), branch);
        UUID missed = rows.archived(MeetingKind.LECTURE, DAY.minusDays(9), "Missed lecture");
        rows.attendee(missed, member, "DUTY");
        bean(DualLife.class).mark(member.person(), "Deputy head", DAY.minusDays(30));
        UUID project = UUID.randomUUID();
        bean(Projects.class)
                .write(Projects.told(project, 0, null, "Lamps", "Bend", 2026, "", BigDecimal.TEN, 1, 2, 1, true));
        for (String page : List.of("year", "make-ups", "dual-life", "projects", "projects/" + project)) {
            driver.drive("m/meetings/" + page);
        }
    }

    /** A democratic life meeting is held by the committee. */
    private void driveMeasures(FormDriver driver) {
        Login head = world.login(township, "Head", "COMMITTEE_DEPUTY");
        MeetingId life = new MeetingId(
                new MeetingRows(world.jdbc(), township).archived(MeetingKind.DEMOCRATIC_LIFE, DAY, "Life meeting"));
        actAs(head);
        bean(Measures.class)
                .write(
                        life,
                        new Measure(
                                UUID.randomUUID(),
                                0,
                                MeasureKind.GENERAL,
                                "Problem",
                                "",
                                "",
                                "Measure",
                                head.person(),
                                "Head",
                                null,
                                "",
                                null));
        open(head);
        driver.drive("m/meetings/" + life.value());
    }
}
