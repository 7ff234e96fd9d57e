package org.zhibu.api.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.zhibu.api.organization.OrganizationId;

/**
 * Numbers of the rules, as data (POL-01): a regulation first, then what the committees down the tree have set, then what is set for
 * the organisation itself, then the default of its kind. Where a key is a floor or a ceiling, a lower level only tightens.
 */
public interface Policies {
    /**
     * The values in force for the current organisation. One query, kept for the rest of the transaction.
     *
     * @param date the day of the act that is judged (POL-02)
     */
    Values at(LocalDate date);

    /**
     * The values in force for an organisation of the own subtree.
     *
     * @throws org.zhibu.api.rule.RefusedException when it lies outside of it
     */
    Values at(OrganizationId organization, LocalDate date);

    /** Values in force on one day. */
    interface Values {
        /** The value. @throws IllegalStateException when the matter does not apply to the kind of organisation */
        default <T> T get(PolicyKey<T> key) {
            return find(key)
                    .orElseThrow(
                            () -> new IllegalStateException("Policy " + key + " has no value for this organisation"));
        }

        /** The value; empty when the matter does not apply, or nobody has set it. */
        <T> Optional<T> find(PolicyKey<T> key);
    }
}
