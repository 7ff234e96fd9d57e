package org.zhibu.development.cultivation;

import org.zhibu.api.people.ActivistTier;

/** The three rosters of activists, and who is taken off them (DEV-18). */
public enum Roster {
    ORDINARY,
    KEY,
    PLANNED,
    STRUCK_OFF;

    public static Roster of(ActivistTier tier) {
        return valueOf(tier.name());
    }

    public String messageKey() {
        return this == STRUCK_OFF ? "development.overhaul.struckOff" : "activistTier." + name();
    }
}
