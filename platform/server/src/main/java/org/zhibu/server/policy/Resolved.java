package org.zhibu.server.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in force, and why it is that.
 *
 * @param value {@link PolicyValue.None} when the matter does not apply or nobody has set it
 * @param origin what decided
 * @param setting the setting that decided, if one did
 * @param regulation what a regulation says of the key on the day, whether or not it decided
 * @param ineffective settings that a stricter one overrules
 */
record Resolved(
        PolicyDeclaration declaration,
        PolicyValue value,
        Origin origin,
        @Nullable PolicySetting setting,
        Optional<Regulations.Said> regulation,
        List<PolicySetting> ineffective) {
    /** Where a value comes from. */
    enum Origin {
        REGULATION,
        SETTING,
        KIND,
        DEFAULT,
        /** The kind of organisation has nothing to do with the matter. */
        EXCLUDED
    }
}
