package org.zhibu.development.path;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a meeting decided, as it stands in its minutes.
 *
 * @param generalMeeting whether it was the general meeting; otherwise the branch's committee
 * @param expected with a vote (应到会有表决权)
 * @param present with a vote
 * @param written opinions handed in before by absent voters (MEET-70)
 * @param vote id of the vote in the module that keeps minutes; null when entered by hand
 * @param link page of the minutes, or where they are kept; may be empty
 */
public record Resolution(
        boolean generalMeeting,
        int expected,
        int present,
        int written,
        int yes,
        int no,
        int abstain,
        boolean secret,
        @Nullable UUID vote,
        String link) {}
