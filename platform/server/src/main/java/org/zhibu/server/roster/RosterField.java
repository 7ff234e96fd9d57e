package org.zhibu.server.roster;

import java.util.Locale;

/** What a roster can say of a person, in the order of the template's columns. */
public enum RosterField {
    NAME(Kind.TEXT, 60),
    SEX(Kind.CODE, 0),
    NATIONAL_ID(Kind.TEXT, 18),
    BIRTH_DATE(Kind.DATE, 0),
    ETHNICITY(Kind.TEXT, 20),
    NATIVE_PLACE(Kind.TEXT, 60),
    PHONE(Kind.TEXT, 20),
    EDUCATION(Kind.CODE, 0),
    DEGREE(Kind.TEXT, 40),
    PROFESSIONAL_TITLE(Kind.TEXT, 40),
    EMPLOYER(Kind.TEXT, 80),
    JOB_TITLE(Kind.TEXT, 60),
    STATUS(Kind.CODE, 0),
    GROUP(Kind.TEXT, 60),
    APPLIED_ON(Kind.DATE, 0),
    ACTIVIST_ON(Kind.DATE, 0),
    CANDIDATE_ON(Kind.DATE, 0),
    ADMITTED_ON(Kind.DATE, 0),
    FULL_ON(Kind.DATE, 0),
    LEAGUE_JOINED_ON(Kind.DATE, 0),
    REGISTERED_RESIDENCE(Kind.TEXT, 120),
    RESIDENCE(Kind.TEXT, 120),
    NOTE(Kind.TEXT, 500);

    /** How a value is written. */
    enum Kind {
        TEXT,
        CODE,
        DATE
    }

    private final Kind kind;
    private final int maxLength;

    RosterField(Kind kind, int maxLength) {
        this.kind = kind;
        this.maxLength = maxLength;
    }

    Kind kind() {
        return kind;
    }

    /** In characters; 0 for what is no free text. */
    int maxLength() {
        return maxLength;
    }

    /** Its column in {@code app.roster_row}; but for the group's name also in {@code app.person}. */
    String column() {
        return this == GROUP ? "group_name" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether the register keeps it in a column of its own that an import may change. Status changes by decisions alone (PPL-21). */
    boolean changes() {
        return this != GROUP && this != STATUS;
    }

    /** Message key of its name. */
    public String messageKey() {
        return "roster.field." + name();
    }
}
