package org.zhibu.server.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the cells of a row say together: who it is, the order of the days (PPL-04), and whether the status fits them (PPL-20). */
final class StandingCheck {
    /** Who asks to join the Party is eighteen (STEP-01). */
    private static final int LEAST_AGE = 18;

    private static final String MEMBER = "MEMBER";
    private static final List<RosterField> STEPS = List.of(
            RosterField.APPLIED_ON,
            RosterField.ACTIVIST_ON,
            RosterField.CANDIDATE_ON,
            RosterField.ADMITTED_ON,
            RosterField.FULL_ON);

    private final Header header;
    private final LocalDate today;
    private final Consumer<RosterFinding> findings;

    StandingCheck(Header header, LocalDate today, Consumer<RosterFinding> findings) {
        this.header = header;
        this.today = today;
        this.findings = findings;
    }

    void check(RosterRow row) {
        if (row.text(RosterField.NAME) == null) {
            tell(row, RosterField.NAME, FindingKind.MISSING_NAME);
        }
        if (row.text(RosterField.NATIONAL_ID) == null && row.day(RosterField.BIRTH_DATE) == null) {
            tell(row, RosterField.NATIONAL_ID, FindingKind.MISSING_KEY);
        }
        order(row);
        status(row);
        age(row);
    }

    private void order(RosterRow row) {
        LocalDate birth = row.day(RosterField.BIRTH_DATE);
        RosterField before = null;
        for (RosterField step : STEPS) {
            LocalDate day = row.day(step);
            if (day == null) {
                continue;
            }
            if (birth != null && !day.isAfter(birth)) {
                tell(row, step, FindingKind.DATE_BEFORE_BIRTH, birth.toString());
            }
            LocalDate earlier = before == null ? null : row.day(before);
            if (before != null && earlier != null && day.isBefore(earlier)) {
                if (row.isMonthOnly(step) && YearMonth.from(day).equals(YearMonth.from(earlier))) {
                    row.put(step, earlier, true);
                } else {
                    tell(row, step, FindingKind.DATE_ORDER, header.text(before), earlier.toString());
                }
            }
            if (row.isMonthOnly(step)) {
                tell(row, step, FindingKind.DATE_MONTH, String.valueOf(row.day(step)));
            }
            before = step;
        }
        LocalDate league = row.day(RosterField.LEAGUE_JOINED_ON);
        if (league != null && birth != null && !league.isAfter(birth)) {
            tell(row, RosterField.LEAGUE_JOINED_ON, FindingKind.DATE_BEFORE_BIRTH, birth.toString());
        }
        LocalDate admitted = row.day(RosterField.ADMITTED_ON);
        LocalDate full = row.day(RosterField.FULL_ON);
        if (admitted != null && full != null && !full.isBefore(admitted) && full.isBefore(admitted.plusYears(1))) {
            tell(row, RosterField.FULL_ON, FindingKind.PROBATION_SHORT, admitted.toString());
        }
    }

    private void status(RosterRow row) {
        String said = row.text(RosterField.STATUS);
        LocalDate admitted = row.day(RosterField.ADMITTED_ON);
        LocalDate full = row.day(RosterField.FULL_ON);
        if (said == null || said.equals(MEMBER)) {
            String derived = derived(row, said != null);
            if (derived != null) {
                row.put(RosterField.STATUS, derived);
                tell(row, RosterField.STATUS, FindingKind.STATUS_DERIVED, "@" + derived);
            }
            return;
        }
        boolean member = said.equals("FULL") || said.equals("PROBATIONARY");
        if (!member && (admitted != null || full != null)) {
            RosterField field = admitted == null ? RosterField.FULL_ON : RosterField.ADMITTED_ON;
            tell(row, RosterField.STATUS, FindingKind.STATUS_DATES, header.text(field), String.valueOf(row.day(field)));
        } else if (said.equals("PROBATIONARY") && full != null) {
            tell(row, RosterField.STATUS, FindingKind.STATUS_DATES, header.text(RosterField.FULL_ON), full.toString());
        } else if (said.equals("PROBATIONARY")
                && admitted != null
                && admitted.plusYears(1).isBefore(today)) {
            tell(row, RosterField.ADMITTED_ON, FindingKind.PROBATION_OVER);
        }
    }

    /** The status that the days tell: the furthest step taken; a member is full a year after the admission. */
    private @Nullable String derived(RosterRow row, boolean member) {
        LocalDate admitted = row.day(RosterField.ADMITTED_ON);
        if (row.day(RosterField.FULL_ON) != null) {
            return "FULL";
        }
        if (admitted != null) {
            return admitted.plusYears(1).isAfter(today) ? "PROBATIONARY" : "FULL";
        }
        if (member) {
            return "FULL";
        }
        if (row.day(RosterField.CANDIDATE_ON) != null) {
            return "CANDIDATE";
        }
        if (row.day(RosterField.ACTIVIST_ON) != null) {
            return "ACTIVIST";
        }
        return row.day(RosterField.APPLIED_ON) == null ? null : "APPLICANT";
    }

    private void age(RosterRow row) {
        LocalDate birth = row.day(RosterField.BIRTH_DATE);
        String status = row.text(RosterField.STATUS);
        if (birth == null || status == null) {
            return;
        }
        boolean joining = !status.equals("MASSES") && !status.equals("LEAGUE_MEMBER");
        LocalDate grown = birth.plusYears(LEAST_AGE);
        if (joining && grown.isAfter(today)) {
            tell(row, RosterField.BIRTH_DATE, FindingKind.TOO_YOUNG, Integer.toString(LEAST_AGE));
            return;
        }
        for (RosterField step : STEPS) {
            LocalDate day = row.day(step);
            if (day != null && day.isAfter(birth) && day.isBefore(grown)) {
                tell(row, step, FindingKind.YOUNG_THEN, Integer.toString(LEAST_AGE));
                return;
            }
        }
    }

    private void tell(RosterRow row, RosterField field, FindingKind kind, String... more) {
        findings.accept(new RosterFinding(
                row.number(), field.name(), header.text(field), kind, row.typed(field), List.of(more)));
    }
}
