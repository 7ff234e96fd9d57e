package org.zhibu.meetings.meeting;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of the current organisation. */
@Transactional(readOnly = true)
interface MeetingRepository extends JpaRepository<MeetingEntity, UUID> {
    /** For a change: whoever changes the same meeting waits, then sees what was changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MeetingEntity m where m.id = :id")
    Optional<MeetingEntity> lock(UUID id);
}
