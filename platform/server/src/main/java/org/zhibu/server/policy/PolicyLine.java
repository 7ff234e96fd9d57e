package org.zhibu.server.policy;

import java.util.Optional;

/**
 * A standard as the page shows it.
 *
 * @param value in the user's words
 * @param origin who or what decided on it
 * @param lock who may change it, and what stands in the way
 * @param current the value itself
 * @param own what the own committee has set for the organisation shown, if anything
 * @param overruled whether what the own committee has set is stricter set by others, so that it has no effect
 */
public record PolicyLine(
        PolicyDeclaration declaration,
        String title,
        String owner,
        String value,
        String origin,
        String lock,
        PolicyValue current,
        Optional<PolicySetting> own,
        boolean overruled) {}
