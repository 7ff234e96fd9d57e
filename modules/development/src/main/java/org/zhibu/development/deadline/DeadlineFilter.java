package org.zhibu.development.deadline;

import org.jspecify.annotations.Nullable;

/**
 * Which deadlines a list shows.
 *
 * @param ahead days from today; what is overdue is always shown
 * @param kind message key of what is to be done; null for everything
 * @param text part of a name; empty for all
 * @param late only what is overdue
 */
public record DeadlineFilter(int ahead, @Nullable String kind, String text, boolean late) {}
