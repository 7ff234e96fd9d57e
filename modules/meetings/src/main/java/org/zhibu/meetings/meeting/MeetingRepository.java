package org.zhibu.meetings.meeting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.meetings.minutes.MeetingState;

/** Meetings of the current organisation. */
@Transactional(readOnly = true)
interface MeetingRepository extends JpaRepository<MeetingEntity, UUID> {
    @Query(
            "select m from MeetingEntity m where m.state not in (?1, ?2) or exists (select t from m.tasks t where t.doneOn is null)")
    List<MeetingEntity> unfinished(MeetingState archived, MeetingState cancelled);

    /** Ids of those in one of the states, in one order for all who lock them. */
    @Query("select m.id from MeetingEntity m where m.state in ?1 order by m.id")
    List<UUID> in(Collection<MeetingState> states);
}
