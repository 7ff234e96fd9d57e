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

    /** The same with another text in one place; what belongs to a topic or speech is not in here. */
    public Text with(Passage.Kind kind, String words) {
        return switch (kind) {
            case OPENING ->
                new Text(words, conclusions, resolutionNo, resolution, summary, lecturer, lectureTheme, lectureOutline);
            case CONCLUSIONS ->
                new Text(opening, words, resolutionNo, resolution, summary, lecturer, lectureTheme, lectureOutline);
            case RESOLUTION_NO ->
                new Text(opening, conclusions, words, resolution, summary, lecturer, lectureTheme, lectureOutline);
            case RESOLUTION ->
                new Text(opening, conclusions, resolutionNo, words, summary, lecturer, lectureTheme, lectureOutline);
            case SUMMARY ->
                new Text(opening, conclusions, resolutionNo, resolution, words, lecturer, lectureTheme, lectureOutline);
            case LECTURER ->
                new Text(opening, conclusions, resolutionNo, resolution, summary, words, lectureTheme, lectureOutline);
            case LECTURE_THEME ->
                new Text(opening, conclusions, resolutionNo, resolution, summary, lecturer, words, lectureOutline);
            case LECTURE_OUTLINE ->
                new Text(opening, conclusions, resolutionNo, resolution, summary, lecturer, lectureTheme, words);
            case MATERIAL, SPEECH -> this;
        };
    }
}
