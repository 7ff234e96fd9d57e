package org.zhibu.server.people;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.table.Column;

/** A column of the rosters, on the page and in the spreadsheet alike. */
public enum RosterColumn {
    NAME("people.name", Column.Kind.TEXT, PersonOrder.NAME, (r, t) -> r.person().name()),
    CHECKS(
            "people.checks",
            Column.Kind.TEXT,
            null,
            (r, t) -> r.details().checks().stream()
                    .map(c -> c.rule() + " " + t.apply("registerCheck." + c))
                    .collect(Collectors.joining("；"))),
    SEX(
            "people.sex",
            Column.Kind.TEXT,
            PersonOrder.SEX,
            (r, t) -> t.apply("sex." + r.person().sex())),
    ETHNICITY("people.ethnicity", Column.Kind.TEXT, null, (r, t) -> r.details().ethnicity()),
    BIRTH_DATE(
            "people.birthDate",
            Column.Kind.DATE,
            PersonOrder.BIRTH,
            (r, t) -> r.person().birthDate()),
    NATIONAL_ID(
            "people.nationalId", Column.Kind.TEXT, null, (r, t) -> r.details().nationalId()),
    PHONE("people.phone", Column.Kind.TEXT, null, (r, t) -> r.details().phone()),
    EDUCATION(
            "people.education",
            Column.Kind.TEXT,
            null,
            (r, t) -> word("educationLevel.", r.details().education(), t)),
    EMPLOYER("people.employer", Column.Kind.TEXT, null, (r, t) -> r.details().employer()),
    JOB("people.jobTitle", Column.Kind.TEXT, null, (r, t) -> r.details().jobTitle()),
    TAGS(
            "people.tags",
            Column.Kind.TEXT,
            null,
            (r, t) -> r.details().tags().stream()
                    .map(tag -> t.apply("personTag." + tag))
                    .collect(Collectors.joining("、"))),
    STATUS(
            "people.status",
            Column.Kind.TEXT,
            PersonOrder.STATUS,
            (r, t) -> t.apply("politicalStatus." + r.person().status())),
    TIER(
            "people.tier",
            Column.Kind.TEXT,
            null,
            (r, t) -> word("activistTier.", r.details().tier(), t)),
    GROUP("people.group", Column.Kind.TEXT, PersonOrder.GROUP, (r, t) -> r.groupName()),
    APPLIED_ON(
            "people.appliedOn",
            Column.Kind.DATE,
            PersonOrder.APPLIED,
            (r, t) -> r.details().appliedOn()),
    ACTIVIST_ON(
            "people.activistOn", Column.Kind.DATE, null, (r, t) -> r.details().activistOn()),
    CANDIDATE_ON(
            "people.candidateOn", Column.Kind.DATE, null, (r, t) -> r.details().candidateOn()),
    ADMITTED_ON(
            "people.admittedOn",
            Column.Kind.DATE,
            PersonOrder.ADMITTED,
            (r, t) -> r.details().admittedOn()),
    FULL_ON(
            "people.fullOn",
            Column.Kind.DATE,
            PersonOrder.FULL,
            (r, t) -> r.details().fullOn()),
    DUES_CATEGORY(
            "people.duesCategory",
            Column.Kind.TEXT,
            null,
            (r, t) -> word("duesCategory.", r.details().duesCategory(), t)),
    DUES_MONTHLY(
            "people.duesMonthly",
            Column.Kind.NUMBER,
            null,
            (r, t) -> r.details().duesMonthly()),
    DUES_PAID_TO(
            "people.duesPaidTo", Column.Kind.DATE, null, (r, t) -> r.details().duesPaidTo()),
    LEFT_ON("people.leftOn", Column.Kind.DATE, null, (r, t) -> r.leftOn());

    /** The value of a column in words; the texts come from the bundle. */
    interface Value {
        @Nullable
        Object of(PersonRow row, Function<String, String> texts);
    }

    private final String header;
    private final Column.Kind kind;
    private final @Nullable PersonOrder order;
    private final Value value;

    RosterColumn(String header, Column.Kind kind, @Nullable PersonOrder order, Value value) {
        this.header = header;
        this.kind = kind;
        this.order = order;
        this.value = value;
    }

    /** Message key of the header. */
    public String header() {
        return header;
    }

    /** By what a list is sorted when this column is; null when it cannot be. */
    public @Nullable PersonOrder order() {
        return order;
    }

    Column.Kind kind() {
        return kind;
    }

    /** A day, a number or a text; null for an empty cell. @param texts from a message key to its text */
    public @Nullable Object of(PersonRow row, Function<String, String> texts) {
        return value.of(row, texts);
    }

    /** Columns that a roster usually has. */
    public static Set<RosterColumn> usual(Roster roster) {
        EnumSet<RosterColumn> columns = EnumSet.of(NAME, SEX, BIRTH_DATE, GROUP);
        switch (roster) {
            case ALL -> columns.addAll(EnumSet.of(STATUS, EDUCATION));
            case MEMBERS -> columns.addAll(EnumSet.of(STATUS, EDUCATION, ADMITTED_ON, FULL_ON));
            case PROBATIONARY -> columns.addAll(EnumSet.of(EDUCATION, APPLIED_ON, ADMITTED_ON));
            case APPLICANTS -> columns.addAll(EnumSet.of(EDUCATION, EMPLOYER, APPLIED_ON));
            case ACTIVISTS_ORDINARY, ACTIVISTS_KEY, ACTIVISTS_PLANNED ->
                columns.addAll(EnumSet.of(EDUCATION, TIER, APPLIED_ON, ACTIVIST_ON));
            case CANDIDATES -> columns.addAll(EnumSet.of(EDUCATION, APPLIED_ON, ACTIVIST_ON, CANDIDATE_ON));
            case FLOATING -> columns.addAll(EnumSet.of(STATUS, PHONE, EMPLOYER));
            case DUES -> columns.addAll(EnumSet.of(STATUS, DUES_CATEGORY, DUES_MONTHLY, DUES_PAID_TO));
            case WITHOUT_POST -> columns.addAll(EnumSet.of(STATUS, TAGS, PHONE));
            case TO_CHECK -> {
                return EnumSet.of(NAME, CHECKS, STATUS, GROUP);
            }
            case LEAGUE -> columns.addAll(EnumSet.of(STATUS, EDUCATION, PHONE));
        }
        return columns;
    }

    private static String word(String prefix, @Nullable Enum<?> value, Function<String, String> texts) {
        return value == null ? "" : texts.apply(prefix + value);
    }
}
