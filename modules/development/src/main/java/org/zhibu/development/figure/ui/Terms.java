package org.zhibu.development.figure.ui;

import com.vaadin.flow.router.Location;
import org.zhibu.development.figure.Term;

/** Periods in addresses: {@code ?year=2026&term=HALF_YEAR-1}. */
final class Terms {
    private Terms() {}

    static Term of(Location location, int otherwise) {
        int year = location.getQueryParameters()
                .getSingleParameter("year")
                .filter(y -> y.matches("(19|20|21)\\d\\d"))
                .map(Integer::valueOf)
                .orElse(otherwise);
        return Term.of(
                year, location.getQueryParameters().getSingleParameter("term").orElse(""));
    }
}
