package org.zhibu.server.people;

/** Education (学历, PPL-02), from the lowest up. */
public enum EducationLevel {
    ILLITERATE,
    PRIMARY,
    JUNIOR_MIDDLE,
    SECONDARY_VOCATIONAL,
    SENIOR_MIDDLE,
    JUNIOR_COLLEGE,
    BACHELOR,
    POSTGRADUATE
}
