package org.zhibu.server.submission;

import java.util.List;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.submission.SubmissionAct;

/**
 * Where something would go.
 *
 * @param stations their names as a line; empty when it cannot go
 * @param findings why it cannot go
 */
public record RoutePreview(String stations, SubmissionAct act, List<Finding> findings) {
    public RoutePreview {
        findings = List.copyOf(findings);
    }
}
