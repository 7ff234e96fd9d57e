package org.zhibu.server.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.rule.Finding;

/** What a decision on a standing must bring along (PPL-21, §1.3). The order of the history is the database's to guard. */
final class StatusRules {
    /** Side states that end on a day that is set with them. */
    static final Set<StatusAct> WITH_TERM = EnumSet.of(StatusAct.EXTEND, StatusAct.OBSERVE, StatusAct.SET_CORRECTION);

    /** Acts that count from the day of the approval; the others count from the day of the decision. */
    private static final Set<StatusAct> FROM_APPROVAL = EnumSet.of(
            StatusAct.CONVERT,
            StatusAct.CANCEL,
            StatusAct.REMOVE,
            StatusAct.EXPEL,
            StatusAct.OBSERVE,
            StatusAct.SET_CORRECTION,
            StatusAct.SUSPEND_MEMBERSHIP);

    /** Bounds of terms in months. */
    record Terms(int extensionMin, int extensionMax, int correctionMax) {}

    private StatusRules() {}

    static List<Finding> check(StatusDecision d, PoliticalStatus now, Terms terms, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (d.act().kind() == StatusAct.Kind.START || !d.act().fits(now)) {
            findings.add(Finding.block("PPL-21", "people.refused.act").at("act"));
        }
        if (!d.act().bodies().contains(d.body())) {
            findings.add(Finding.block("PPL-21", "people.refused.body").at("body"));
        }
        boolean record = d.act() == StatusAct.REVERSE || d.act() == StatusAct.AMEND;
        if (!record && d.basis().isBlank()) {
            findings.add(Finding.block("PPL-21", "people.refused.basis").at("basis"));
        }
        if (record && d.reason().isBlank()) {
            findings.add(Finding.block("PPL-21", "people.refused.reason").at("reason"));
        }
        days(d, record, today, findings);
        approval(d, findings);
        term(d, terms, findings);
        if (d.act() == StatusAct.REMOVE && d.cause() == null) {
            findings.add(Finding.block("PPL-22", "input.required").at("cause"));
        }
        if (d.act() == StatusAct.SET_TIER && d.tier() == null) {
            findings.add(Finding.block("PPL-20", "input.required").at("tier"));
        }
        if (d.act().kind() == StatusAct.Kind.NAMING && d.of() == null) {
            findings.add(Finding.block("PPL-21", "input.required").at("of"));
        }
        if (d.act() == StatusAct.AMEND && d.to() == null) {
            findings.add(Finding.block("PPL-21", "input.required").at("to"));
        }
        return findings;
    }

    /** First day on which the decision counts when none is named. */
    static LocalDate usualFrom(StatusDecision d, LocalDate today) {
        LocalDate day = FROM_APPROVAL.contains(d.act()) ? d.approvedOn() : d.decidedOn();
        return day == null ? today : day;
    }

    private static void days(StatusDecision d, boolean record, LocalDate today, List<Finding> findings) {
        if (!record && d.decidedOn() == null) {
            findings.add(Finding.block("PPL-21", "input.required").at("decidedOn"));
        }
        if (after(d.decidedOn(), today)) {
            findings.add(Finding.block("PPL-21", "people.refused.future").at("decidedOn"));
        }
        if (after(d.approvedOn(), today)) {
            findings.add(Finding.block("PPL-21", "people.refused.future").at("approvedOn"));
        }
    }

    private static void approval(StatusDecision d, List<Finding> findings) {
        if (d.act().approvers().isEmpty()) {
            if (d.approvalBody() != DecidingBody.NONE || d.approvedOn() != null) {
                findings.add(
                        Finding.block("PPL-21", "people.refused.noApproval").at("approvalBody"));
            }
        } else if (!d.act().approvers().contains(d.approvalBody())) {
            findings.add(Finding.block("AUTH-28", "people.refused.approval").at("approvalBody"));
        } else if (d.approvedOn() == null) {
            findings.add(Finding.block("PPL-21", "people.refused.approval").at("approvedOn"));
        } else if (d.decidedOn() != null && d.approvedOn().isBefore(d.decidedOn())) {
            findings.add(
                    Finding.block("PPL-21", "people.refused.approvedBefore").at("approvedOn"));
        }
    }

    /** The last day of a term of six months from the tenth is the ninth or the tenth; both are six months. */
    private static void term(StatusDecision d, Terms terms, List<Finding> findings) {
        LocalDate until = d.until();
        LocalDate from = d.from();
        if (!WITH_TERM.contains(d.act())) {
            return;
        }
        if (until == null) {
            findings.add(Finding.block("PPL-22", "input.required").at("until"));
        } else if (from != null && until.isBefore(from)) {
            findings.add(
                    Finding.block("PPL-22", "people.refused.untilBeforeFrom").at("until"));
        } else if (d.act() == StatusAct.EXTEND
                && from != null
                && (until.isBefore(from.plusMonths(terms.extensionMin()).minusDays(1))
                        || until.isAfter(from.plusMonths(terms.extensionMax())))) {
            findings.add(Finding.block("PPL-22", "people.refused.extension", terms.extensionMin(), terms.extensionMax())
                    .at("until"));
        } else if (d.act() == StatusAct.SET_CORRECTION
                && until.isAfter((from == null ? usualFrom(d, until) : from).plusMonths(terms.correctionMax()))) {
            findings.add(Finding.block("PPL-22", "people.refused.correction", terms.correctionMax())
                    .at("until"));
        }
    }

    private static boolean after(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }
}
