package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who watches (监票人) and who counts (计票人) a secret ballot (MEET-75). Names stand as they were on the day. */
@Embeddable
public record Tellers(
        @Column(name = "scrutineer_id") @Nullable UUID scrutineer,
        @Column(name = "scrutineer_name") String scrutineerName,
        @Column(name = "counter_id") @Nullable UUID counter,
        @Column(name = "counter_name") String counterName) {
    public static final Tellers NONE = new Tellers(null, "", null, "");

    /** Whether both are named. */
    public boolean isComplete() {
        return scrutineer != null && counter != null;
    }
}
