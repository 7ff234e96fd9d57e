package org.zhibu.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Authority;
import org.zhibu.api.submission.Body;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.SubmissionAct;
import org.zhibu.testkit.Rule;

/** The authority matrix as it is written down, and where it sends things. */
class AuthorityMatrixTest {
    private static final Superior GENERAL =
            new Superior(new OrganizationId(3), "总支", OrganizationLevel.GENERAL_BRANCH, OrganizationKind.SOE, false);
    private static final Superior COMMITTEE = new Superior(
            new OrganizationId(2), "党委", OrganizationLevel.GRASSROOTS_COMMITTEE, OrganizationKind.SOE, false);
    private static final Superior COUNTY =
            new Superior(new OrganizationId(1), "县", OrganizationLevel.COUNTY_ORG_DEPT, OrganizationKind.ORGAN, false);
    private static final Superior VILLAGE = new Superior(
            new OrganizationId(4), "村党委", OrganizationLevel.GRASSROOTS_COMMITTEE, OrganizationKind.VILLAGE, false);
    private static final Superior TEMPORARY = new Superior(
            new OrganizationId(5), "临时党委", OrganizationLevel.GRASSROOTS_COMMITTEE, OrganizationKind.SOE, true);

    /** Group, 支委会, 支部大会, general branch, committee, county; as in the catalogue of rules. */
    @Rule({
        "AUTH-01", "AUTH-02", "AUTH-03", "AUTH-04", "AUTH-05", "AUTH-06", "AUTH-07", "AUTH-08", "AUTH-09", "AUTH-10",
                "AUTH-11",
        "AUTH-12", "AUTH-13", "AUTH-14", "AUTH-15", "AUTH-16", "AUTH-17", "AUTH-18", "AUTH-19", "AUTH-20", "AUTH-21",
                "AUTH-22",
        "AUTH-23", "AUTH-24", "AUTH-25", "AUTH-26", "AUTH-27"
    })
    @ParameterizedTest
    @CsvSource({
        "FOUND_BRANCH,          AUTH-01, -, P, -, R, A,  F",
        "FOUND_GROUP,           AUTH-02, O, D, N, -, -,  -",
        "GROUP_AGENDA,          AUTH-03, P, A, -, -, -,  -",
        "ADOPT_ACTIVIST,        AUTH-04, P, D, N, R, F,  -",
        "ASSIGN_CONTACTS,       AUTH-05, -, D, -, -, N,  -",
        "RETIER_ACTIVIST,       AUTH-06, O, D, -, -, F,  -",
        "CANDIDATE,             AUTH-07, O, D, -, R, F,  -",
        "POLITICAL_REVIEW,      AUTH-08, -, D, -, R, S,  -",
        "TRAIN,                 AUTH-09, -, P, -, -, D,  D",
        "PRE_REVIEW,            AUTH-10, -, P, -, R, A,  -",
        "ADMIT,                 AUTH-11, -, R, D, R, A,  F",
        "TALK,                  AUTH-12, -, -, -, -, D,  -",
        "CONVERT,               AUTH-13, O, R, D, R, A,  -",
        "DEFER_CONVERSION,      AUTH-14, -, D, D, -, N,  -",
        "COMMEND_OR_DISCIPLINE, AUTH-15, O, P, D, R, A,  -",
        "DISPOSE,               AUTH-16, O, P, D, R, A,  F",
        "ELECTION,              AUTH-17, -, P, D, R, A,  -",
        "BY_ELECTION,           AUTH-18, -, P, D, R, A,  -",
        "DUES_RELIEF,           AUTH-19, -, P, -, -, A,  -",
        "DUES_OF_YEAR,          AUTH-20, O, D, -, -, R,  -",
        "INTRODUCTION_LETTER,   AUTH-21, -, P, -, -, A,  A",
        "POSTPONE_LIFE_MEETING, AUTH-22, -, -, -, -, AP, A",
        "VILLAGE_PROJECT,       AUTH-23, -, P, R, -, -,  -",
        "YEAR_PLAN,             AUTH-24, O, P, -, P, A,  AF",
        "CONGRESS,              AUTH-25, -, -, -, -, P,  A",
        "SUSPEND,               AUTH-26, -, P, D, -, A,  -",
        "EMERGENCY,             AUTH-27, -, -, -, -, D,  -",
        "REQUEST,               AUTH-32, -, P, -, PR, DP, D",
        "REPORT,                AUTH-32, -, P, -, PR, NP, N"
    })
    void theMatrixSaysWhoDoesWhat(
            Matter matter,
            String rule,
            String group,
            String committee,
            String meeting,
            String general,
            String above,
            String county) {
        assertThat(matter.rule()).isEqualTo(rule);
        assertThat(Arrays.stream(Body.values()).map(b -> letters(matter, b)))
                .containsExactly(group, committee, meeting, general, above, county);
    }

    @Test
    void everyRowIsThere() {
        Map<String, Long> rows =
                Arrays.stream(Matter.values()).collect(Collectors.groupingBy(Matter::rule, Collectors.counting()));
        for (int i = 1; i <= 27; i++) {
            assertThat(rows).containsEntry(String.format(Locale.ROOT, "AUTH-%02d", i), 1L);
        }
    }

