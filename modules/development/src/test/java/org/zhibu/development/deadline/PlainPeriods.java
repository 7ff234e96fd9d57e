package org.zhibu.development.deadline;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;

/** What a branch owes at the end of months, quarters and half-years, read from the table: rule, duty, last day, group, names. */
final class PlainPeriods {
    private static final List<String> MONTHS = List.of(
            "2027-12-01/2027-12-31",
            "2028-01-01/2028-01-31",
            "2028-02-01/2028-02-29",
            "2028-03-01/2028-03-31",
            "2028-04-01/2028-04-30",
            "2028-05-01/2028-05-31",
            "2028-06-01/2028-06-30",
            "2028-07-01/2028-07-31",
            "2028-08-01/2028-08-31",
            "2028-09-01/2028-09-30",
            "2028-10-01/2028-10-31",
            "2028-11-01/2028-11-30",
            "2028-12-01/2028-12-31");
    private static final List<String> QUARTERS = List.of(
            "2027-10-01/2027-12-31",
            "2028-01-01/2028-03-31",
            "2028-04-01/2028-06-30",
            "2028-07-01/2028-09-30",
            "2028-10-01/2028-12-31");
    private static final List<String> HALVES =
            List.of("2027-07-01/2027-12-31", "2028-01-01/2028-06-30", "2028-07-01/2028-12-31");
    private static final Set<CaseState> ON_THE_WAY = EnumSet.range(CaseState.CULTIVATED, CaseState.PASSED);

    private final LocalDate today;
    private final Map<String, Set<String>> names = new TreeMap<>();

    private PlainPeriods(LocalDate today) {
        this.today = today;
    }

    static Set<String> of(List<Life> branch, LocalDate today) {
        PlainPeriods plain = new PlainPeriods(today);
        branch.stream().filter(life -> life.isThere(today)).forEach(plain::read);
        Set<String> lines = new TreeSet<>();
        plain.names.forEach((duty, who) -> lines.add(duty + " " + String.join("、", who)));
        return lines;
    }

    /** The line as a task: rule, duty, how many, last day, and who is told. */
    static String told(String line) {
        String[] parts = line.split(" ", 5);
        int many = parts[4].split("、").length;
        String who = parts[1].equals("JUDGEMENT")
                ? "BRANCH_SECRETARY,DISCIPLINE_COMMISSIONER !"
                        + LocalDate.parse(parts[2]).plusDays(7)
                : parts[3].equals("-1")
                        ? "BRANCH_SECRETARY,ORGANIZATION_COMMISSIONER > BRANCH_DEPUTY"
                        : "GROUP_LEADER:" + parts[3] + " > BRANCH_SECRETARY,ORGANIZATION_COMMISSIONER";
        return parts[0] + " " + parts[1] + " " + many + " " + parts[2] + " " + who;
    }

    private void read(Life life) {
        CaseState state = life.state(today);
        boolean onTheWay = ON_THE_WAY.contains(state) && state != CaseState.STOPPED;
        boolean activist = state == CaseState.CULTIVATED || state == CaseState.CHOSEN;
        boolean probationer = state == CaseState.PROBATION || state == CaseState.EXTENDED;
        for (String month : MONTHS) {
            if (life.student && shown(month) && (onTheWay || probationer) && wholly(life, month, probationer)) {
                lacks(count(life.reports, month) < 1, "TIM-02 REPORT", month, life, true);
                lacks(count(life.talks, month) < 1, "TIM-02 TALK", month, life, true);
            }
        }
        for (String quarter : QUARTERS) {
            if (shown(quarter) && (onTheWay || probationer) && wholly(life, quarter, probationer)) {
                if (!life.student) {
                    lacks(count(life.reports, quarter) < 1, "TIM-03 REPORT", quarter, life, false);
                }
                if (activist) {
                    lacks(
                            !assessed(life, CaseFacts.Assessment.Kind.ACTIVIST, quarter),
                            "TIM-03 ACTIVIST",
                            quarter,
                            life,
                            false);
                }
                if (probationer) {
                    lacks(true, "TIM-03 PROBATIONER", quarter, life, false);
                }
            }
        }
        for (String half : HALVES) {
            if (life.student && shown(half) && probationer && wholly(life, half, true)) {
                lacks(true, "TIM-04 JUDGEMENT", half, life, false);
            }
        }
    }

    private void lacks(boolean lacks, String duty, String period, Life life, boolean ofGroup) {
        if (lacks) {
            names.computeIfAbsent(duty + " " + last(period) + " " + (ofGroup ? life.group : -1), k -> new TreeSet<>())
                    .add(life.name);
        }
    }

    /** In its last fifth, and all through the period that follows. */
    private boolean shown(String period) {
        long length = last(period).toEpochDay() - first(period).toEpochDay() + 1;
        long left = last(period).toEpochDay() - today.toEpochDay() + 1;
        LocalDate nextLast = PlainDays.months(first(period), length > 100 ? 12 : length > 40 ? 6 : 2)
                .minusDays(1);
        return left * 5 < length + 5 && !today.isAfter(nextLast);
    }

    private static boolean wholly(Life life, String period, boolean probationer) {
        LocalDate from = probationer ? life.probationFrom : life.counted(LocalDate.of(2030, 1, 1));
        LocalDate until = life.probationUntil;
        return from != null
                && !from.isAfter(first(period))
                && (!probationer || (until != null && last(period).isBefore(until)));
    }

    private long count(List<LocalDate> days, String period) {
        return days.stream()
                .filter(d -> !d.isAfter(today) && !d.isBefore(first(period)) && !d.isAfter(last(period)))
                .count();
    }

    private boolean assessed(Life life, CaseFacts.Assessment.Kind kind, String period) {
        return life.assessments.stream()
                .anyMatch(a -> a.kind() == kind
                        && !a.on().isAfter(today)
                        && !a.period().isBefore(first(period))
                        && !a.period().isAfter(last(period)));
    }

    private static LocalDate first(String period) {
        return LocalDate.parse(period.substring(0, 10));
    }

    private static LocalDate last(String period) {
        return LocalDate.parse(period.substring(11));
    }
}
