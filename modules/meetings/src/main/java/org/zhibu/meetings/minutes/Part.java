package org.zhibu.meetings.minutes;

import java.util.UUID;

/** One line of a list in minutes, edited by itself. */
public sealed interface Part permits Topic, Attendee, Speech, Vote, WrittenOpinion, Task {
    UUID id();

    /** As the line is told to someone whose own change it crossed. */
    String asText();
}
