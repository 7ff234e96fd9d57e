package org.zhibu.api.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;

/**
 * A material to be put into a file.
 *
 * @param code {@code MAT-01}…{@code MAT-29}
 * @param dated day that it bears
 * @param title what tells it from others of the code, for example its period; may be empty
 * @param number number of a form or document; may be empty
 * @param note for example the reader's note on a report; may be empty
 * @param replaces the lost or damaged material that it takes the place of (PPL-49)
 */
public record MaterialDraft(
        String code,
        LocalDate dated,
        String title,
        String number,
        String note,
        @Nullable AttachmentId attachment,
        @Nullable UUID replaces) {}
