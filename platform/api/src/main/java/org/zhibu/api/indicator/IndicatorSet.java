package org.zhibu.api.indicator;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a module shows to the committees above, kept per organisation and month in the table {@code app.<module>_month}, which
 * the module's changelog makes with {@code call app.indicator_table('<module>', array['<obligation>', …], array['<measure>', …])}.
 *
 * @param module the module's id
 * @param obligations codes of the obligations, {@code [a-z][a-z_]*}; labels stand in the bundle as {@code <module>.indicator.<code>}
 * @param measures codes of plain sums, likewise
 * @param rates shares of one measure in another, likewise
 * @param aboveBranches those of the obligations that no branch has: shown of an organisation itself, never summed over branches
 */
public record IndicatorSet(
        String module, List<String> obligations, List<String> measures, List<Rate> rates, List<String> aboveBranches) {
    /**
     * A share, shown with numerator, denominator and percentage (DASH-04).
     *
     * @param code for the label
     * @param part measure that is the numerator
     * @param whole measure that is the denominator
     */
    public record Rate(String code, String part, String whole) {}

    public IndicatorSet {
        obligations = List.copyOf(obligations);
        measures = List.copyOf(measures);
        rates = List.copyOf(rates);
        aboveBranches = List.copyOf(aboveBranches);
        if (!obligations.containsAll(aboveBranches)) {
            throw new IllegalArgumentException("Only obligations can be above branches: " + aboveBranches);
        }
        for (String name : Stream.of(List.of(module), obligations, measures)
                .flatMap(List::stream)
                .toList()) {
            if (!name.matches("[a-z][a-z_]{0,40}")) {
                throw new IllegalArgumentException("An indicator's code is made of a-z and _: " + name);
            }
        }
        for (Rate rate : rates) {
            if (!measures.contains(rate.part()) || !measures.contains(rate.whole())) {
                throw new IllegalArgumentException("A rate is made of two measures: " + rate);
            }
        }
    }

    /** Without rates. */
    public IndicatorSet(String module, List<String> obligations, List<String> measures) {
        this(module, obligations, measures, List.of());
    }

    /** With obligations of branches alone. */
    public IndicatorSet(String module, List<String> obligations, List<String> measures, List<Rate> rates) {
        this(module, obligations, measures, rates, List.of());
    }

    /** The set without the obligations that no branch has. */
    public IndicatorSet ofBranches() {
        return new IndicatorSet(
                module,
                obligations.stream()
                        .filter(code -> !aboveBranches.contains(code))
                        .toList(),
                measures,
                rates);
    }
}
