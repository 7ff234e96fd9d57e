package org.zhibu.server.inbox;

import org.jspecify.annotations.Nullable;

/**
 * @param text part of what the task says; empty for all
 * @param source a module's id, or null for all
 */
public record TaskFilter(TaskBox box, String text, @Nullable String source) {
    public static TaskFilter of(TaskBox box) {
        return new TaskFilter(box, "", null);
    }
}
