package org.zhibu.api.todo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the signed-in user.
 *
 * @param messageKey what to do, in the module's bundle
 * @param arguments values for the message's placeholders
 * @param link path of the page where it is done, without leading slash
 * @param due last good day, or null
 */
public record Todo(
        String messageKey,
        List<Object> arguments,
        String link,
        @Nullable LocalDate due) {
    public Todo {
        arguments = List.copyOf(arguments);
    }
}
