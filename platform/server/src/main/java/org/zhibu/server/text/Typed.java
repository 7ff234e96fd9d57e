package org.zhibu.server.text;

import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.text.PlainText;

/** What services accept as text. Forms check the same before, but a service is not called by forms alone. */
public final class Typed {
    private Typed() {}

    /** A text that must be there. @throws RefusedException at the field */
    public static String required(String field, String text, int maxLength) {
        if (text.isBlank()) {
            throw new RefusedException(Finding.block("", "input.required").at(field));
        }
        return optional(field, text, maxLength);
    }

    /** A text that may be empty. @throws RefusedException at the field */
    public static String optional(String field, String text, int maxLength) {
        String stripped = text.strip();
        PlainText.problem(stripped, maxLength).ifPresent(key -> {
            throw new RefusedException(Finding.block("", key, maxLength).at(field));
        });
        return stripped;
    }
}
