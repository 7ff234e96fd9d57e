package org.zhibu.development.figure;

import java.util.Map;

/** Counts of a period by their codes. */
public record Figures(Map<String, Long> counts) {
    public Figures {
        counts = Map.copyOf(counts);
    }

    public long of(Figure figure) {
        return counts.getOrDefault(figure.code(), 0L);
    }

    public long of(Dimension dimension) {
        return counts.getOrDefault(dimension.indicator(), 0L);
    }

    /** One in the other (DASH-04). */
    public Rate rate(Figure part, Figure whole) {
        return new Rate(of(part), of(whole));
    }

    public Rate share(Dimension dimension) {
        return new Rate(of(dimension), of(Figure.ADMITTED));
    }

    /** Written reports and talk records of activists together, as year reports have them. */
    public long accountsOfActivists() {
        return of(Figure.REPORTS_ACTIVIST) + of(Figure.TALKS_ACTIVIST);
    }
}
