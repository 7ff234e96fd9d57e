package org.zhibu.api.people;

/** The three rosters of activists (DEV-18): ordinary, key, planned for admission. */
public enum ActivistTier {
    ORDINARY,
    KEY,
    PLANNED
}
