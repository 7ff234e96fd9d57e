package org.zhibu.development.cultivation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated entry of the cultivation to be kept.
 *
 * @param title the task, the lecture, the class or dormitory, what the account was about
 * @param result how it was done; may be empty
 * @param account scores of an account of work; null for all other kinds
 */
public record MeasureDraft(
        MeasureKind kind,
        LocalDate heldOn,
        String title,
        String result,
        @Nullable Account account) {}
