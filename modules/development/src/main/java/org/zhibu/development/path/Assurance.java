package org.zhibu.development.path;

/** What whoever records an act vouches for, because only people can know it. */
public enum Assurance {
    /** STEP-01: a Chinese citizen who applies of his or her own will, in a letter written by hand. */
    VOLUNTARY,
    /** DEV-11: the five conditions of activists. */
    CONDITIONS,
    /** DEV-32: of students, evidently progressive, in good standing, and with the right attitude. */
    GOOD_STANDING,
    /** DEV-50: knowledge and motive; résumé, family and relations agree with the file. */
    FILE_TRUE,
    /** DEV-50: the opinions of group and sponsors are complete and true. */
    OPINIONS_TRUE,
    /** DEV-45: attitude, history, morals, relatives. */
    REVIEW_GOOD,
    /** DEV-51: filled by hand, and the form was explained. */
    FORM_EXPLAINED,
    /** DEV-55, DEV-89: the person was there. */
    PERSON_PRESENT,
    /** DEV-55: both sponsors were there. */
    SPONSORS_PRESENT,
    /** DEV-55: one sponsor was away for a special reason, and had given the branch a serious account before. */
    ONE_SPONSOR_WROTE;

    public String messageKey() {
        return "development.assurance." + name();
    }
}
