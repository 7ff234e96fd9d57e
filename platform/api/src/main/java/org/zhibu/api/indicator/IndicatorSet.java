package org.zhibu.api.indicator;

import java.util.List;

/**
 * What a module shows to the committees above, kept per organisation and month in the table {@code app.<module>_month}, which
 * the module's changelog makes with {@code call app.indicator_table('<module>', array['<obligation>', …], array['<measure>', …])}.
 *
 * @param module the module's id
 * @param obligations codes of the obligations, {@code [a-z][a-z_]*}; labels stand in the bundle as {@code <module>.indicator.<code>}
 * @param measures codes of plain sums, likewise
 */
public record IndicatorSet(String module, List<String> obligations, List<String> measures) {
    public IndicatorSet {
        obligations = List.copyOf(obligations);
        measures = List.copyOf(measures);
        for (String name : java.util.stream.Stream.of(List.of(module), obligations, measures)
                .flatMap(List::stream)
                .toList()) {
            if (!name.matches("[a-z][a-z_]{0,40}")) {
                throw new IllegalArgumentException("An indicator's code is made of a-z and _: " + name);
            }
        }
    }
}
