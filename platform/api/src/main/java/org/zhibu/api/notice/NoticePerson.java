package org.zhibu.api.notice;

import java.io.Serializable;

/**
 * What a notice tells of a person (TPL-04), and nothing more: no numbers of identity, no addresses. Everything but the name may be
 * empty.
 *
 * @param birth month, for example {@code 1998年5月}
 * @param appliedOn when the person applied to join the Party
 * @param cultivation how long the person has been trained and observed
 * @param sponsors training contacts or sponsors
 */
public record NoticePerson(
        String name,
        String sex,
        String ethnicity,
        String birth,
        String education,
        String post,
        String appliedOn,
        String cultivation,
        String training,
        String review,
        String sponsors)
        implements Serializable {

    /** Someone of whom only the name is told so far. */
    public static NoticePerson named(String name) {
        return new NoticePerson(name, "", "", "", "", "", "", "", "", "", "");
    }
}
