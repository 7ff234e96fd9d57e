package org.zhibu.development.plan;

import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.rule.Finding;
import org.zhibu.development.figure.Rate;

/** What the rules say of a plan and what became of it. A plan is a guide and no quota, so nothing of it refuses (PLAN-04, CONF-24). */
public final class PlanRules {
    private static final int HUNDRED = 100;

    private PlanRules() {}

    /** Warnings, in the order of the rules. */
    public static List<Finding> check(PlanFacts facts, PlanNumbers numbers) {
        List<Finding> found = new ArrayList<>();
        floating(facts, numbers, found);
        ratio(facts, numbers, found);
        pool(facts, found);
        if (facts.branch() && numbers.womenPerTwoYears() > facts.womenInTwoYears()) {
            found.add(warn("PLAN-07", "women", numbers.womenPerTwoYears(), facts.womenInTwoYears()));
        }
        if (facts.branch() && facts.over() && facts.admitted() < numbers.minNew()) {
            found.add(warn("PLAN-08", "minimum", numbers.minNew(), facts.admitted()));
        }
        if (facts.branch() && facts.activists() < numbers.poolMin()) {
            found.add(warn("PLAN-08", "pool", numbers.poolMin(), numbers.poolMax(), facts.activists()));
        }
        if (facts.village() && facts.illiterate() > 0) {
            found.add(warn("PLAN-16", "illiterate", facts.illiterate()));
        }
        zeroYears(facts, numbers, found);
        facts.structure().stream().filter(l -> !l.met()).forEach(l -> found.add(structure(l)));
        crash(facts, numbers, found);
        return List.copyOf(found);
    }

    /** PLAN-03: more than the plan allows is said at once, less when the year is over. */
    private static void floating(PlanFacts facts, PlanNumbers numbers, List<Finding> found) {
        if (!facts.isPlanned()) {
            return;
        }
        Allowed allowed = Allowed.of(facts.min(), facts.max(), numbers.floatPercent());
        if (facts.admitted() > allowed.to()) {
            found.add(warn("PLAN-03", "above", facts.admitted(), allowed.from(), allowed.to()));
        } else if (facts.over() && facts.admitted() < allowed.from()) {
            found.add(warn("PLAN-03", "below", facts.admitted(), allowed.from(), allowed.to()));
        }
    }

    /** PLAN-06, CONF-22: activists for each new member, of those admitted and of those planned. */
    private static void ratio(PlanFacts facts, PlanNumbers numbers, List<Finding> found) {
        int fresh = Math.max(facts.admitted(), facts.min());
        int needed = fresh * numbers.activistsPerNew();
        if (facts.activists() < needed) {
            found.add(warn(
                    "PLAN-06",
                    "ratio",
                    fresh,
                    facts.activists(),
                    new Rate(facts.activists(), fresh).proportion().orElse(""),
                    numbers.activistsPerNew(),
                    needed));
        }
    }

    /** PLAN-02, DEV-28: the pool that the plan wanted, when the year is over. */
    private static void pool(PlanFacts facts, List<Finding> found) {
        if (facts.over() && facts.activists() < facts.plannedActivists()) {
            found.add(warn("PLAN-02", "plannedPool", facts.plannedActivists(), facts.activists()));
        }
    }

    /** PLAN-09, CONF-23: a talk, a proposal to the committee, a list; nothing of it comes by itself. */
    private static void zeroYears(PlanFacts facts, PlanNumbers numbers, List<Finding> found) {
        if (facts.branch()) {
            Escalation.of(facts.zeroYears(), facts.village(), numbers)
                    .forEach(e -> found.add(Finding.warn("PLAN-09", e.messageKey(), facts.zeroYears())));
        }
    }

    /** PLAN-10, PLAN-17. */
    private static Finding structure(ShareLine line) {
        return warn(
                "PLAN-10",
                "structure." + line.target().dimension(),
                line.count(),
                line.total(),
                line.rate().percent().orElseThrow(),
                line.target().words(),
                line.missing());
    }

    /** DEV-99: a plan of one is always admitted at once, so that one alone is no crash. */
    private static void crash(PlanFacts facts, PlanNumbers numbers, List<Finding> found) {
        if (facts.isPlanned()
                && facts.busiestMonth() > 1
                && facts.busiestMonth() * HUNDRED > facts.max() * numbers.crashPercent()) {
            found.add(warn("DEV-99", "crash", facts.busiestMonth(), facts.max(), numbers.crashPercent()));
        }
        if (facts.elsewhere() > 0) {
            found.add(warn("DEV-99", "elsewhere", facts.elsewhere()));
        }
    }

    private static Finding warn(String rule, String key, Object... arguments) {
        return Finding.warn(rule, "development.plan.rule." + key, arguments);
    }
}
