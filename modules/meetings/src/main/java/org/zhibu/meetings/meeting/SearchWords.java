package org.zhibu.meetings.meeting;

import java.util.Arrays;

/** Words that minutes have to contain, all of them, in statements that call the meeting {@code m}. */
public final class SearchWords {
    /** True for meetings whose minutes contain the words of the parameter {@code :words}. */
    public static final String SQL = "m.id in (select f.meeting_id from app.meetings_found(:words) f)";

    private SearchWords() {}

    /** What stands between blanks; a text without blanks, as Chinese is written, is one word. */
    public static String[] of(String text) {
        return Arrays.stream(text.strip().split("[\\s\\u3000]+"))
                .filter(w -> !w.isEmpty())
                .toArray(String[]::new);
    }
}
