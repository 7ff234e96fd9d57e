package org.zhibu.development.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.development.path.Found.block;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.development.FactsOf;
import org.zhibu.development.LimitsOf;
import org.zhibu.testkit.Rule;

/** Quorum and majority in whole numbers: half of those expected is not more than half. */
class VoteBoundaryTest {
    private static final LocalDate DAY = LocalDate.of(2028, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "10, 5, false",
        "10, 6, true",
        "11, 5, false",
        "11, 6, true",
        "12, 6, false",
        "12, 7, true",
        "3, 2, true",
        "1, 1, true"
    })
    @Rule({"MEET-51", "DEV-55"})
    void aGeneralMeetingNeedsMoreThanHalfOfThoseWithAVote(int expected, int present, boolean good) {
        Resolution vote = new Resolution(true, expected, present, 0, present, 0, 0, true, null, "");
        assertThat(admission(vote).contains(block("MEET-51", "quorum"))).isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({"10, 4, false", "10, 5, true", "3, 1, false", "3, 2, true", "4, 2, true"})
    @Rule("CONF-07")
    void aCommitteeNeedsHalfOfItsMembers(int expected, int present, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.CANDIDATE, DAY.minusYears(2)).facts();
        Resolution vote = BoundaryTest.committee(expected, present);
        assertThat(Found.in(facts, Happening.of(Act.REVIEW, DAY).decided(vote), LimitsOf.usual())
                        .contains(block("CONF-07", "quorum")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 9, 0, 5, false",
        "10, 9, 0, 6, true",
        "12, 8, 0, 6, false",
        "12, 8, 0, 7, true",
        "11, 8, 0, 5, false",
        "11, 8, 0, 6, true",
        // opinions in writing count for the majority, not for the quorum
        "12, 7, 2, 7, true",
        "12, 7, 2, 6, false",
    })
    @Rule({"MEET-70", "DEV-58"})
    void aResolutionNeedsMoreThanHalfOfThoseExpected(int expected, int present, int written, int yes, boolean good) {
        Resolution vote =
                new Resolution(true, expected, present, written, yes, present + written - yes, 0, true, null, "");
        assertThat(admission(vote).contains(block("MEET-70", "majority"))).isEqualTo(!good);
        CaseFacts facts = FactsOf.at(CaseState.FORM_ISSUED, DAY.minusYears(2)).facts();
        Happening refused =
                Happening.of(Act.REFUSE_ADMISSION, DAY).decided(vote).noting("not yet");
        assertThat(Found.in(facts, refused, LimitsOf.usual()).contains(block("MEET-70", "wasPassed")))
                .as("what passed is not recorded as refused")
                .isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 11, 0, 6, MEET-80, morePresent",
        "10, 9, 2, 6, MEET-80, morePresent",
        "10, 7, 1, 9, MEET-70, moreVotes",
    })
    @Rule("MEET-70")
    void countsThatCannotBeAreRefused(int expected, int present, int written, int yes, String rule, String key) {
        Resolution vote = new Resolution(true, expected, present, written, yes, 0, 0, true, null, "");
        assertThat(admission(vote)).contains(block(rule, key));
    }

    @ParameterizedTest
    @CsvSource({"true, true, false", "false, true, true", "false, false, false"})
    @Rule({"MEET-74", "DEV-58"})
    void theBallotIsSecret(boolean secret, boolean asked, boolean refused) {
        Resolution vote = new Resolution(true, 10, 9, 0, 9, 0, 0, secret, null, "");
        CaseFacts facts = FactsOf.at(CaseState.FORM_ISSUED, DAY.minusYears(2)).facts();
        assertThat(Found.in(
                                facts,
                                Happening.of(Act.PASS_ADMISSION, DAY).decided(vote),
                                LimitsOf.with(LimitsOf.usual(), "secret", asked))
                        .contains(block("MEET-74", "secret")))
                .isEqualTo(refused);
    }

    private static List<String> admission(Resolution vote) {
        CaseFacts facts = FactsOf.at(CaseState.FORM_ISSUED, DAY.minusYears(2)).facts();
        return Found.in(facts, Happening.of(Act.PASS_ADMISSION, DAY).decided(vote), LimitsOf.usual());
    }
}
