package org.zhibu.development.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.development.LimitsOf;
import org.zhibu.testkit.Rule;

/** What ten branches owe at the end of months, quarters and half-years, on every day of a leap year. */
class PeriodsTest {
    @Test
    @Rule({"TIM-02", "TIM-03", "TIM-04", "DEV-15", "DEV-16", "DEV-80", "DEV-81", "DEV-82"})
    void onEveryDayOfTheYearTheBranchOwesWhatTheTableSays() {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (int branch = 0; branch < 10; branch++) {
            boolean student = DeadlinesTest.isStudent(branch);
            List<Life> people = new Lives(branch, student, "Branch " + branch).people();
            for (LocalDate day = Lives.NEW_YEAR; day.getYear() == 2028; day = day.plusDays(1)) {
                Set<String> plain = PlainPeriods.of(people, day);
                Set<String> found = found(people, student, day);
                plain.forEach(line -> seen.add(line.substring(0, line.indexOf(' ', 7))));
                if (!found.equals(plain) && wrong.size() < 10) {
                    wrong.add(day + ": " + found + " instead of " + plain);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "TIM-02 REPORT",
                        "TIM-02 TALK",
                        "TIM-03 REPORT",
                        "TIM-03 ACTIVIST",
                        "TIM-03 PROBATIONER",
                        "TIM-04 JUDGEMENT");
    }

    private static Set<String> found(List<Life> people, boolean student, LocalDate day) {
        List<Member> members = people.stream()
                .filter(life -> life.isThere(day))
                .map(life -> new Member(
                        life.facts(day),
                        null,
                        life.group < 0 ? null : new UUID(0, life.group),
                        life.talks.stream().filter(t -> !t.isAfter(day)).toList()))
                .toList();
        Set<String> found = new TreeSet<>();
        Periods.of(members, student ? LimitsOf.student() : LimitsOf.usual(), day).stream()
                .filter(owed -> !owed.opens().isAfter(day))
                .forEach(owed -> {
                    UUID group = owed.group();
                    found.add(owed.rule() + " " + owed.duty() + " " + owed.day() + " "
                            + (group == null ? -1 : group.getLeastSignificantBits()) + " "
                            + String.join("、", new TreeSet<>(owed.names())));
                });
        return found;
    }
}
