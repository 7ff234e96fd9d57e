package org.zhibu.development.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.path.CaseState;
import org.zhibu.server.policy.PolicyChange;
import org.zhibu.server.policy.PolicyChanges;
import org.zhibu.server.policy.PolicyValue;
import org.zhibu.testkit.Rule;
import org.zhibu.testkit.Statements;

/** The gate shows all findings of everybody whose months are over; students show study and defence besides. */
class GateTest extends DevelopmentTest {
    @BeforeEach
    void students() {
        branch = world.below(township, "Students", "SCHOOL_STUDENT", "BRANCH");
        world.moduleOn(branch, "development");
        secretary = world.login(branch, "Student secretary", "BRANCH_SECRETARY");
        actAs(secretary);
    }

    private UUID activist(String name, LocalDate countedFrom) {
        UUID person = world.person(branch, name, "ACTIVIST");
        return cases().takeOver(
                        new PersonId(person), CaseState.CULTIVATED, countedFrom.minusMonths(3), countedFrom, "before");
    }

    private void studied(UUID id, String rank, int failed) {
        studied(id, rank, failed, 0);
    }

    private void studied(UUID id, String rank, int failed, int resits) {
        world.jdbc()
                .sql(
                        "insert into app.study_year (tenant_id, person_id, academic_year, rank_percent, failed_courses, resits_passed)"
                                + " values (?, ?, 2025, ?, ?, ?)")
                .params(branch, read(id).person().id().value(), new BigDecimal(rank), failed, resits)
                .update();
    }

    /** The school's own word on resits, from the day on. */
    private void resitsDoNotCount(LocalDate from) {
        actAs(township());
        context.getBean(PolicyChanges.class)
                .set(new PolicyChange(
                        "development.student.countResitAsFail",
                        new OrganizationId(branch),
                        new PolicyValue.Flag(false),
                        from,
                        "rules of the school",
                        null,
                        null));
        actAs(secretary);
    }

    private List<String> ofStudent(UUID id) {
        return bean(Gate.class).ofStudent(read(id)).stream()
                .map(f -> f.rule() + " " + f.messageKey().replace("development.rule.", ""))
                .toList();
    }

    @Test
    @Rule({"DEV-30", "DEV-27"})
    void whoseTwelveMonthsEndTodayStandsAtTheGateAndATomorrowDoesNot() {
        activist("Ready", DAY.minusYears(1));
        activist("Tomorrow", DAY.minusYears(1).plusDays(1));
        assertThat(bean(Gate.class).count()).isEqualTo(1);
        assertThat(bean(Gate.class).page(0, 50)).singleElement().satisfies(row -> {
            assertThat(row.facts().person().name()).isEqualTo("Ready");
            assertThat(row.isOpen()).isFalse();
            assertThat(row.findings().stream().map(f -> f.rule()))
                    .contains("STEP-05", "DEV-30", "DEV-24", "DEV-31", "DEV-34")
                    .doesNotContain("DEV-27", "DEV-43");
        });
    }

    @Test
    void manyTakeAsManyStatementsAsOne() {
        activist("First", DAY.minusYears(1));
        long one = Statements.of(() -> bean(Gate.class).page(0, 50));
        for (int i = 0; i < 8; i++) {
            activist("Person " + i, DAY.minusYears(1).minusDays(i));
        }
        assertThat(bean(Gate.class).page(0, 50)).hasSize(9);
        assertThat(Statements.of(() -> bean(Gate.class).page(0, 50))).isEqualTo(one);
        assertThat(one).isPositive();
    }

    @Test
    @Rule({"DEV-31", "DEV-32", "CONF-44"})
    void aStudentBelongsToTheBestFivePercentAndFailedNothing() {
        UUID id = activist("Student", DAY.minusYears(2));
        assertThat(ofStudent(id)).contains("DEV-31 grade", "DEV-32 failedCourse", "DEV-31 noCertificate");
        studied(id, "5.00", 0);
        assertThat(ofStudent(id)).doesNotContain("DEV-31 grade", "DEV-32 failedCourse");
        UUID below = activist("Below", DAY.minusYears(2));
        studied(below, "5.01", 1);
        assertThat(ofStudent(below)).contains("DEV-31 grade", "DEV-32 failedCourse");
    }

    @Test
    @Rule({"DEV-32", "CONF-44"})
    void aFailedCourseBarsThoughTheResitWasPassedUnlessTheSchoolSaysOtherwise() {
        UUID passed = activist("Passed the resit", DAY.minusYears(2));
        studied(passed, "5.00", 2, 2);
        UUID notAll = activist("Passed one of two", DAY.minusYears(2));
        studied(notAll, "5.00", 2, 1);
        assertThat(ofStudent(passed)).contains("DEV-32 failedCourse");
        assertThat(ofStudent(notAll)).contains("DEV-32 failedCourse");
        resitsDoNotCount(DAY.plusDays(1));
        clock.setDate(DAY.plusDays(1));
        assertThat(ofStudent(passed)).doesNotContain("DEV-32 failedCourse", "DEV-32 failedResit");
        assertThat(ofStudent(notAll)).contains("DEV-32 failedResit");
        assertThat(bean(Gate.class).page(0, 50))
                .filteredOn(
                        r -> r.findings().stream().anyMatch(f -> f.messageKey().endsWith(".failedResit")))
                .extracting(r -> r.facts().person().name())
                .containsExactly("Passed one of two");
    }

    @Test
    @Rule({"SCOR-01", "DEV-34"})
    void theDefenceCountsThirtyAndDailyWorkSeventy() {
        UUID id = activist("Student", DAY.minusYears(2));
        assertThat(ofStudent(id)).contains("DEV-34 noDefence");
        Defences defences = bean(Defences.class);
        defences.keep(id, DAY, new BigDecimal("80"), new BigDecimal("90"), "On democracy", 0);
        assertThat(ofStudent(id)).doesNotContain("DEV-34 noDefence");
        assertThat(defences.rounds()).containsExactly(DAY);
        assertThat(defences.of(DAY, 0, 50)).singleElement().satisfies(d -> {
            assertThat(d.score()).isEqualByComparingTo("87.00");
            assertThat(d.kept().version()).isEqualTo(1);
        });
        defences.keep(id, DAY, new BigDecimal("100"), new BigDecimal("90"), "", 1);
        assertThat(defences.find(id).orElseThrow().score()).isEqualByComparingTo("93.00");
        assertThatThrownBy(() -> defences.keep(id, DAY, BigDecimal.TEN, BigDecimal.TEN, "", 1))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> defences.keep(id, DAY, new BigDecimal("100.01"), BigDecimal.TEN, "", 2))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("SCOR-01"));
    }

    @Test
    @Rule("SCOR-01")
    void aRoundIsListedByNameAndNotByScore() {
        Defences defences = bean(Defences.class);
        defences.keep(activist("B best", DAY.minusYears(2)), DAY, BigDecimal.TEN, new BigDecimal("90"), "", 0);
        defences.keep(activist("A weaker", DAY.minusYears(2)), DAY, BigDecimal.TEN, new BigDecimal("20"), "", 0);
        assertThat(defences.of(DAY, 0, 50).stream().map(d -> d.kept().name())).containsExactly("A weaker", "B best");
    }
}
