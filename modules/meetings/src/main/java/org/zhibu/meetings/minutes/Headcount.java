package org.zhibu.meetings.minutes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of an attendance (MIN-07); always counted, never typed. Expected are full and probationary members, the latter
 * without a vote; observers, leaders who are not members here, and the exempt (MEET-40) are not expected.
 */
public record Headcount(int expected, int present, int absent, int votersExpected, int votersPresent) {
    public static Headcount of(List<Attendee> attendees) {
        List<Attendee> members = attendees.stream().filter(Attendee::expected).toList();
        List<Attendee> voters = members.stream().filter(Attendee::votes).toList();
        return new Headcount(
                members.size(),
                (int) members.stream().filter(Attendee::present).count(),
                (int) members.stream().filter(Attendee::absent).count(),
                voters.size(),
                (int) voters.stream().filter(Attendee::present).count());
    }

    /** MEET-80: present and absent together are the expected. */
    public boolean addsUp() {
        return present + absent == expected;
    }

    /** Share of the expected who came, in percent to one decimal (DASH-04); empty when nobody was expected. */
    public Optional<BigDecimal> rate() {
        return expected == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(present)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(expected), 1, RoundingMode.HALF_UP));
    }
}
