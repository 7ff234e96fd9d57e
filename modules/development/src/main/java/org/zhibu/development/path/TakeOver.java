package org.zhibu.development.path;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.Finding;

/** What is asked of a person who is taken over from where the register has him or her (PPL-20, DEV-03). */
public final class TakeOver {
    private TakeOver() {}

    /**
     * DEV-04: nobody makes the time longer than the register has it.
     *
     * @param registeredApplied day of the application in the register; null when it does not say
     * @param registeredActivist day of the adoption there
     */
    public static List<Finding> againstRegister(
            LocalDate appliedOn,
            @Nullable LocalDate countedFrom,
            @Nullable LocalDate registeredApplied,
            @Nullable LocalDate registeredActivist) {
        Findings findings = new Findings();
        findings.needAt(
                registeredApplied == null || !appliedOn.isBefore(registeredApplied),
                "appliedOn",
                "DEV-04",
                "beforeRegister",
                String.valueOf(registeredApplied));
        findings.needAt(
                countedFrom == null || registeredActivist == null || !countedFrom.isBefore(registeredActivist),
                "countedFrom",
                "DEV-04",
                "beforeRegister",
                String.valueOf(registeredActivist));
        return findings.list();
    }

    /**
     * What speaks against it.
     *
     * @param state in which the case begins
     * @param countedFrom day of the adoption as an activist; null for an applicant
     */
    public static List<Finding> check(
            CaseFacts facts, CaseState state, LocalDate appliedOn, @Nullable LocalDate countedFrom, LocalDate today) {
        Findings findings = new Findings();
        LocalDate from = facts.probationFrom();
        LocalDate until = facts.probationUntil();
        boolean extended = from != null && until != null && until.isAfter(from.plusYears(1));
        findings.need(state != CaseState.PROBATION || !extended, "DEV-91", "extendedBefore");
        if (facts.person().status() != state.status()) {
            return List.of(Finding.block("PPL-20", "development.refused.otherStatus"));
        }
        if (state != CaseState.APPLIED && countedFrom == null) {
            return List.of(Finding.block("DEV-03", "input.required").at("countedFrom"));
        }
        findings.needAt(!appliedOn.isAfter(today), "appliedOn", "DEV-04", "future");
        if (countedFrom != null) {
            findings.needAt(!countedFrom.isAfter(today), "countedFrom", "DEV-04", "future");
            findings.needAt(!countedFrom.isBefore(appliedOn), "countedFrom", "DEV-03", "countedBefore");
        }
        return findings.list();
    }
}
