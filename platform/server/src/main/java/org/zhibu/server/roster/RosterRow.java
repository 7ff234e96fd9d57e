package org.zhibu.server.roster;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row as far as it could be understood. What is not there is not said, which never clears what the register knows. */
final class RosterRow {
    private final int number;
    private final Map<RosterField, String> typed = new EnumMap<>(RosterField.class);
    private final Map<RosterField, String> texts = new EnumMap<>(RosterField.class);
    private final Map<RosterField, LocalDate> days = new EnumMap<>(RosterField.class);
    private final Set<RosterField> monthOnly = EnumSet.noneOf(RosterField.class);

    RosterRow(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** As it stands in the file; empty when nothing does. */
    String typed(RosterField field) {
        return typed.getOrDefault(field, "");
    }

    void type(RosterField field, String text) {
        typed.put(field, text);
    }

    @Nullable
    String text(RosterField field) {
        return texts.get(field);
    }

    @Nullable
    LocalDate day(RosterField field) {
        return days.get(field);
    }

    boolean isMonthOnly(RosterField field) {
        return monthOnly.contains(field);
    }

    Set<RosterField> monthOnly() {
        return monthOnly;
    }

    void put(RosterField field, String text) {
        texts.put(field, text);
    }

    void put(RosterField field, LocalDate day, boolean month) {
        days.put(field, day);
        if (month) {
            monthOnly.add(field);
        } else {
            monthOnly.remove(field);
        }
    }

    /** The value as the database reads it. */
    @Nullable
    String stored(RosterField field) {
        if (field.kind() == RosterField.Kind.DATE) {
            LocalDate day = days.get(field);
            return day == null ? null : day.toString();
        }
        return texts.get(field);
    }
}
