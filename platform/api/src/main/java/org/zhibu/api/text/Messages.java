package org.zhibu.api.text;

import java.util.Locale;
import org.zhibu.api.rule.Finding;

/** Texts from the bundles of the platform and the modules. A missing key shows as {@code !key!}. */
public interface Messages {
    /** The text in the user's language. The first part of the key names the owner: a module's id, or anything of the platform. */
    String text(String key, Object... arguments);

    /** The text in the given language. */
    String text(Locale locale, String key, Object... arguments);

    /** A finding as the user reads it: rule id, then the message (POL-04). */
    default String text(Finding finding) {
        String message = text(finding.messageKey(), finding.arguments().toArray());
        return finding.rule().isEmpty() ? message : finding.rule() + " " + message;
    }
}
