package org.zhibu.development.path;

/** Stages at which names are put up (公示, DEV-49). */
public enum NoticeStage {
    APPLICANT,
    ACTIVIST,
    CANDIDATE,
    ADMISSION,
    CONVERSION;

    public String messageKey() {
        return "development.notice." + name();
    }
}
