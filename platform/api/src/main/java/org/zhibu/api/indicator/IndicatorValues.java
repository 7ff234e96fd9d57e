package org.zhibu.api.indicator;

import java.util.List;
import java.util.Map;

/**
 * Values of one organisation for one month.
 *
 * @param obligations one for each declared obligation
 * @param measures one for each declared measure; counts of that month alone
 */
public record IndicatorValues(List<Obligation> obligations, Map<String, Long> measures) {}
