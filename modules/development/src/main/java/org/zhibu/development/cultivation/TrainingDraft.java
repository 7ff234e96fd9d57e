package org.zhibu.development.cultivation;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A training to be kept.
 *
 * @param forCandidates the concentrated training (STEP-11); otherwise one of activists
 * @param days how many days of lessons; halves count
 * @param hours of lessons
 * @param examined whether it ends with an exam
 */
public record TrainingDraft(
        boolean forCandidates,
        String title,
        String organizer,
        LocalDate from,
        LocalDate to,
        BigDecimal days,
        BigDecimal hours,
        boolean examined) {}
