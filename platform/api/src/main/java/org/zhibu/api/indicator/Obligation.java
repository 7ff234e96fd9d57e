package org.zhibu.api.indicator;

import java.time.LocalDate;

/**
 * Something an organisation has to do a number of times in a period, and how often it did.
 *
 * @param code as declared in the {@link IndicatorSet}
 * @param held how often, up to the end of the month asked for
 * @param due how often at least in the whole period; 0 when the obligation does not apply
 * @param amberFrom first day on which it counts as due soon (临期)
 * @param until last day of the period; after it a short count is overdue (逾期)
 */
public record Obligation(String code, int held, int due, LocalDate amberFrom, LocalDate until) {}
