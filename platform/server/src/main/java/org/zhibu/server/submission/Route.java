package org.zhibu.server.submission;

import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.api.submission.SubmissionAct;

/**
 * Where a submission goes.
 *
 * @param stations in order; all but the last review
 */
record Route(SubmissionAct act, List<Superior> stations) {
    Route {
        stations = List.copyOf(stations);
    }

    Superior addressee() {
        return stations.getLast();
    }

    /** The stations' names, as a line. */
    String names() {
        return stations.stream().map(Superior::name).collect(Collectors.joining(" → "));
    }

    Long[] ids() {
        return stations.stream().map(s -> s.id().value()).toArray(Long[]::new);
    }
}
