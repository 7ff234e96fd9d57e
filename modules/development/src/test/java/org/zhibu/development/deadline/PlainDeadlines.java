package org.zhibu.development.deadline;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;

/**
 * What runs on a day for somebody, by the table of timers as one reads it: rule, name, last day, and who is told; {@code !} where the
 * committee hears of it, with the day.
 */
final class PlainDeadlines {
    private static final String BRANCH = "BRANCH_SECRETARY,ORGANIZATION_COMMISSIONER > BRANCH_DEPUTY";

    private final Life life;
    private final LocalDate today;
    private final Set<String> running = new TreeSet<>();

    private PlainDeadlines(Life life, LocalDate today) {
        this.life = life;
        this.today = today;
    }

    static Set<String> of(Life life, LocalDate today) {
        PlainDeadlines plain = new PlainDeadlines(life, today);
        if (life.isThere(today)) {
            plain.read();
        }
        return plain.running;
    }

    private void read() {
        CaseState state = life.state(today);
        if (state == CaseState.APPLIED) {
            toCommittee("TIM-01", PlainDays.months(life.applied, 1), 7);
        }
        if (state == CaseState.TALKED && life.student) {
            LocalDate last = PlainDays.months(life.applied, 3);
            toBranch("DEV-14", last.minusDays(30), last);
        }
        if (state == CaseState.ADOPTED) {
            goesUp("STEP-04", "STEP-04", life.student ? noticeEnd(day(Act.ADOPT)) : day(Act.ADOPT), false);
        }
        if (state == CaseState.CULTIVATED) {
            activist();
        }
        if (state == CaseState.CHOSEN) {
            goesUp("STEP-08", "STEP-08", noticeEnd(day(Act.CHOOSE)), false);
        }
        if (state == CaseState.ADOPTED || state == CaseState.CHOSEN || state == CaseState.FORM_ISSUED) {
            nextStep();
        }
        if (state == CaseState.REVIEWED) {
            goesUp("STEP-13", "STEP-13", day(Act.REVIEW), false);
        }
        if (state == CaseState.CANDIDATE) {
            leaving();
        }
        if (state == CaseState.FORM_ISSUED) {
            toBranch(
                    "TIM-07", day(Act.PASS_PRE_REVIEW), day(Act.PASS_PRE_REVIEW).plusDays(30));
        }
        if (state == CaseState.PASSED) {
            goesUp("DEV-59", "TIM-08", day(Act.PASS_ADMISSION), true);
        }
        if (state == CaseState.PROBATION || state == CaseState.EXTENDED) {
            probation(state == CaseState.EXTENDED);
        }
        if (state == CaseState.CONVERSION_PASSED) {
            goesUp("STEP-24", "TIM-11", day(Act.PASS_CONVERSION), true);
        }
        if (state == CaseState.EXTENSION_PASSED) {
            goesUp("STEP-24", "TIM-11", day(Act.PASS_EXTENSION), true);
        }
        if (state == CaseState.CONVERTED) {
            toCommittee("TIM-15", day(Act.APPROVE_CONVERSION).plusDays(10), 7);
        }
    }

    private void activist() {
        LocalDate cultivated = PlainDays.months(day(Act.ADOPT), 12);
        LocalDate applied = PlainDays.months(life.applied, life.student ? 14 : 12);
        LocalDate first = cultivated.isAfter(applied) ? cultivated : applied;
        if (!today.isBefore(first) && !today.isAfter(first.plusDays(30))) {
            running.add("TIM-05 " + life.name + " - " + BRANCH);
        }
        Life.Judged last = null;
        for (Life.Judged one : life.assessments) {
            if (!one.on().isAfter(today)) {
                last = one;
            }
        }
        if (last != null && !last.qualified()) {
            toBranch("DEV-17", last.on(), PlainDays.months(last.on(), 3));
        }
    }

    private LocalDate noticeEnd(LocalDate decided) {
        LocalDate end = decided;
        for (Life.Posted notice : life.notices) {
            if (!notice.from().isAfter(today)) {
                end = notice.to();
            }
        }
        return end;
    }

    /** TIM-06: from the day after the notice until the step is taken; while it is handed up, the branch waits. */
    private void nextStep() {
        for (Life.Posted notice : life.notices) {
            if (today.isAfter(notice.to()) && up() == null) {
                running.add("TIM-06 " + life.name + " - " + BRANCH);
            }
        }
    }

    private Life.@Nullable Up up() {
        for (Life.Up up : life.ups) {
            if (!up.on().isAfter(today)) {
                return up;
            }
        }
        return null;
    }

    private void goesUp(String rule, String answer, LocalDate from, boolean approval) {
        Life.Up up = up();
        if (up == null) {
            toBranch(rule, from, PlainDays.working(from, 10));
        } else if (!today.isBefore(approval ? up.on().plusDays(60) : up.due().plusDays(1))) {
            toCommittee(answer, up.due(), 7);
        }
    }

    private void leaving() {
        LocalDate leaves = life.leaving;
        if (leaves != null && !PlainDays.months(today, 3).isBefore(leaves)) {
            toBranch("TIM-14", today, leaves);
        }
    }

    private void probation(boolean extended) {
        LocalDate end = life.probationUntil;
        if (end == null) {
            return;
        }
        if (life.day(Act.SWEAR, today) == null) {
            toBranch("STEP-20", today, PlainDays.months(day(Act.APPROVE_ADMISSION), 3));
        }
        LocalDate counted = end;
        String rule = extended ? "TIM-12" : "TIM-09";
        for (Life.Step step : life.until(today)) {
            if (step.act() == Act.APPROVE_EXTENSION) {
                counted = end;
                rule = "TIM-12";
            }
            if (step.act() == Act.DEFER && step.until() != null) {
                counted = step.until();
                rule = "TIM-13";
            }
        }
        if (today.isAfter(counted)) {
            toCommittee("TIM-10", counted.plusDays(30), 60);
        } else {
            toBranch(rule, counted.minusDays(30), counted);
        }
        if (!hasApplied() && !today.isBefore(end.minusDays(30))) {
            toBranch("STEP-22", today, end);
            running.add("STEP-22 " + life.name + " " + end + " the person");
        }
    }

    /** Since the extension, where there was one. */
    private boolean hasApplied() {
        boolean applied = false;
        for (Life.Step step : life.until(today)) {
            applied = step.act() == Act.APPLY_CONVERSION || (applied && step.act() != Act.APPROVE_EXTENSION);
        }
        return applied;
    }

    private void toBranch(String rule, LocalDate opens, LocalDate last) {
        if (!today.isBefore(opens)) {
            running.add(rule + " " + life.name + " " + last + " " + BRANCH);
        }
    }

    /** The branch is one stage; so many days after the last one the committee hears of it. */
    private void toCommittee(String rule, LocalDate last, int days) {
        running.add(rule + " " + life.name + " " + last + " BRANCH_SECRETARY,ORGANIZATION_COMMISSIONER !"
                + last.plusDays(days));
    }

    private LocalDate day(Act act) {
        LocalDate day = life.day(act, today);
        if (day == null) {
            throw new IllegalStateException(life.name + " without " + act);
        }
        return day;
    }
}
