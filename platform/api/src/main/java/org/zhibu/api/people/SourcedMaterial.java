package org.zhibu.api.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;

/**
 * A paper that a module keeps among its own records.
 *
 * @param code {@code MAT-01}…{@code MAT-29}
 * @param dated day that it bears
 * @param title what tells it from others of the code, for example its period; may be empty
 * @param number number of a form or document; may be empty
 * @param note for example the reader's note on a report, or a score; may be empty
 * @param attachment scan; null without one
 * @param link path of where it is kept, without leading slash
 */
public record SourcedMaterial(
        String code,
        LocalDate dated,
        String title,
        String number,
        String note,
        @Nullable AttachmentId attachment,
        String link) {}
