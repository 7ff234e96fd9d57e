package org.zhibu.development.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.util.Optional;
import java.util.stream.IntStream;

/** The year that a page of plans is about. */
final class Years {
    private static final int BACK = 6;

    private Years() {}

    /** The next year first, because its plan is drafted before it begins. */
    static Select<Integer> select(Component here, int now, Runnable changed) {
        Select<Integer> year = new Select<>();
        year.setLabel(here.getTranslation("development.figures.year"));
        year.setItems(IntStream.rangeClosed(-1, BACK).mapToObj(n -> now - n).toList());
        year.setValue(now);
        year.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changed.run();
            }
        });
        return year;
    }

    static Optional<Integer> of(Location location) {
        return location.getQueryParameters()
                .getSingleParameter("year")
                .filter(y -> y.matches("(19|20|21)\\d\\d"))
                .map(Integer::valueOf);
    }
}
