package org.zhibu.api.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A national id (公民身份号码, GB 11643-1999) whose check character, date and form are right. */
public record NationalId(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int LENGTH = 18;

    /** @throws IllegalArgumentException when it is none */
    public NationalId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("No national id");
        }
    }

    /** Reads what was typed, with blanks and a small x forgiven; empty when it is no national id. */
    public static Optional<NationalId> parse(String typed) {
        String text = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return isValid(text) ? Optional.of(new NationalId(text)) : Optional.empty();
    }

    /** Day of birth that it carries. */
    public LocalDate birthDate() {
        return birthDate(value);
    }

    /** Sex that it carries. */
    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** As lists and papers show it: the first three and the last two characters. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(13) + value.substring(LENGTH - 2);
    }

    /** Masked, so that no log ever holds one. */
    @Override
    public String toString() {
        return masked();
    }

    private static boolean isValid(String text) {
        if (!text.matches("[1-9][0-9]{5}(18|19|20)[0-9]{9}[0-9X]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        if (CHECKS.charAt(sum % 11) != text.charAt(LENGTH - 1)) {
            return false;
        }
        try {
            birthDate(text);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static LocalDate birthDate(String text) {
        return LocalDate.of(
                Integer.parseInt(text.substring(6, 10)),
                Integer.parseInt(text.substring(10, 12)),
                Integer.parseInt(text.substring(12, 14)));
    }
}
