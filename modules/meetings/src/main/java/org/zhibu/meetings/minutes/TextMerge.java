package org.zhibu.meetings.minutes;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings two edits of the same text together. What either side inserted stays, whole and once; what either side deleted goes. Inserts
 * at the same place stand one after the other, one's own first: so whoever writes on at the end of the own words stays together,
 * whatever others write behind them.
 */
public final class TextMerge {
    /** Of the parts that differ; beyond, they count as replaced as a whole, for a finer look would take too long. */
    private static final long FINE_UP_TO = 4_000_000;

    private final List<Integer> base;
    private final boolean[] deleted;
    private final Map<Integer, Insert> mine;
    private final Map<Integer, Insert> theirs;

    /** @param replaced how many characters of the base it stands for */
    private record Insert(String text, int replaced) {
        static final Insert NONE = new Insert("", 0);
    }

    private TextMerge(String base, String mine, String theirs) {
        this.base = characters(base);
        this.deleted = new boolean[this.base.size()];
        this.mine = inserts(characters(mine));
        this.theirs = inserts(characters(theirs));
    }

    /** The merged text. */
    public static String of(String base, String mine, String theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return mine;
        }
        return mine.equals(base) ? theirs : new TextMerge(base, mine, theirs).merged();
    }

    private String merged() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at <= base.size(); at++) {
            Insert own = mine.getOrDefault(at, Insert.NONE);
            Insert other = theirs.getOrDefault(at, Insert.NONE);
            text.append(own.text());
            if (own.replaced() == 0 || !own.equals(other)) { // else both mended the same mistake
                text.append(other.text());
            }
            if (at < base.size() && !deleted[at]) {
                text.appendCodePoint(base.get(at));
            }
        }
        return text.toString();
    }

    /** What an edit inserts before which character of the base; what it deletes is marked. */
    private Map<Integer, Insert> inserts(List<Integer> edited) {
        int shorter = Math.min(base.size(), edited.size());
        int start = 0;
        while (start < shorter && base.get(start).equals(edited.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && base.get(base.size() - 1 - end).equals(edited.get(edited.size() - 1 - end))) {
            end++;
        }
        Map<Integer, Insert> inserts = new HashMap<>();
        if (!stoodWhole(inserts, 0, base, edited)
                && !stoodWhole(
                        inserts, start, base.subList(start, base.size()), edited.subList(start, edited.size()))) {
            compare(inserts, start, base.subList(start, base.size() - end), edited.subList(start, edited.size() - end));
        }
        return inserts;
    }

    /** What was only added to is taken as it stands; letter by letter it could be found scattered over the new text. */
    private boolean stoodWhole(Map<Integer, Insert> inserts, int start, List<Integer> before, List<Integer> after) {
        int at = before.isEmpty() ? 0 : Collections.indexOfSubList(after, before);
        if (at < 0) {
            return false;
        }
        note(inserts, start, 0, after.subList(0, at));
        note(inserts, start + before.size(), 0, after.subList(at + before.size(), after.size()));
        return true;
    }

    private void compare(Map<Integer, Insert> inserts, int start, List<Integer> before, List<Integer> after) {
        if (stoodWhole(inserts, start, before, after)) {
            return;
        }
        if (after.isEmpty() || (long) before.size() * after.size() > FINE_UP_TO) {
            note(inserts, start, before.size(), after);
            return;
        }
        for (AbstractDelta<Integer> delta : DiffUtils.diff(before, after).getDeltas()) {
            note(
                    inserts,
                    start + delta.getSource().getPosition(),
                    delta.getSource().size(),
                    delta.getTarget().getLines());
        }
    }

    private void note(Map<Integer, Insert> inserts, int at, int deletes, List<Integer> inserted) {
        for (int i = at; i < at + deletes; i++) {
            deleted[i] = true;
        }
        if (!inserted.isEmpty()) {
            StringBuilder text = new StringBuilder();
            inserted.forEach(text::appendCodePoint);
            inserts.put(at, new Insert(text.toString(), deletes));
        }
    }

    private static List<Integer> characters(String text) {
        return text.codePoints().boxed().toList();
    }
}
