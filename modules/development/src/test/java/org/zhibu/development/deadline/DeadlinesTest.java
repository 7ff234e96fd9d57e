package org.zhibu.development.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.rule.Finding;
import org.zhibu.development.LimitsOf;
import org.zhibu.testkit.Rule;

/** The timers of 120 people on every day of a leap year, against a plain reading of the table. */
@Rule({
    "TIM-01", "TIM-05", "TIM-06", "TIM-07", "TIM-08", "TIM-09", "TIM-10", "TIM-11", "TIM-12", "TIM-13", "TIM-14",
    "TIM-15"
})
class DeadlinesTest {
    /** Monday to Friday, as for years of which no holidays are known. */
    private static final WorkingDays WEEKDAYS = new WorkingDays() {
        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().getValue() < 6;
        }

        @Override
        public LocalDate plus(LocalDate from, int workingDays) {
            return PlainDays.working(from, workingDays);
        }

        @Override
        public int count(LocalDate fromInclusive, LocalDate toInclusive) {
            return (int) fromInclusive
                    .datesUntil(toInclusive.plusDays(1))
                    .filter(this::isWorkingDay)
                    .count();
        }

        @Override
        public Optional<Finding> caveat(LocalDate from, LocalDate to) {
            return Optional.empty();
        }
    };

    @Test
    @Rule({"STEP-04", "STEP-08", "STEP-20", "STEP-22", "STEP-24", "DEV-14", "DEV-17", "DEV-59", "DEV-73", "DEV-90"})
    void onEveryDayOfTheYearTheTimersAreWhatTheTableSays() {
        List<String> wrong = new ArrayList<>();
        TreeMap<String, Integer> seen = new TreeMap<>();
        for (Life life : township()) {
            List<Due> dues = List.of();
            for (LocalDate day = Lives.NEW_YEAR; day.getYear() == 2028; day = day.plusDays(1)) {
                Set<String> plain = PlainDeadlines.of(life, day);
                if (life.isThere(day) && (life.changesOn(day) || day.equals(Lives.NEW_YEAR))) {
                    dues = Deadlines.of(
                            life.facts(day),
                            life.sent(day),
                            life.student ? LimitsOf.student() : LimitsOf.usual(),
                            WEEKDAYS);
                }
                Set<String> found = found(life, dues, day);
                plain.forEach(line -> seen.merge(line.substring(0, line.indexOf(' ')), 1, Integer::sum));
                if (!found.equals(plain) && wrong.size() < 20) {
                    wrong.add(day + ": " + found + " instead of " + plain);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen.keySet())
                .contains(
                        "TIM-01", "TIM-05", "TIM-06", "TIM-07", "TIM-08", "TIM-09", "TIM-10", "TIM-11", "TIM-12",
                        "TIM-13", "TIM-14", "TIM-15", "STEP-04", "STEP-08", "STEP-20", "STEP-22", "STEP-24", "DEV-14",
                        "DEV-17", "DEV-59");
    }

    /** Ten branches, two of them of students. */
    static List<Life> township() {
        List<Life> lives = new ArrayList<>();
        for (int branch = 0; branch < 10; branch++) {
            lives.addAll(new Lives(branch, isStudent(branch), "Branch " + branch).people());
        }
        return lives;
    }

    static boolean isStudent(int branch) {
        return branch >= 8;
    }

    private static Set<String> found(Life life, List<Due> dues, LocalDate day) {
        Set<String> found = new TreeSet<>();
        dues.stream().filter(due -> due.isOpen(day)).forEach(due -> {
            found.add(line(life, due));
            if (due.timer() == Timer.APPLICATION) {
                found.add("STEP-22 " + life.name + " " + due.day() + " the person");
            }
        });
        return found;
    }

    private static String line(Life life, Due due) {
        String posts = due.timer().stages().stream()
                .map(stage -> stage.stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .collect(Collectors.joining(" > "));
        Integer days = due.escalateDays();
        String up = due.timer().goesUp() ? " !" + due.day().plusDays(days == null ? 7 : days) : "";
        return due.rule() + " " + life.name + " " + (due.timer().isLastDay() ? due.day() : "-") + " " + posts + up;
    }
}
