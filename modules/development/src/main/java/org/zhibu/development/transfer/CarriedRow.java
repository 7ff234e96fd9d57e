package org.zhibu.development.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that goes with a case.
 *
 * @param attachmentId its file, which the other side may open while the offer waits; null for paper alone
 */
public record CarriedRow(
        String code,
        LocalDate dated,
        String title,
        String number,
        @Nullable UUID attachmentId) {}
