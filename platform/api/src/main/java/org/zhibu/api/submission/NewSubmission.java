package org.zhibu.api.submission;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draft begins with.
 *
 * @param kind code of a {@link SubmissionKind}
 * @param subject what it is about in the module's own records, or null; at most one submission of the kind is under way for it
 * @param body the text, of several lines; may be empty
 */
public record NewSubmission(String kind, @Nullable UUID subject, String title, String body, List<Concerned> people) {
    public NewSubmission {
        people = List.copyOf(people);
    }
}
