package org.zhibu.development.cultivation;

import java.time.LocalDate;

/**
 * A talk to be kept, with the fields of its form (谈话记录表, TPL-08).
 *
 * @param talker who talked with the person
 * @param byContact whether that was the contact (ROLE-10)
 */
public record TalkDraft(
        TalkTopic topic,
        LocalDate heldOn,
        String place,
        String talker,
        boolean byContact,
        String points,
        String problems,
        String direction) {
    /** A talk of which no more is known than that it was held. */
    public static TalkDraft on(LocalDate day, String talker) {
        return new TalkDraft(TalkTopic.THINKING, day, "", talker, false, "", "", "");
    }
}
