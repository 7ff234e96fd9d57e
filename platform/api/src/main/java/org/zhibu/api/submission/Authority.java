package org.zhibu.api.submission;

/** What a level of the organisation does in a matter: one letter of the authority matrix. */
public enum Authority {
    PROPOSES('P'),
    /** Its opinion is asked. */
    OPINION('O'),
    DECIDES('D'),
    /** Reviews or deliberates (审议), without the power to approve. */
    REVIEWS('R'),
    APPROVES('A'),
    /** Takes it on file (备案). */
    FILES('F'),
    NOTIFIED('N'),
    SUPERVISES('S');

    private final char letter;

    Authority(char letter) {
        this.letter = letter;
    }

    /** The letter in the matrix. */
    public char letter() {
        return letter;
    }

    static Authority of(int letter) {
        for (Authority authority : values()) {
            if (authority.letter == letter) {
                return authority;
            }
        }
        throw new IllegalArgumentException("No authority has the letter " + (char) letter);
    }
}
