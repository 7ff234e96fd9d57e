package org.zhibu.development.candidate;

/** How a political review was done (DEV-45); clear cases need neither letters nor visits. */
public enum ReviewMethod {
    TALK,
    FILES,
    UNITS,
    LETTERS,
    VISITS,
    /** Of floating people: the organisations of home and of residence were asked. */
    HOME_AND_RESIDENCE;

    public String messageKey() {
        return "development.reviewMethod." + name();
    }
}
