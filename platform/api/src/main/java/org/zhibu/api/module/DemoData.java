package org.zhibu.api.module;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** A bean of a module that fills a demonstration organisation with invented records. */
public interface DemoData {
    /**
     * Fills the current organisation, for which the module has just been switched on.
     *
     * @param today the day of the demonstration
     * @param random seeded, so that each run makes the same records
     */
    void fill(LocalDate today, RandomGenerator random);
}
