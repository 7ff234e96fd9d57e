package org.zhibu.api.rule;

import java.time.Instant;

/**
 * A warning that someone went past.
 *
 * @param rule id in the catalogue of rules; may be empty
 * @param warning what the user was told
 * @param reason what the user wrote
 * @param by name of the user
 */
public record OverriddenWarning(String rule, String warning, String reason, String by, Instant at) {}
