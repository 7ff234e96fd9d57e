package org.zhibu.server.indicator;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Sums of one month.
 *
 * @param times for each obligation, how often it was held in that month
 * @param measures by code
 */
public record MonthSums(YearMonth month, List<Long> times, Map<String, Long> measures) {}
