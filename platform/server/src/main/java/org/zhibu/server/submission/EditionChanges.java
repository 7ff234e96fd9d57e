package org.zhibu.server.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is different between one edition and the next, so that nobody has to look for it. */
public final class EditionChanges {
    /**
     * One difference.
     *
     * @param messageKey what it is
     * @param before what stood there; empty for something new
     * @param after what stands there now; empty for something taken away
     */
    public record Change(String messageKey, String before, String after) {}

    private EditionChanges() {}

    public static List<Change> between(Edition before, Edition after) {
        List<Change> changes = new ArrayList<>();
        text("submission.change.title", before.title(), after.title(), changes);
        text("submission.change.body", before.body(), after.body(), changes);
        for (Edition.Document old : before.documents()) {
            if (after.documents().stream().noneMatch(d -> isSame(d, old))) {
                changes.add(new Change("submission.change.documentRemoved", old.name(), ""));
            }
        }
        for (Edition.Document now : after.documents()) {
            if (before.documents().stream().noneMatch(d -> isSame(d, now))) {
                changes.add(new Change("submission.change.documentAdded", "", now.name()));
            }
        }
        for (Edition.Person old : before.people()) {
            if (after.people().stream().noneMatch(p -> p.person().equals(old.person()))) {
                changes.add(new Change("submission.change.personRemoved", old.name(), ""));
            }
        }
        for (Edition.Person now : after.people()) {
            Optional<Edition.Person> old = before.people().stream()
                    .filter(p -> p.person().equals(now.person()))
                    .findFirst();
            if (old.isEmpty()) {
                changes.add(new Change("submission.change.personAdded", "", now.name()));
            } else {
                text("submission.change.cultivated", old.get().cultivatedBy(), now.cultivatedBy(), changes);
                text("submission.change.assessed", old.get().assessedBy(), now.assessedBy(), changes);
            }
        }
        return changes;
    }

    private static void text(String messageKey, String before, String after, List<Change> changes) {
        if (!before.equals(after)) {
            changes.add(new Change(messageKey, before, after));
        }
    }

    private static boolean isSame(Edition.Document a, Edition.Document b) {
        return a.item().equals(b.item())
                && a.name().equals(b.name())
                && java.util.Objects.equals(a.attachment(), b.attachment());
    }
}
