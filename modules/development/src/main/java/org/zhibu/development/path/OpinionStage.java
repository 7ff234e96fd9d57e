package org.zhibu.development.path;

/** What an opinion is asked for. */
public enum OpinionStage {
    ADOPTION,
    CANDIDATE,
    ADMISSION,
    CONVERSION;

    public String messageKey() {
        return "development.opinionStage." + name();
    }
}
