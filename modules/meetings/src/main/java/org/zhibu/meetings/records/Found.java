package org.zhibu.meetings.records;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/** Minutes that were found, with the sentences in which the words stand. */
public record Found(
        UUID id,
        MeetingKind kind,
        MeetingState state,
        String title,
        String groupName,
        LocalDate date,
        String chairName,
        List<Passage> passages) {
    public Found {
        passages = List.copyOf(passages);
    }

    Found with(List<Passage> more) {
        return new Found(id, kind, state, title, groupName, date, chairName, more);
    }
}
