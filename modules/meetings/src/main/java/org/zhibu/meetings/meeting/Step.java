package org.zhibu.meetings.meeting;

import java.util.List;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;

/**
 * A step that the user may take with a meeting.
 *
 * @param findings what speaks against it today; shown before the button is pressed
 */
public record Step(MeetingEvent event, List<Finding> findings) {
    public boolean blocked() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.BLOCK);
    }

    /** Whether the step needs a written reason. */
    public boolean needsReason() {
        return !findings.isEmpty() || event == MeetingEvent.CANCEL || event == MeetingEvent.RECORD;
    }
}
