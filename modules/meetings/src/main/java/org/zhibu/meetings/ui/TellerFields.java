package org.zhibu.meetings.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Tellers;
import org.zhibu.meetings.minutes.Vote;

/** Picks the tellers of a vote among those present (MEET-75). */
final class TellerFields {
    private TellerFields() {}

    /** Who may count: present, and neither the chair nor the one voted on. */
    static List<Attendee> candidates(Minutes minutes, Vote vote) {
        return minutes.attendees().stream()
                .filter(a -> a.present() && a.person() != null)
                .filter(a -> !Objects.equals(a.person(), minutes.head().chair())
                        && !Objects.equals(a.person(), vote.person()))
                .toList();
    }

    static void fill(Select<Attendee> field, List<Attendee> candidates, @Nullable UUID person) {
        field.setItemLabelGenerator(a -> a == null ? "" : a.name());
        candidates.stream()
                .filter(a -> person != null && person.equals(a.person()))
                .findFirst()
                .ifPresent(field::setValue);
    }

    static Tellers of(Select<Attendee> scrutineer, Select<Attendee> counter) {
        return new Tellers(id(scrutineer), "", id(counter), "");
    }

    private static @Nullable UUID id(Select<Attendee> field) {
        return Optional.ofNullable(field.getValue()).map(Attendee::person).orElse(null);
    }
}
