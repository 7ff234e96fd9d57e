package org.zhibu.development.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.development.FactsOf;
import org.zhibu.development.handup.HandUpKind;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Move;
import org.zhibu.development.path.NoticeStage;

/** What happens to one person over the years: acts with their days, and what else timers look at. */
final class Life {
    record Step(
            Act act,
            CaseState from,
            CaseState to,
            LocalDate day,
            @Nullable LocalDate until) {}

    record Posted(NoticeStage stage, LocalDate from, LocalDate to) {}

    record Judged(CaseFacts.Assessment.Kind kind, LocalDate period, LocalDate on, boolean qualified) {}

    record Up(HandUpKind kind, LocalDate on, LocalDate due) {
        /** DEV-73: what has to be approved is asked after 60 and 80 days after it was handed up. */
        List<LocalDate> reminders() {
            return List.of(on.plusDays(60), on.plusDays(80));
        }
    }

    final String name;
    final boolean student;
    final LocalDate applied;
    final List<Step> steps = new ArrayList<>();
    final List<Posted> notices = new ArrayList<>();
    final List<Judged> assessments = new ArrayList<>();
    final List<LocalDate> reports = new ArrayList<>();
    final List<LocalDate> talks = new ArrayList<>();
    final List<Up> ups = new ArrayList<>();
    int group = -1;

    @Nullable
    LocalDate leaving;

    @Nullable
    LocalDate probationFrom;

    @Nullable
    LocalDate probationUntil;

    Life(String name, boolean student, LocalDate applied) {
        this.name = name;
        this.student = student;
        this.applied = applied;
        walk(Act.APPLY, applied);
    }

    /** The act of the day, from where the person stands. */
    Life walk(Act act, LocalDate day) {
        return walk(act, day, null);
    }

    Life walk(Act act, LocalDate day, @Nullable LocalDate until) {
        CaseState now = steps.isEmpty() ? CaseState.NONE : steps.getLast().to();
        Move move = act.moves().stream()
                .filter(m -> m.from() == now)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + ": " + act + " from " + now));
        steps.add(new Step(act, move.from(), move.to(), day, until));
        return this;
    }

    /** Acts all of one day. */
    Life walk(LocalDate day, Act... acts) {
        for (Act act : acts) {
            walk(act, day);
        }
        return this;
    }

    List<Step> until(LocalDate day) {
        return steps.stream().filter(s -> !s.day().isAfter(day)).toList();
    }

    boolean isThere(LocalDate day) {
        return !applied.isAfter(day);
    }

    CaseState state(LocalDate day) {
        return until(day).getLast().to();
    }

    /** Whether anything is on record since the day that was not before. */
    boolean changesOn(LocalDate day) {
        return steps.stream().anyMatch(s -> s.day().equals(day))
                || notices.stream().anyMatch(n -> n.from().equals(day))
                || assessments.stream().anyMatch(a -> a.on().equals(day))
                || ups.stream().anyMatch(u -> u.on().equals(day));
    }

    @Nullable
    LocalDate day(Act act, LocalDate until) {
        return until(until).stream()
                .filter(s -> s.act() == act)
                .reduce((a, b) -> b)
                .map(Step::day)
                .orElse(null);
    }

    @Nullable
    LocalDate counted(LocalDate day) {
        return day(Act.FILE_ACTIVIST, day) == null ? null : day(Act.ADOPT, day);
    }

    /** Whether the probation is on record, which begins with the approval. */
    boolean onProbation(LocalDate day) {
        return day(Act.APPROVE_ADMISSION, day) != null;
    }

    CaseFacts facts(LocalDate day) {
        FactsOf facts = FactsOf.at(state(day), applied).counted(counted(day)).leaving(leaving);
        LocalDate from = probationFrom;
        LocalDate until = probationUntil;
        if (onProbation(day) && from != null && until != null) {
            facts.probation(from, until);
        }
        if (student) {
            facts.student();
        }
        until(day).forEach(s -> facts.entry(s.act(), s.from(), s.to(), s.day(), s.until()));
        notices.stream()
                .filter(n -> !n.from().isAfter(day))
                .forEach(n -> facts.notice(n.stage(), n.from(), n.to(), null));
        assessments.stream()
                .filter(a -> !a.on().isAfter(day))
                .forEach(a -> facts.assessed(a.kind(), a.period(), a.on(), a.qualified(), null));
        reports.stream().filter(r -> !r.isAfter(day)).forEach(r -> facts.report(r, r));
        return facts.named(name).facts();
    }

    @Nullable
    Sent sent(LocalDate day) {
        return ups.stream()
                .filter(u -> !u.on().isAfter(day) && u.kind().state() == state(day))
                .map(u -> new Sent(SubmissionState.HANDED_IN, u.due(), u.reminders()))
                .findFirst()
                .orElse(null);
    }
}
