package org.zhibu.server.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The values that one key had one after the other; an act is judged by the value of its day (POL-02). */
final class DatedValue {
    private final TreeMap<LocalDate, PolicyValue> values = new TreeMap<>();

    DatedValue with(LocalDate validFrom, PolicyValue value) {
        if (values.put(validFrom, value) != null) {
            throw new IllegalArgumentException("two values are valid from " + validFrom);
        }
        return this;
    }

    Optional<PolicyValue> at(LocalDate day) {
        return Optional.ofNullable(values.floorEntry(day)).map(Map.Entry::getValue);
    }

    List<PolicyValue> all() {
        return List.copyOf(values.values());
    }
}
