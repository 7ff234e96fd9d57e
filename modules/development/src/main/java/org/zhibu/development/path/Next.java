package org.zhibu.development.path;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;

/**
 * What leads a case on, and what it still waits for.
 *
 * @param missing what the rules find of the case itself today, besides the day and what is entered with the act
 */
public record Next(Act act, Outlook.Window window, List<Finding> missing) {
    public Next {
        missing = List.copyOf(missing);
    }

    /** Empty at an end. */
    public static Optional<Next> of(CaseFacts facts, Limits limits, LocalDate today) {
        return Way.next(facts.state())
                .map(act -> new Next(
                        act,
                        Outlook.window(Outlook.of(facts, limits), act.step().orElseThrow()),
                        ofTheCase(Rules.check(facts, Happening.of(act, today), limits, today))));
    }

    /** Findings of the case, without those that a field of the act answers. */
    public static List<Finding> ofTheCase(List<Finding> findings) {
        return findings.stream().filter(f -> f.field() == null).toList();
    }

    /** What refuses. */
    public long blocks() {
        return missing.stream().filter(f -> f.severity() == Severity.BLOCK).count();
    }

    /** The step that it is. */
    public Step step() {
        return act.step().orElseThrow();
    }
}
