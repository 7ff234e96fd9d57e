package org.zhibu.development.path;

import java.time.LocalDate;
import java.util.List;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;

/** What the rules say of a happening of the same day, as rule and severity: {@code DEV-27:BLOCK:cultivation}. */
final class Found {
    private Found() {}

    static List<String> in(CaseFacts facts, Happening what, Limits limits) {
        return in(facts, what, limits, what.day());
    }

    static List<String> in(CaseFacts facts, Happening what, Limits limits, LocalDate today) {
        return Rules.check(facts, what, limits, today).stream().map(Found::word).toList();
    }

    static String block(String rule, String key) {
        return rule + ":" + Severity.BLOCK + ":" + key;
    }

    static String warn(String rule, String key) {
        return rule + ":" + Severity.WARN + ":" + key;
    }

    private static String word(Finding finding) {
        return finding.rule() + ":" + finding.severity() + ":"
                + finding.messageKey().replace("development.rule.", "");
    }
}
