package org.zhibu.meetings.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.testkit.Rule;

/** Quorum and result of votes: the vectors of the catalogue, then every number of voters up to sixty, for each business. */
class VoteVectorsTest {
    private static final int MOST = 60;
    private static final VoteNumbers NUMBERS = Sample.NUMBERS.votes();

    private static Vote vote(Business business, int written, int yes) {
        return new Vote(
                new UUID(0, 1),
                "Matter",
                business,
                null,
                "",
                VoteForm.SHOW_OF_HANDS,
                Tellers.NONE,
                Ballots.NONE,
                written,
                written,
                0,
                yes,
                0,
                0,
                "",
                Decision.OPEN.counted(LocalTime.NOON, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 5, 0, 5, NO_QUORUM",
        "10, 6, 0, 6, PASSED",
        "10, 6, 0, 5, NOT_PASSED",
        "12, 7, 0, 6, NOT_PASSED",
        "20, 16, 2, 15, PASSED",
        "20, 16, 2, 10, NOT_PASSED",
        "20, 10, 8, 18, NO_QUORUM",
        "1, 1, 0, 1, PASSED",
    })
    @Rule({"MEET-77", "MEET-51", "MEET-70", "MEET-71"})
    void vectorsOfTheCatalogue(int expected, int present, int written, int yes, VoteResult result) {
        assertThat(VoteRules.result(
                        vote(Business.ADMISSION, written, yes),
                        meeting(MeetingKind.GENERAL_MEETING, expected, present),
                        NUMBERS))
                .isEqualTo(result);
    }

    /** Each in the meeting that does such business, and nothing besides the counts is computed more than once. */
    @ParameterizedTest
    @EnumSource(Business.class)
    @Rule({"MEET-51", "MEET-70", "MEET-77"})
    void everyNumberOfVotersUpToSixty(Business business) {
        MeetingKind kind =
                business == Business.COMMITTEE_APPROVAL ? MeetingKind.PARTY_COMMITTEE : MeetingKind.GENERAL_MEETING;
        Vote[][] votes = new Vote[MOST + 1][MOST + 1];
        VoteResult[][] right = new VoteResult[MOST + 1][MOST + 1];
        for (int one = 0; one <= MOST; one++) {
            for (int other = 0; other <= MOST; other++) {
                votes[one][other] = vote(business, one, other);
                right[one][other] = carries(one, other) ? VoteResult.PASSED : VoteResult.NOT_PASSED;
            }
        }
        int compared = 0;
        for (int expected = 1; expected <= MOST; expected++) {
            for (int present = 0; present <= expected; present++) {
                Headcount count = new Headcount(expected, present, expected - present, expected, present);
                boolean opens = mayVote(kind, business, present, expected - present);
                for (int written = 0; written <= expected - present; written++) {
                    // all who wrote said yes, and so did none to all of those who came
                    for (int yes = written; yes <= present + written; yes++) {
                        VoteResult due = opens ? right[yes][expected - yes] : VoteResult.NO_QUORUM;
                        compared++;
                        if (VoteRules.result(votes[written][yes], kind, count, NUMBERS) != due) {
                            fail("%s E=%d P=%d W=%d yes=%d is not %s", business, expected, present, written, yes, due);
                        }
                    }
                }
            }
        }
        assertThat(compared).as("ways to part 60 voters").isEqualTo(635_375);
    }

    /** A yes is struck off against each of the others, whatever they said or did not say; some yes has to be left. */
    private static boolean carries(int yes, int others) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < yes; i++) {
            people.add("yes");
        }
        for (int i = 0; i < others && !people.isEmpty(); i++) {
            people.removeLast();
        }
        return !people.isEmpty();
    }

    /** Told by groups of chairs: for every so many empty ones, at least so many are taken. */
    private static boolean mayVote(MeetingKind kind, Business business, int present, int absent) {
        boolean own = switch (kind) {
            case GENERAL_MEETING, PARTY_COMMITTEE -> present >= absent;
            case DEMOCRATIC_LIFE -> present >= absent + absent;
            default -> true;
        };
        boolean asked = switch (business) {
            case ADMISSION, CONVERSION, EXTENSION, CANCELLATION, COMMITTEE_APPROVAL -> present > absent;
            case LEAGUE_RECOMMENDATION -> present >= absent;
            case ELECTION -> present >= absent + absent + absent + absent;
            case ORDINARY, DISCIPLINE, DISPOSAL, ACTIVIST, CANDIDATE -> true;
        };
        return own && asked;
    }

    private static Minutes meeting(MeetingKind kind, int expected, int present) {
        return Sample.minutes(kind, Sample.attendees(present, expected - present, 0), List.of(), List.of());
    }
}
