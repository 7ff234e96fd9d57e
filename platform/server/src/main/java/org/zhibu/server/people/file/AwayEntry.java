package org.zhibu.server.people.file;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.server.people.AwayKind;

/**
 * Someone away (PPL-25…28).
 *
 * @param id null for a new entry
 * @param takesPart whether the person still joins the branch's life
 * @param searched how the branch looked for someone who gives no sign; may be empty
 */
public record AwayEntry(
        @Nullable UUID id,
        int version,
        AwayKind kind,
        String place,
        LocalDate from,
        @Nullable LocalDate to,
        boolean takesPart,
        @Nullable LocalDate lastContact,
        String searched) {}
