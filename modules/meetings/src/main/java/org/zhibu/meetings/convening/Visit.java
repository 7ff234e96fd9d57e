package org.zhibu.meetings.convening;

import java.time.LocalDate;
import java.util.UUID;

/** A visit at home, or teaching brought to the door (送学上门), that takes the place of attendance (MEET-40). */
public record Visit(
        UUID id, UUID personId, String personName, LocalDate on, String visitors, String content, String enteredBy) {}
