package org.zhibu.api.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens on a day.
 *
 * @param key unique among the entries of the source; the same entry keeps it when it moves
 * @param from when it begins, or null when it has no hour
 * @param until when it ends, or null when that is not known
 * @param title in the reader's language
 * @param place empty when none is known
 * @param link path of its page, without leading slash
 */
public record CalendarEntry(
        String key,
        LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        String title,
        String place,
        String link) {}
