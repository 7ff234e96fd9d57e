package org.zhibu.meetings.onecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.rule.Finding;

/** Rules of village projects (SMP-03). */
final class ProjectRules {
    private ProjectRules() {}

    /** What each head pays and each labourer works keeps to the ceilings. */
    static List<Finding> ceilings(Project project, BigDecimal feeMax, int labourDaysMax) {
        List<Finding> findings = new ArrayList<>();
        if (project.capitaFee().compareTo(feeMax) > 0) {
            findings.add(Finding.block(
                            "SMP-03",
                            "meetings.oneCase.feeTooHigh",
                            feeMax.stripTrailingZeros().toPlainString())
                    .at("capitaFee"));
        }
        if (project.labourDays() > labourDaysMax) {
            findings.add(Finding.block("SMP-03", "meetings.oneCase.tooManyDays", labourDaysMax)
                    .at("labourDays"));
        }
        if (project.labourers() > project.population()) {
            findings.add(
                    Finding.block("SMP-03", "meetings.oneCase.moreLabourers").at("labourers"));
        }
        return findings;
    }

    /** Each step follows the ones before it, on the same day or later, and enough came and agreed. */
    static List<Finding> step(StepRecord wanted, List<StepRecord> taken, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (wanted.doneOn().isAfter(today)) {
            findings.add(Finding.block("SMP-03", "meetings.oneCase.future").at("doneOn"));
        }
        wanted.step().before().ifPresent(before -> {
            Optional<StepRecord> last =
                    taken.stream().filter(s -> s.step() == before).findFirst();
            if (last.isEmpty()) {
                findings.add(Finding.block("SMP-03", "meetings.oneCase.stepBefore." + before));
            } else if (wanted.doneOn().isBefore(last.get().doneOn())) {
                findings.add(Finding.block(
                                "SMP-03",
                                "meetings.oneCase.tooEarly",
                                last.get().doneOn().toString())
                        .at("doneOn"));
            }
        });
        taken.stream()
                .filter(s -> s.step().compareTo(wanted.step()) > 0)
                .map(StepRecord::doneOn)
                .min(Comparator.naturalOrder())
                .filter(wanted.doneOn()::isAfter)
                .ifPresent(next -> findings.add(Finding.block("SMP-03", "meetings.oneCase.tooLate", next.toString())
                        .at("doneOn")));
        if (wanted.step().counts()) {
            findings.addAll(counts(wanted));
        }
        return findings;
    }

    /**
     * More than half of the villagers of 18 and above, or delegates of two thirds of the households, have to come; a decision needs
     * more than half of those who came. The same half holds for the members' meeting.
     */
    private static List<Finding> counts(StepRecord step) {
        List<Finding> findings = new ArrayList<>();
        if (step.present() > step.expected()) {
            findings.add(Finding.block("SMP-03", "meetings.oneCase.morePresent").at("present"));
        } else if (step.step() == ProjectStep.VILLAGERS && step.byDelegates()) {
            if (step.present() * 3L < step.expected() * 2L || step.present() == 0) {
                findings.add(Finding.block("SMP-03", "meetings.oneCase.delegatesLack", step.expected(), step.present())
                        .at("present"));
            }
        } else if (step.step() == ProjectStep.VILLAGERS) {
            if (step.present() * 2L <= step.expected()) {
                findings.add(Finding.block("SMP-03", "meetings.oneCase.villagersLack", step.expected(), step.present())
                        .at("present"));
            }
        } else if (step.present() * 2L < step.expected() || step.present() == 0) {
            findings.add(Finding.block("SMP-03", "meetings.oneCase.halfLacks", step.expected(), step.present())
                    .at("present"));
        }
        if (step.approved() > step.present()) {
            findings.add(
                    Finding.block("SMP-03", "meetings.oneCase.moreApproved").at("approved"));
        } else if (step.approved() * 2L <= step.present()) {
            findings.add(Finding.block("SMP-03", "meetings.oneCase.notPassed", step.present(), step.approved())
                    .at("approved"));
        }
        return findings;
    }
}
