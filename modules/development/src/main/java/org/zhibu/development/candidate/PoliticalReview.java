package org.zhibu.development.candidate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The political review of a case, as far as it is written (DEV-45, DEV-47).
 *
 * @param resume the life so far, year by year
 * @param attitude to theory and line
 * @param history political history, and conduct in major struggles
 * @param morals law and social morals
 * @param relatives direct relatives and close social relations
 * @param problems with time, place, facts, who raised them and earlier findings
 * @param results what is clear of them, and what is undecided
 * @param conclusion whether the admission is affected
 * @param good what the conclusion comes to; null as long as there is none
 * @param version 0 when nothing was kept yet
 */
public record PoliticalReview(
        List<ReviewMethod> methods,
        String resume,
        String attitude,
        String history,
        String morals,
        String relatives,
        String problems,
        String results,
        String conclusion,
        String reviewers,
        @Nullable LocalDate reviewedOn,
        @Nullable Boolean good,
        int version) {
    public static final PoliticalReview NONE =
            new PoliticalReview(List.of(), "", "", "", "", "", "", "", "", "", null, null, 0);

    public PoliticalReview {
        methods = List.copyOf(methods);
    }

    /** Whether something is written under each of the four headings. */
    public boolean isComplete() {
        return !attitude.isBlank() && !history.isBlank() && !morals.isBlank() && !relatives.isBlank();
    }
}
