package org.zhibu.meetings.ui;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;

/** Brings two edits of the same record together: what one's own edit did not touch follows the other's. */
final class Merge {
    private Merge() {}

    /** @param base what the own edit began with */
    static <T extends Record> T of(T base, T mine, T theirs) {
        RecordComponent[] parts = base.getClass().getRecordComponents();
        Object[] values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                Object own = parts[i].getAccessor().invoke(mine);
                boolean touched = !Objects.equals(own, parts[i].getAccessor().invoke(base));
                values[i] = touched ? own : parts[i].getAccessor().invoke(theirs);
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked")
            T merged = (T) base.getClass().getDeclaredConstructor(types).newInstance(values);
            return merged;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
