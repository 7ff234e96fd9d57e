package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.submission.Authority;
import org.zhibu.api.submission.Body;
import org.zhibu.api.submission.Matter;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.deadline.Deadlines;
import org.zhibu.development.deadline.Timer;
import org.zhibu.development.handup.HandUpKind;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Limits;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Rule;

/** The numbers that each kind of organisation has from the beginning, where the sources disagree (CONF-*), and its working days. */
class KindsTest extends DevelopmentTest {
    @Autowired
    TenantContext tenants;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    WorkingDays workingDays;

    @ParameterizedTest
    @CsvSource({
        "VILLAGE, 1..2 contacts, 2 sponsors",
        "SOE, 1..2 contacts, 2 sponsors",
        "SCHOOL_STUDENT, 1..1 contacts, 2 sponsors",
    })
    @Rule({"CONF-11", "CONF-43"})
    void contactsAreOneOrTwoAndSponsorsAlwaysTwo(String kind, String contacts, String sponsors) {
        Limits limits = of(kind);
        assertThat(limits.contactsMin() + ".." + limits.contactsMax() + " contacts")
                .isEqualTo(contacts);
        assertThat(limits.sponsors() + " sponsors").isEqualTo(sponsors);
    }

    @ParameterizedTest
    @CsvSource({
        "VILLAGE, QUARTER 1, QUARTER 1, QUARTER 1, QUARTER 1, YEAR 1",
        "ORGAN, QUARTER 1, QUARTER 1, QUARTER 1, QUARTER 1, YEAR 1",
        "SCHOOL_STUDENT, MONTH 1, MONTH 1, QUARTER 1, QUARTER 1, HALF_YEAR 1",
    })
    @Rule({"CONF-14", "CONF-15", "DEV-15", "DEV-16", "DEV-80", "DEV-81", "DEV-82"})
    void reportsAndAssessmentsComeByTheQuarterAndReportsOfStudentsByTheMonth(
            String kind,
            String reports,
            String probationReports,
            String assessments,
            String probationAssessments,
            String judgements) {
        Limits limits = of(kind);
        assertThat(List.of(
                        word(limits.reports()),
                        word(limits.probationReports()),
                        word(limits.assessments()),
                        word(limits.probationAssessments()),
                        word(limits.judgements())))
                .containsExactly(reports, probationReports, assessments, probationAssessments, judgements);
    }

    @ParameterizedTest
    @CsvSource({"VILLAGE, 12, 12, 0, 0", "SOE, 12, 12, 0, 0", "SCHOOL_STUDENT, 12, 14, 1, 2"})
    @Rule({"CONF-16", "CONF-18", "DEV-14", "DEV-27", "DEV-31"})
    void timesAreTwelveMonthsAndFourteenForStudentsOfWhomTwoPassBeforeTheKeyRoster(
            String kind, int cultivation, int sinceApplication, int toActivist, int toKey) {
        Limits limits = of(kind);
        assertThat(List.of(
                        limits.cultivationMonths(),
                        limits.monthsToCandidate(),
                        limits.minMonthsToActivist(),
                        limits.keyTierMonths()))
                .containsExactly(cultivation, sinceApplication, toActivist, toKey);
    }

    @ParameterizedTest
    @CsvSource({
        "VILLAGE, 3, 24, 0, 60",
        "SOE, 3, 24, 5, 80",
        "PRIVATE_ENTERPRISE, 3, 24, 5, 80",
        "SCHOOL_STUDENT, 3, 24, 0, 60"
    })
    @Rule({"CONF-38", "CONF-39", "DEV-23", "DEV-24", "DEV-25"})
    void trainingsOfCandidatesLastThreeDaysAndEnterprisesAskForEightyPoints(
            String kind, int days, int hours, int activistDays, int mark) {
        Limits limits = of(kind);
        assertThat(List.of(
                        limits.candidateDays(),
                        limits.candidateHours(),
                        limits.activistTrainingDays(),
                        limits.passMark()))
                .containsExactly(days, hours, activistDays, mark);
    }

    @ParameterizedTest
    @CsvSource({
        "VILLAGE, ADMISSION CANDIDATE CONVERSION, false",
        "TOWNSHIP, ACTIVIST ADMISSION CANDIDATE CONVERSION, false",
        "SCHOOL_STUDENT, ACTIVIST ADMISSION CANDIDATE CONVERSION, false",
    })
    @Rule({"CONF-32", "DEV-49"})
    void noticesStandAfterThePreReviewAndBeforeTheMeeting(String kind, String stages, boolean beforeTheForm) {
        Limits limits = of(kind);
        assertThat(limits.noticeStages().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .isEqualTo(stages);
        assertThat(limits.noticeBeforeForm()).isEqualTo(beforeTheForm);
    }

    @ParameterizedTest
    @CsvSource({"VILLAGE, , false, false, false", "SCHOOL_STUDENT, 5, true, true, true"})
    @Rule({"CONF-44", "DEV-31", "DEV-32", "DEV-34"})
    void studentsHaveConditionsOfTheirOwnAndAResitDoesNotHelp(
            String kind, Integer top, boolean noFailed, boolean certificate, boolean defence) {
        Limits.Student asked = of(kind).student();
        assertThat(asked).isEqualTo(new Limits.Student(top, noFailed, true, certificate, defence));
    }

    @ParameterizedTest
    @CsvSource({
        // National Day 2025: 1 to 8 October off, 28 September and 11 October worked
        "2025-09-26, 2025-10-16",
        "2025-09-30, 2025-10-21",
        // Spring Festival 2026: 15 to 23 February off, 14 and 28 February worked
        "2026-02-12, 2026-03-04",
        "2026-02-14, 2026-03-06",
        // nothing between
        "2026-06-01, 2026-06-15",
    })
    @Rule({"STEP-04", "STEP-08"})
    void filingsGoUpWithinTenWorkingDays(LocalDate decided, LocalDate last) {
        for (CaseState state : List.of(CaseState.ADOPTED, CaseState.CHOSEN)) {
            FactsOf facts = FactsOf.at(state, decided.minusYears(2))
                    .entry(state == CaseState.ADOPTED ? Act.ADOPT : Act.CHOOSE, decided);
            assertThat(Deadlines.of(facts.facts(), null, LimitsOf.usual(), workingDays))
                    .filteredOn(due -> due.timer() == Timer.HAND_UP)
                    .singleElement()
                    .satisfies(due -> assertThat(due.day()).isEqualTo(last));
        }
    }

    @Test
    @Rule({"CONF-13", "AUTH-07", "DEV-98"})
    void candidatesAreFiledWithTheCommitteeAndLookedAtByTheGeneralBranchOnTheWay() {
        Matter matter = HandUpKind.CANDIDATE.matter();
        assertThat(matter.of(Body.COMMITTEE)).containsExactly(Authority.FILES);
        assertThat(matter.of(Body.GENERAL_BRANCH)).containsExactly(Authority.REVIEWS);
        assertThat(HandUpKind.ACTIVIST.matter().of(Body.COMMITTEE)).containsExactly(Authority.FILES);
    }

    private Limits of(String kind) {
        long organization = world.below(township, kind, kind, "BRANCH");
        world.moduleOn(organization, "development");
        List<Limits> found = new ArrayList<>();
        tenants.runAs(
                new OrganizationId(organization),
                () -> transactions.executeWithoutResult(
                        t -> found.add(bean(LimitsInForce.class).on(DAY))));
        return found.getFirst();
    }

    private static String word(Cadence cadence) {
        return cadence.per() + " " + cadence.min();
    }
}
