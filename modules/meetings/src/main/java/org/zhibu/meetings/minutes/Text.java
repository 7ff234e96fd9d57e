package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The running text of minutes: opening (MIN-13), conclusions one per line (MIN-16), resolution (MIN-18), the chair's summary
 * (MIN-20), and of a lecture the lecturer, theme and outline (MIN-24). What is not told is empty.
 */
@Embeddable
public record Text(
        String opening,
        String conclusions,
        @Column(name = "resolution_no") String resolutionNo,
        String resolution,
        String summary,
        String lecturer,
        @Column(name = "lecture_theme") String lectureTheme,
        @Column(name = "lecture_outline") String lectureOutline) {
    /** Nothing written yet. */
    public static final Text EMPTY = new Text("", "", "", "", "", "", "", "");
}
