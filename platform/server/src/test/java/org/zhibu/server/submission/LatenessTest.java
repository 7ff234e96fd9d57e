package org.zhibu.server.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.testkit.Rule;

/** What an approval that was sent back too late means, on the days around each limit, at the ends of months and in leap years. */
class LatenessTest {
    private static final int MONTHS = 3;
    private static final int MOST = 6;

    @ParameterizedTest
    @CsvSource({
        // three months
        "2026-03-15, 2026-06-14, ",
        "2026-03-15, 2026-06-15, ",
        "2026-03-15, 2026-06-16, OVERDUE",
        "2026-11-30, 2027-02-27, ",
        "2026-11-30, 2027-02-28, ",
        "2026-11-30, 2027-03-01, OVERDUE",
        "2027-11-30, 2028-02-28, ",
        "2027-11-30, 2028-02-29, ",
        "2027-11-30, 2028-03-01, OVERDUE",
        "2026-05-31, 2026-08-31, ",
        "2026-05-31, 2026-09-01, OVERDUE",
        // six months
        "2026-03-15, 2026-09-14, OVERDUE",
        "2026-03-15, 2026-09-15, OVERDUE",
        "2026-03-15, 2026-09-16, LAPSED",
        "2026-08-31, 2027-02-28, OVERDUE",
        "2026-08-31, 2027-03-01, LAPSED",
        "2027-08-31, 2028-02-29, OVERDUE",
        "2027-08-31, 2028-03-01, LAPSED"
    })
    @Rule({"DEV-73", "DEV-74", "TIM-08", "TIM-11"})
    void aLateApprovalGoesBackAndAVeryLateOneIsVoid(LocalDate handedIn, LocalDate back, String lateness) {
        assertThat(SubmissionFindings.lateness(handedIn, handedIn.plusMonths(MONTHS), back, MOST))
                .map(Enum::name)
                .isEqualTo(java.util.Optional.ofNullable(lateness));
    }

    @ParameterizedTest
    @CsvSource({"2027-02-28, ", "2027-03-01, LAPSED"})
    @Rule("DEV-74")
    void putOffToSixMonthsItIsInTimeUntilThenAndVoidAfter(LocalDate back, String lateness) {
        LocalDate handedIn = LocalDate.of(2026, 8, 31);
        assertThat(SubmissionFindings.lateness(handedIn, handedIn.plusMonths(MOST), back, MOST))
                .map(Enum::name)
                .isEqualTo(java.util.Optional.ofNullable(lateness));
    }
}
