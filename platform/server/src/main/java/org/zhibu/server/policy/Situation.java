package org.zhibu.server.policy;

import java.time.LocalDate;
import java.util.List;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;

/**
 * An organisation on a day: what it was, under whom it stood, and what was set for it.
 *
 * @param path numbers of the organisations from the top down to itself
 * @param settings in force on the day, from the top down
 */
record Situation(
        OrganizationId organization,
        LocalDate day,
        OrganizationKind kind,
        OrganizationLevel level,
        List<Long> path,
        List<PolicySetting> settings) {
    Situation {
        path = List.copyOf(path);
        settings = List.copyOf(settings);
    }

    Resolved resolve(PolicyPacks packs, String key) {
        return resolve(
                packs, key, settings.stream().filter(s -> s.key().equals(key)).toList());
    }

    /** The value as it would be with other settings of the key. */
    Resolved resolve(PolicyPacks packs, String key, List<PolicySetting> chain) {
        PolicyPack pack = packs.packOf(key);
        return Resolution.of(
                packs.declaration(key),
                pack.standard(kind, key, day),
                packs.regulations().at(key, day),
                chain);
    }
}
