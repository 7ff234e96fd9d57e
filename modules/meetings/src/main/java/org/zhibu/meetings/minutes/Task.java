package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task with its owner and deadline (MIN-19, MEET-55). */
@Embeddable
public record Task(
        @Column(name = "task_id") UUID id,
        String task,
        @Column(name = "owner_id") @Nullable UUID owner,
        @Column(name = "owner_name") String ownerName,
        LocalDate deadline,
        @Column(name = "done_on") @Nullable LocalDate doneOn)
        implements Part {
    @Override
    public String asText() {
        return task + " · " + ownerName + " · " + deadline;
    }
}
