package org.zhibu.meetings.meeting;

import java.util.List;
import org.zhibu.api.inbox.Task;
import org.zhibu.meetings.minutes.Minutes;

/** Asks for more than the meeting's way itself does. All tasks of a meeting are brought in line at once. */
public interface MeetingAsks {
    /** What is asked of whom as the meeting stands; keys begin with {@link MeetingTasks#prefix}. */
    List<Task> of(Minutes minutes);
}
