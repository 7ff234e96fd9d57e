package org.zhibu.development.plan;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibu.api.rule.Finding;
import org.zhibu.development.figure.Dimension;
import org.zhibu.development.figure.Figure;
import org.zhibu.development.figure.Figures;

/**
 * All branches of a committee in a year, with their sums.
 *
 * @param structure of all who were admitted, beside what the committee's kind asks for
 * @param findings of all together
 */
public record Balance(
        int year, List<BranchLine> lines, Figures sums, List<ShareLine> structure, List<Finding> findings) {
    static Balance of(int year, List<BranchLine> lines, PlanNumbers limits) {
        Map<String, Long> sums = new HashMap<>();
        lines.forEach(l -> l.counts().forEach((code, n) -> sums.merge(code, n, Long::sum)));
        Map<Dimension, Integer> counts = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            counts.put(dimension, Math.toIntExact(sums.getOrDefault(dimension.indicator(), 0L)));
        }
        int admitted = Math.toIntExact(sums.getOrDefault(Figure.ADMITTED.code(), 0L));
        List<ShareLine> structure = limits.check(limits.targets(agreed(lines)), counts, admitted);
        PlanFacts facts = new PlanFacts(
                0,
                0,
                false,
                admitted,
                0,
                0,
                Math.toIntExact(sums.getOrDefault(Figure.ACTIVISTS.code(), 0L)),
                0,
                0,
                limits.womenPerTwoYears(),
                0,
                false,
                false,
                structure);
        return new Balance(year, lines, new Figures(sums), structure, PlanRules.check(facts, limits));
    }

    /** What all issued plans ask for alike; empty when they differ. */
    private static List<Target> agreed(List<BranchLine> lines) {
        List<List<Target>> asked = lines.stream()
                .map(l -> l.plan().targets())
                .filter(t -> !t.isEmpty())
                .distinct()
                .toList();
        return asked.size() == 1 ? asked.getFirst() : List.of();
    }

    /** Sum of the plans, as issued or drafted. */
    public int planned() {
        return lines.stream().mapToInt(l -> l.plan().max()).sum();
    }

    public int issuedSum() {
        return lines.stream()
                .map(BranchLine::issued)
                .filter(java.util.Objects::nonNull)
                .mapToInt(PlanContent::max)
                .sum();
    }

    public int draftedSum() {
        return lines.stream()
                .map(BranchLine::draft)
                .filter(java.util.Objects::nonNull)
                .mapToInt(PlanContent::max)
                .sum();
    }
}
