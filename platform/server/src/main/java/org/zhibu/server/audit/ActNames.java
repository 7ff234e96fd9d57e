package org.zhibu.server.audit;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhibu.server.text.Bundles;

/** The words for acts and fields: those of the platform stand under {@code audit.}, those of a module under its own id. */
@Component
public class ActNames {
    private final Bundles bundles;

    ActNames(Bundles bundles) {
        this.bundles = bundles;
    }

    /** An act in words; its code when its module is gone and has taken the words along. */
    public String act(Locale locale, String act) {
        return first(locale, act, "audit.act." + act, act.replaceFirst("\\.", ".act."));
    }

    /** A field of an act in words. */
    public String field(Locale locale, String act, String field) {
        return first(locale, field, "audit.field." + field, act.replaceFirst("\\..*", ".field.") + field);
    }

    /** Posts in words. */
    public String posts(Locale locale, Iterable<String> posts) {
        StringBuilder words = new StringBuilder();
        for (String post : posts) {
            words.append(words.isEmpty() ? "" : "、").append(first(locale, post, "post." + post));
        }
        return words.toString();
    }

    private String first(Locale locale, String otherwise, String... keys) {
        for (String key : keys) {
            if (bundles.has(key)) {
                return bundles.text(locale, key);
            }
        }
        return otherwise;
    }
}
