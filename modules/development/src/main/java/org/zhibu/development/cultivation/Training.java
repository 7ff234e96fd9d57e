package org.zhibu.development.cultivation;

import java.util.UUID;

/**
 * A training and how it went.
 *
 * @param trainees how many took part
 * @param graded of whom the score is there
 * @param passed with the pass mark or more
 * @param essays of whom the essay is there (DEV-26)
 * @param tooShort shorter than the policies ask (DEV-23, DEV-25)
 */
public record Training(
        UUID id,
        TrainingDraft draft,
        int version,
        int trainees,
        int graded,
        int passed,
        int essays,
        boolean tooShort) {}
