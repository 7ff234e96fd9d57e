package org.zhibu.development.cultivation;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.zhibu.development.path.Span;

/** What a period is called: a month, a quarter, a half-year or a year. */
public record PeriodName(String messageKey, List<Object> arguments) {
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF_YEAR = 6;
    private static final int MONTHS_OF_YEAR = 12;

    public static PeriodName of(Span span) {
        int months = (int) ChronoUnit.MONTHS.between(span.first(), span.last().plusDays(1));
        String year = Integer.toString(span.first().getYear());
        int month = span.first().getMonthValue();
        return switch (months) {
            case 1 -> named("MONTH", year, month);
            case MONTHS_OF_QUARTER -> named("QUARTER", year, (month - 1) / MONTHS_OF_QUARTER + 1);
            case MONTHS_OF_HALF_YEAR -> named(month == 1 ? "FIRST_HALF" : "SECOND_HALF", year);
            case MONTHS_OF_YEAR -> named("YEAR", year);
            default -> named("DAYS", span.first().toString(), span.last().toString());
        };
    }

    private static PeriodName named(String kind, Object... arguments) {
        return new PeriodName("development.period." + kind, List.of(arguments));
    }
}
