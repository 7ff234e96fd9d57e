package org.zhibu.server.roster;

import org.zhibu.api.rule.Severity;

/** What can be wrong with a roster. Each has a message of its own that names row, column and value. */
public enum FindingKind {
    // the file
    FILE_EMPTY,
    FILE_NOT_XLSX,
    FILE_OLD_FORMAT,
    FILE_ENCRYPTED,
    FILE_DAMAGED,
    FILE_BOMB,
    TOO_MANY_ROWS,
    NO_HEADER,
    NO_ROWS,
    MISSING_COLUMN,
    DOUBLE_COLUMN,
    UNKNOWN_COLUMN(Severity.WARN),
    HIDDEN_COLUMN(Severity.WARN),
    HIDDEN_SHEET(Severity.WARN),
    OTHER_SHEET(Severity.WARN),
    // cells
    HIDDEN_ROW(Severity.WARN),
    MERGED_CELLS,
    FORMULA,
    ERROR_VALUE,
    TOO_LONG,
    CONTROL_CHARACTER,
    PICTOGRAPH,
    MARKUP,
    // who
    MISSING_NAME,
    ODD_NAME(Severity.WARN),
    MISSING_SEX,
    UNKNOWN_SEX,
    MISSING_KEY,
    ID_PRECISION,
    ID_OLD,
    ID_LENGTH,
    ID_CHARACTERS,
    ID_DATE,
    ID_CHECKSUM,
    ID_BIRTH,
    ID_SEX,
    PHONE,
    PHONE_SEVERAL(Severity.WARN),
    UNKNOWN_EDUCATION,
    UNKNOWN_ETHNICITY(Severity.WARN),
    // days
    DATE_UNREADABLE,
    DATE_IMPOSSIBLE,
    DATE_AMBIGUOUS,
    DATE_SERIAL(Severity.WARN),
    DATE_MONTH(Severity.WARN),
    DATE_FUTURE,
    DATE_EARLY,
    DATE_BEFORE_BIRTH,
    DATE_ORDER,
    TOO_YOUNG,
    YOUNG_THEN(Severity.WARN),
    PROBATION_SHORT(Severity.WARN),
    PROBATION_OVER(Severity.WARN),
    // standing
    UNKNOWN_STATUS,
    MISSING_STATUS,
    STATUS_DERIVED(Severity.WARN),
    STATUS_DATES,
    // within the file
    DOUBLE_ID,
    DOUBLE_PERSON,
    // against the register
    UNKNOWN_GROUP,
    GROUP_LEADER,
    AMBIGUOUS,
    SAME_PERSON,
    ID_OF_OTHER,
    PERSON_LEFT,
    STATUS_KEPT(Severity.WARN),
    DATE_DECIDED,
    ORDER_WITH_REGISTER,
    SAME_NAME(Severity.WARN);

    private final Severity severity;

    FindingKind() {
        this(Severity.BLOCK);
    }

    FindingKind(Severity severity) {
        this.severity = severity;
    }

    /** Errors keep the whole file out; warnings let it pass. */
    public Severity severity() {
        return severity;
    }

    /** Message key; arguments are row, column, value, then what the kind has to add. */
    public String messageKey() {
        return "roster.finding." + name();
    }
}
