package org.zhibu.meetings.meeting;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of the current organisation. */
@Transactional(readOnly = true)
interface MeetingRepository extends JpaRepository<MeetingEntity, UUID> {}
