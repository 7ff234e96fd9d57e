package org.zhibu.development.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.development.path.CaseFacts;

/**
 * An open case with what timers look at besides.
 *
 * @param sent what was handed up in the present state; null for nothing
 * @param group of the person; null for none
 * @param talks days of talks
 */
record Member(
        CaseFacts facts, @Nullable Sent sent, @Nullable UUID group, List<LocalDate> talks) {
    Member {
        talks = List.copyOf(talks);
    }
}
