package org.zhibu.meetings.convening;

import java.util.UUID;
import org.zhibu.meetings.minutes.AbsenceReason;

/** Leave that somebody asked of a meeting (MEET-37). */
public record Leave(
        UUID personId,
        String personName,
        AbsenceReason reason,
        String reasonText,
        LeaveState state,
        String answer,
        String answeredBy) {}
