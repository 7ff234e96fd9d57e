package org.zhibu.meetings.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.testkit.Rule;

/** Kinds that are held when there is a reason for them: who may hold them, and that nobody owes them in periods. */
class MeetingKindTest {
    @ParameterizedTest
    @CsvSource({
        "CENTRE_GROUP, MEET-11, ORGAN, false, true",
        "GROUP_STUDY, MEET-12, ORGAN, true, true",
        "SECRETARIES, MEET-15, TOWNSHIP, false, true",
        "DEVELOPMENT_SPECIAL, MEET-16, VILLAGE, true, true",
        "SYMPOSIUM, MEET-18, VILLAGE, true, true",
        "ONE_CASE, MEET-19, VILLAGE, true, false",
        "ONE_CASE, MEET-19, COMMUNITY, true, false",
        "ONE_CASE, MEET-19, ORGAN, false, false",
        "ELECTION, MEET-20, VILLAGE, true, true",
        "REGULAR, MEET-21, TOWNSHIP, true, true",
        "LEAGUE_RECOMMENDATION, MEET-22, SCHOOL_STUDENT, true, false",
    })
    @Rule({"MEET-11", "MEET-12", "MEET-15", "MEET-16", "MEET-18", "MEET-19", "MEET-20", "MEET-21", "MEET-22"})
    void isHeldByThoseItBelongsToAndOwedByNobody(
            MeetingKind kind, String rule, OrganizationKind organization, boolean branch, boolean committee) {
        assertThat(kind.rule()).isEqualTo(rule);
        assertThat(kind.isHeldBy(OrganizationLevel.BRANCH, organization)).isEqualTo(branch);
        assertThat(kind.isHeldBy(OrganizationLevel.GRASSROOTS_COMMITTEE, organization))
                .isEqualTo(committee);
        assertThat(MeetingPolicies.cadences()).doesNotContainKey(kind);
    }

    @Test
    void everyKindHasARuleOfItsOwn() {
        Set<String> rules = Set.copyOf(
                Arrays.stream(MeetingKind.values()).map(MeetingKind::rule).toList());
        assertThat(rules).hasSameSizeAs(MeetingKind.values()).contains("MEET-01", "MEET-22");
    }
}
