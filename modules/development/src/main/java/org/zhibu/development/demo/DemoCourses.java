package org.zhibu.development.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Invents courses: of activists one in spring and one in autumn, of candidates when they are due. Who is due together sits together. */
final class DemoCourses {
    private static final int SPRING = 4;
    private static final int AUTUMN = 10;
    private static final int FIRST_DAY = 14;
    private static final int DAYS = 5;
    private static final int HOURS = 35;
    private static final int DAYS_UNTIL_ESSAY = 9;

    private final LocalDate today;
    private final RandomGenerator random;
    private final DemoWords words;
    private final Map<String, UUID> courses = new HashMap<>();
    private final List<@Nullable Object[]> trainings = new ArrayList<>();
    private final List<@Nullable Object[]> trainees = new ArrayList<>();

    DemoCourses(LocalDate today, RandomGenerator random, DemoWords words) {
        this.today = today;
        this.random = random;
        this.words = words;
    }

    /** The next of the two courses of a year, if it is over. */
    void activist(DemoCase one, LocalDate from) {
        LocalDate spring = LocalDate.of(from.getYear(), SPRING, FIRST_DAY);
        LocalDate autumn = LocalDate.of(from.getYear(), AUTUMN, FIRST_DAY);
        if (from.isAfter(autumn)) {
            attended(one, "ACTIVIST", spring.plusYears(1), "training.spring");
        } else if (from.isAfter(spring)) {
            attended(one, "ACTIVIST", autumn, "training.autumn");
        } else {
            attended(one, "ACTIVIST", spring, "training.spring");
        }
    }

    /** A course that begins on the day, if it is over. */
    void candidate(DemoCase one, LocalDate day) {
        attended(one, "CANDIDATE", day, "candidateTraining");
    }

    private void attended(DemoCase one, String kind, LocalDate day, String title) {
        LocalDate last = day.plusDays(DAYS - 1L);
        if (last.isAfter(today)) {
            return;
        }
        String name = day.getYear() + words.one(title);
        UUID id = courses.computeIfAbsent(kind + day, k -> {
            UUID course = UUID.randomUUID();
            trainings.add(new Object[] {course, kind, name, words.one("organizer"), day, last, DAYS, HOURS});
            return course;
        });
        int score = DemoRecords.SCORE_FROM + 4 + random.nextInt(16);
        LocalDate essay = day.plusDays(DAYS_UNTIL_ESSAY);
        trainees.add(new Object[] {
            id,
            one.id(),
            score,
            "%d%04d".formatted(day.getYear(), trainees.size() + 1),
            essay.isAfter(today) ? null : essay
        });
    }

    void write(DemoRows rows) {
        rows.all("development_training", "id, kind, title, organizer, from_date, to_date, days, hours", trainings);
        rows.all("development_trainee", "training_id, case_id, score, certificate, essay_on", trainees);
    }
}
