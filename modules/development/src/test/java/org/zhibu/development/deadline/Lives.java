package org.zhibu.development.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.zhibu.development.handup.HandUpKind;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.NoticeStage;

/** The people of one branch in the leap year 2028: twelve, each at another stage of the way, on days that chance gives. */
final class Lives {
    static final LocalDate NEW_YEAR = LocalDate.of(2028, 1, 1);

    private final Random chance;
    private final boolean student;
    private final String branch;

    Lives(long seed, boolean student, String branch) {
        this.chance = new Random(seed);
        this.student = student;
        this.branch = branch;
    }

    List<Life> people() {
        List<Life> lives = new ArrayList<>(List.of(
                applicant(),
                adopted(),
                activist(),
                unfit(),
                chosen(),
                leaver(),
                preReviewed(),
                passed(),
                probationer(),
                extended(),
                deferred(),
                converted()));
        for (int i = 0; i < lives.size(); i++) {
            lives.get(i).group = i % 3 - 1;
            cultivated(lives.get(i));
        }
        return lives;
    }

    /** A day of the year, and the days at the ends of months more often. */
    private LocalDate day(int from, int length) {
        LocalDate day = NEW_YEAR.plusDays(from).plusDays(chance.nextInt(length));
        return chance.nextInt(3) == 0 ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    private LocalDate after(LocalDate day, int least, int most) {
        return day.plusDays(least).plusDays(chance.nextInt(most - least + 1));
    }

    private Life life(String kind, LocalDate applied) {
        return new Life(branch + " " + kind, student, applied);
    }

    /** An activist of long ago, adopted so many days before the day. */
    private Life activist(String kind, LocalDate day, int daysBefore) {
        LocalDate counted = day.minusDays(daysBefore);
        return life(kind, counted.minusDays(60))
                .walk(counted.minusDays(40), Act.TALK)
                .walk(counted, Act.ADOPT, Act.FILE_ACTIVIST);
    }

    private Life applicant() {
        LocalDate applied = day(0, 300);
        Life life = life("applicant", applied);
        return chance.nextInt(4) == 0 ? life : life.walk(Act.TALK, after(applied, 5, 60));
    }

    private Life adopted() {
        LocalDate adopted = day(10, 250);
        Life life = life("adopted", adopted.minusDays(70)).walk(Act.TALK, adopted.minusDays(50));
        life.walk(Act.ADOPT, adopted);
        if (student) {
            LocalDate from = after(adopted, 1, 5);
            life.notices.add(new Life.Posted(NoticeStage.ACTIVIST, from, from.plusDays(6)));
        }
        LocalDate up = after(adopted, 15, 40);
        life.ups.add(new Life.Up(HandUpKind.ACTIVIST, up, up.plusDays(30)));
        return life.walk(Act.FILE_ACTIVIST, after(up, 5, 60));
    }

    private Life activist() {
        return activist("activist", day(0, 360), 365);
    }

    private Life unfit() {
        Life life = activist("unfit", day(0, 100), 200);
        LocalDate on = day(60, 100);
        life.assessments.add(new Life.Judged(CaseFacts.Assessment.Kind.ACTIVIST, on.withDayOfMonth(1), on, false));
        if (chance.nextBoolean()) {
            LocalDate again = after(on, 60, 120);
            life.assessments.add(
                    new Life.Judged(CaseFacts.Assessment.Kind.ACTIVIST, again.withDayOfMonth(1), again, true));
        }
        return life;
    }

    private Life chosen() {
        LocalDate chosen = day(20, 250);
        Life life = activist("chosen", chosen, 420).walk(Act.CHOOSE, chosen);
        LocalDate from = after(chosen, 2, 10);
        life.notices.add(new Life.Posted(NoticeStage.CANDIDATE, from, after(from, 6, 12)));
        return chance.nextBoolean() ? life : life.walk(Act.FILE_CANDIDATE, after(from, 20, 60));
    }

    private Life leaver() {
        Life life = activist("leaver", NEW_YEAR, 500).walk(NEW_YEAR.minusDays(30), Act.CHOOSE, Act.FILE_CANDIDATE);
        life.leaving = day(100, 300);
        return life;
    }

    private Life preReviewed() {
        LocalDate passed = day(0, 280);
        Life life = activist("preReviewed", passed, 600)
                .walk(passed.minusDays(60), Act.CHOOSE, Act.FILE_CANDIDATE, Act.REVIEW)
                .walk(passed, Act.PASS_PRE_REVIEW, Act.ISSUE_FORM);
        LocalDate from = after(passed, 0, 5);
        life.notices.add(new Life.Posted(NoticeStage.ADMISSION, from, after(from, 6, 10)));
        return life.walk(Act.PASS_ADMISSION, after(passed, 20, 50));
    }

    private Life passed() {
        LocalDate passed = day(0, 200);
        Life life = activist("passed", passed, 700)
                .walk(passed.minusDays(90), Act.CHOOSE, Act.FILE_CANDIDATE, Act.REVIEW)
                .walk(passed.minusDays(20), Act.PASS_PRE_REVIEW, Act.ISSUE_FORM)
                .walk(passed, Act.PASS_ADMISSION);
        LocalDate up = after(passed, 1, 25);
        life.ups.add(new Life.Up(HandUpKind.ADMISSION, up, PlainDays.months(up, 3)));
        probation(life, passed);
        return life.walk(Act.APPROVE_ADMISSION, after(up, 30, 170));
    }

    private static void probation(Life life, LocalDate from) {
        life.probationFrom = from;
        life.probationUntil = PlainDays.months(from, 12);
    }

    private Life admitted(String kind, LocalDate met) {
        Life life = activist(kind, met, 800)
                .walk(met.minusDays(90), Act.CHOOSE, Act.FILE_CANDIDATE, Act.REVIEW)
                .walk(met.minusDays(20), Act.PASS_PRE_REVIEW, Act.ISSUE_FORM)
                .walk(met, Act.PASS_ADMISSION);
        probation(life, met);
        return life;
    }

    private Life probationer() {
        LocalDate end = day(20, 230);
        Life life = admitted("probationer", end.minusYears(1));
        LocalDate approved = after(end.minusYears(1), 30, 80);
        life.walk(Act.APPROVE_ADMISSION, approved);
        if (chance.nextBoolean()) {
            life.walk(Act.SWEAR, after(approved, 20, 120));
        }
        if (chance.nextInt(3) > 0) {
            life.walk(Act.APPLY_CONVERSION, after(end, -20, 5));
        }
        return chance.nextInt(3) == 0 ? life : life.walk(Act.PASS_CONVERSION, after(end, 6, 110));
    }

    private Life extended() {
        LocalDate end = day(20, 250);
        LocalDate first = end.minusMonths(8);
        Life life = admitted("extended", first.minusYears(1));
        life.walk(Act.APPROVE_ADMISSION, first.minusDays(300));
        life.walk(Act.SWEAR, first.minusDays(290));
        life.walk(Act.APPLY_CONVERSION, first.minusDays(10));
        if (end.getDayOfMonth() % 2 == 0) {
            life.walk(Act.DEFER, first.minusDays(9), first.plusDays(60));
        }
        life.walk(Act.PASS_EXTENSION, first.plusDays(5), end).walk(Act.APPROVE_EXTENSION, first.plusDays(30));
        life.probationUntil = end;
        if (end.getDayOfMonth() % 3 > 0) {
            life.walk(Act.APPLY_CONVERSION, end.minusDays(15));
        }
        return chance.nextBoolean() ? life : life.walk(Act.PASS_CONVERSION, after(end, 0, 100));
    }

    private Life deferred() {
        LocalDate end = day(10, 120);
        LocalDate until = end.plusDays(150);
        Life life = admitted("deferred", end.minusYears(1));
        life.walk(Act.APPROVE_ADMISSION, end.minusDays(300)).walk(Act.SWEAR, end.minusDays(290));
        life.walk(Act.APPLY_CONVERSION, end.minusDays(5)).walk(Act.DEFER, end, until);
        return chance.nextBoolean() ? life : life.walk(Act.PASS_CONVERSION, after(until, 0, 60));
    }

    private Life converted() {
        LocalDate met = day(0, 200);
        Life life = admitted("converted", met.minusDays(370));
        life.walk(Act.APPROVE_ADMISSION, met.minusDays(330)).walk(Act.SWEAR, met.minusDays(320));
        life.walk(Act.APPLY_CONVERSION, met.minusDays(8)).walk(Act.PASS_CONVERSION, met);
        LocalDate up = after(met, 1, 25);
        life.ups.add(new Life.Up(HandUpKind.CONVERSION, up, PlainDays.months(up, 3)));
        LocalDate approved = after(up, 20, 100);
        life.walk(Act.APPROVE_CONVERSION, approved);
        return chance.nextInt(3) == 0 ? life : life.walk(Act.ARCHIVE, after(approved, 3, 25));
    }

    /** Of each month a report and a talk, some forgotten; whoever reports by the quarter does it in some of its months. */
    private void cultivated(Life life) {
        for (LocalDate month = NEW_YEAR.minusMonths(1); month.getYear() < 2029; month = month.plusMonths(1)) {
            if (chance.nextInt(10) < (student ? 8 : 3)) {
                life.reports.add(month);
            }
            if (chance.nextInt(10) < 7) {
                life.talks.add(month.plusDays(chance.nextInt(28)));
            }
        }
    }
}
