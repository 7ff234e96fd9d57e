package org.zhibu.meetings.measure;

import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.rule.Finding;

/** What each kind of problem asks for (MEET-85). */
final class MeasureRules {
    private MeasureRules() {}

    static List<Finding> complete(Measure measure) {
        List<Finding> findings = new ArrayList<>();
        switch (measure.kind()) {
            case PERSONAL -> {
                if (measure.cause().isBlank()) {
                    findings.add(
                            Finding.block("MEET-85", "meetings.measure.noCause").at("cause"));
                }
            }
            case MASSES -> {
                if (measure.deadline() == null) {
                    findings.add(Finding.block("MEET-85", "meetings.measure.noDeadline")
                            .at("deadline"));
                }
            }
            case BREACH -> {
                if (measure.department().isBlank()) {
                    findings.add(Finding.block("MEET-85", "meetings.measure.noDepartment")
                            .at("department"));
                }
            }
            case GENERAL -> {}
        }
        return findings;
    }
}
