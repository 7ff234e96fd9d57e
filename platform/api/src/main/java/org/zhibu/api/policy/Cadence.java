package org.zhibu.api.policy;

/**
 * How often something has to happen.
 *
 * @param per the period
 * @param min at least this many times in each period
 */
public record Cadence(Period per, int min) {}
