package org.zhibu.development.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;

/** An invented way of a person of the register, entry by entry, before it is written. */
final class DemoCase {
    /** A person of the register, with the dates that it has. */
    record Person(
            UUID id,
            String name,
            PoliticalStatus status,
            @Nullable String tier,
            LocalDate applied,
            @Nullable LocalDate activist,
            @Nullable LocalDate key,
            @Nullable LocalDate candidate,
            @Nullable LocalDate admitted) {}

    /** What was done. */
    record Entry(
            Act act,
            CaseState from,
            CaseState to,
            LocalDate day,
            String number,
            String by,
            String note,
            @Nullable LocalDate until) {}

    private final UUID id = UUID.randomUUID();
    private final Person person;
    private final List<Entry> entries = new ArrayList<>();
    private CaseState state = CaseState.NONE;

    DemoCase(Person person) {
        this.person = person;
    }

    DemoCase then(Act act, LocalDate day) {
        return then(act, day, "", "", "", null);
    }

    DemoCase then(Act act, LocalDate day, String number, String by, String note, @Nullable LocalDate until) {
        CaseState from = state;
        CaseState to = act.moves().stream()
                .filter(m -> m.from() == from)
                .findFirst()
                .orElseThrow()
                .to();
        entries.add(new Entry(act, from, to, day, number, by, note, until));
        state = to;
        return this;
    }

    UUID id() {
        return id;
    }

    Person person() {
        return person;
    }

    List<Entry> entries() {
        return entries;
    }

    CaseState state() {
        return state;
    }

    boolean reached(Act act) {
        return entries.stream().anyMatch(e -> e.act() == act);
    }

    LocalDate day(Act act) {
        return entries.stream()
                .filter(e -> e.act() == act)
                .findFirst()
                .orElseThrow()
                .day();
    }
}