    /** Of a branch under a general branch, a committee and a county. */
    @ParameterizedTest
    @CsvSource({
        "FOUND_BRANCH, APPROVAL, 总支 → 党委",
        "ADOPT_ACTIVIST, FILING, 总支 → 党委",
        "ASSIGN_CONTACTS, REPORT, 党委",
        "RETIER_ACTIVIST, FILING, 党委",
        "CANDIDATE, FILING, 总支 → 党委",
        "POLITICAL_REVIEW, REPORT, 总支 → 党委",
        "TRAIN, REQUEST, 党委",
        "PRE_REVIEW, PRE_REVIEW, 总支 → 党委",
        "ADMIT, APPROVAL, 总支 → 党委",
        "CONVERT, APPROVAL, 总支 → 党委",
        "DEFER_CONVERSION, REPORT, 党委",
        "COMMEND_OR_DISCIPLINE, APPROVAL, 总支 → 党委",
        "DISPOSE, APPROVAL, 总支 → 党委",
        "ELECTION, APPROVAL, 总支 → 党委",
        "BY_ELECTION, APPROVAL, 总支 → 党委",
        "DUES_RELIEF, APPROVAL, 党委",
        "DUES_OF_YEAR, REPORT, 党委",
        "INTRODUCTION_LETTER, APPROVAL, 党委",
        "YEAR_PLAN, APPROVAL, 总支 → 党委",
        "SUSPEND, APPROVAL, 党委",
        "REQUEST, REQUEST, 总支 → 党委",
        "REPORT, REPORT, 总支 → 党委"
    })
    @Rule("AUTH-32")
    void aBranchSendsItUp(Matter matter, SubmissionAct act, String stations) {
        Route route = Routing.route(matter, OrganizationLevel.BRANCH, List.of(GENERAL, COMMITTEE, COUNTY));
        assertThat(route.act()).isEqualTo(act);
        assertThat(route.names()).isEqualTo(stations);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "FOUND_GROUP",
                "GROUP_AGENDA",
                "TALK",
                "VILLAGE_PROJECT",
                "CONGRESS",
                "EMERGENCY",
                "POSTPONE_LIFE_MEETING"
            })
    void whatIsSettledInTheBranchOrIsNoneOfItsBusinessStaysThere(Matter matter) {
        refused(matter, OrganizationLevel.BRANCH, List.of(COMMITTEE, COUNTY), matter.rule());
    }

    @ParameterizedTest
    @CsvSource({
        "FOUND_BRANCH, FILING",
        "ADMIT, FILING",
        "DISPOSE, FILING",
        "TRAIN, REQUEST",
        "INTRODUCTION_LETTER, APPROVAL",
        "POSTPONE_LIFE_MEETING, APPROVAL",
        "YEAR_PLAN, APPROVAL",
        "CONGRESS, APPROVAL",
        "REQUEST, REQUEST",
        "REPORT, REPORT"
    })
    void aCommitteeSendsItToTheCounty(Matter matter, SubmissionAct act) {
        Route route = Routing.route(matter, OrganizationLevel.GRASSROOTS_COMMITTEE, List.of(COUNTY));
        assertThat(route.act()).isEqualTo(act);
        assertThat(route.names()).isEqualTo("县");
    }

    @Test
    @Rule("AUTH-28")
    void whoeverMayOnlyDeliberateIsPassedOnTheWayToOneWhoMayApprove() {
        assertThat(Routing.route(Matter.ADMIT, OrganizationLevel.BRANCH, List.of(VILLAGE, COUNTY))
                        .names())
                .isEqualTo("村党委 → 县");
        assertThat(Routing.route(Matter.ADMIT, OrganizationLevel.BRANCH, List.of(TEMPORARY, COUNTY))
                        .names())
                .isEqualTo("临时党委 → 县");
    }

    @Test
    @Rule("AUTH-28")
    void withoutAnyoneWhoMayApproveItIsRefused() {
        refused(Matter.ADMIT, OrganizationLevel.BRANCH, List.of(GENERAL), "AUTH-28");
        refused(Matter.CONVERT, OrganizationLevel.BRANCH, List.of(GENERAL, VILLAGE), "AUTH-28");
        refused(Matter.ELECTION, OrganizationLevel.BRANCH, List.of(TEMPORARY), "AUTH-28");
        refused(Matter.REQUEST, OrganizationLevel.BRANCH, List.of(), "AUTH-32");
    }

    private static void refused(Matter matter, OrganizationLevel level, List<Superior> above, String rule) {
        assertThatThrownBy(() -> Routing.route(matter, level, above))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).containsExactly(rule));
    }

    private static String letters(Matter matter, Body body) {
        String letters = matter.of(body).stream()
                .map(Authority::letter)
                .sorted(Comparator.naturalOrder())
                .map(String::valueOf)
                .collect(Collectors.joining());
        return letters.isEmpty() ? "-" : letters;
    }
}
