package org.zhibu.meetings.onecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingRows;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.testkit.Rule;

/** The solar lamps of SMP-03: numbers, ceilings, and the line of steps. */
class ProjectsTest extends MeetingsTest {
    private static final UUID ID = UUID.randomUUID();

    private UUID meeting;

    @BeforeEach
    void meetingOfTheBranch() {
        meeting =
                new MeetingRows(world.jdbc(), branch).archived(MeetingKind.ONE_CASE, LocalDate.of(2026, 4, 1), "一事一议会");
        actAs(secretary);
    }

    private Projects projects() {
        return bean(Projects.class);
    }

    private Project lamps(String fee, int days, int version) {
        return Projects.told(
                ID, version, meeting, "太阳能路灯", "河头湾", 2026, "安装路灯", new BigDecimal(fee), days, 1231, 640, true);
    }

    private static StepRecord step(ProjectStep step, int day, int expected, int present, int approved) {
        return new StepRecord(step, LocalDate.of(2026, 4, day), false, expected, present, approved, "");
    }

    @Test
    @Rule("SMP-03")
    void totalsAreComputedFromTheNumbers() {
        projects().write(lamps("15.00", 10, 0));
        Project project = projects().find(ID).orElseThrow();
        assertThat(project.feeTotal()).isEqualByComparingTo("18465.00");
        assertThat(project.labourTotal()).isEqualTo(6400);
        assertThat(project.unanimous()).isTrue();
        assertThat(projects().consent(project))
                .hasValueSatisfying(c -> assertThat(c.title()).isEqualTo("一事一议会"));
        projects().write(lamps("12.50", 8, 0));
        assertThat(projects().find(ID).orElseThrow().feeTotal()).isEqualByComparingTo("15387.50");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> projects().write(lamps("12.50", 8, 0)));
    }

    @ParameterizedTest
    @CsvSource({"15.00, 10, ''", "15.01, 10, capitaFee", "15.00, 11, labourDays", "0, 0, ''"})
    @Rule("SMP-03")
    void ceilingsAreKept(String fee, int days, String field) {
        if (field.isEmpty()) {
            projects().write(lamps(fee, days, 0));
            assertThat(projects().list()).hasSize(1);
        } else {
            assertThat(refusal(() -> projects().write(lamps(fee, days, 0))))
                    .extracting(Finding::rule, Finding::field)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("SMP-03", field));
        }
    }

    @Test
    @Rule({"SMP-03", "CONF-35"})
    void stepsFollowEachOtherAndTheBranchsOwnAreTheFirstThree() {
        projects().write(lamps("15", 10, 0));
        assertThat(refusal(() -> projects().take(ID, step(ProjectStep.VILLAGERS, 9, 900, 600, 500))))
                .extracting(Finding::messageKey)
                .containsExactly("meetings.oneCase.stepBefore.MEMBERS");
        projects().take(ID, step(ProjectStep.BRANCH_PROPOSAL, 1, 5, 5, 5));
        projects().take(ID, step(ProjectStep.COMMITTEES, 2, 9, 8, 8));
        assertThat(refusal(() -> projects().take(ID, step(ProjectStep.MEMBERS, 1, 40, 30, 30))))
                .extracting(Finding::field)
                .containsExactly("doneOn");
        projects().take(ID, step(ProjectStep.MEMBERS, 5, 40, 30, 30));
        projects().take(ID, step(ProjectStep.VILLAGERS, 9, 900, 600, 500));
        projects().take(ID, step(ProjectStep.DECISION_SHOWN, 10, 0, 0, 0));
        assertThat(projects().list()).extracting(ProjectRow::last).containsExactly(ProjectStep.DECISION_SHOWN);
        assertThat(projects().steps(ID)).filteredOn(s -> s.step().ofBranch()).hasSize(3);
        assertThat(refusal(() -> projects().take(ID, step(ProjectStep.MEMBERS, 10, 40, 30, 30))))
                .hasSize(1);
        Paper paper = bean(ProjectPapers.class).of(ID);
        assertThat(((Paper.Words) paper.blocks().getLast()).text()).startsWith("支部的会议记录只是前三步");
        assertThat(((Paper.Table) paper.blocks().get(2)).rows().get(3).get(3).text())
                .isEqualTo("应到 900，实到 600，同意 500");
    }

    @ParameterizedTest
    @CsvSource({
        // more than half of the villagers
        "false, 900, 450, 400, present",
        "false, 900, 451, 226, ''",
        "false, 900, 451, 225, approved",
        // delegates of two thirds of the households
        "true, 30, 19, 19, present",
        "true, 30, 20, 11, ''",
        "true, 30, 20, 10, approved",
        "true, 30, 31, 20, present",
        "false, 900, 500, 501, approved"
    })
    @Rule("SMP-03")
    void villagersDecideWhenEnoughComeAndMoreThanHalfOfThemAgree(
            boolean delegates, int expected, int present, int approved, String field) {
        StepRecord step = new StepRecord(ProjectStep.VILLAGERS, DAY, delegates, expected, present, approved, "");
        List<Finding> findings =
                ProjectRules.step(step, List.of(new StepRecord(ProjectStep.MEMBERS, DAY, false, 40, 30, 30, "")), DAY);
        if (field.isEmpty()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).extracting(Finding::field).containsExactly(field);
        }
    }

    @Test
    void othersThanVillagesHaveNone() {
        long office = world.below(township, "Office branch", "ORGAN", "BRANCH");
        world.moduleOn(office, "meetings");
        actAs(world.login(office, "Office", "BRANCH_SECRETARY"));
        assertThat(refusal(() -> projects()
                        .write(Projects.told(
                                UUID.randomUUID(), 0, null, "x", "x", 2026, "", BigDecimal.ONE, 1, 1, 1, false))))
                .extracting(Finding::messageKey)
                .containsExactly("meetings.oneCase.villagesOnly");
        actAs(member);
        assertThat(refusal(() -> projects().write(lamps("1", 1, 0)))).hasSize(1);
    }

    private static List<Finding> refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        List<Finding> findings = new ArrayList<>();
        assertThatExceptionOfType(RefusedException.class).isThrownBy(act).satisfies(e -> findings.addAll(e.findings()));
        return findings;
    }
}
