package org.zhibu.api.document;

/**
 * A series of numbers that an organisation gives year by year. A bean of it makes the series known, so that the organisation can say
 * how its numbers begin.
 *
 * @param code as it is given to {@link Numbering#next}, for example {@code submission.reply}; at most 60 characters
 * @param titleKey text key of what is numbered
 */
public record NumberSeries(String code, String titleKey) {}
