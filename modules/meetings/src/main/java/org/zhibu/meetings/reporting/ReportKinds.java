package org.zhibu.meetings.reporting;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.RequiredDocument;
import org.zhibu.api.submission.SubmissionKind;

/** Submissions that this module begins. */
@Configuration(proxyBeanMethods = false)
class ReportKinds {
    /** Minutes reported to the body above (MEET-84). */
    static final String REPORT = "meetings.report";
    /** A democratic life meeting is put off (MEET-86). */
    static final String POSTPONEMENT = "meetings.postponement";

    private record Kind(String code, Matter matter, String messageKey, List<RequiredDocument> required)
            implements SubmissionKind {
        @Override
        public boolean byHand() {
            return false;
        }
    }

    @Bean
    SubmissionKind meetingReport() {
        return new Kind(
                REPORT,
                Matter.REPORT,
                "meetings.submission.report",
                List.of(new RequiredDocument("minutes", "meetings.submission.minutes", "MEET-84")));
    }

    @Bean
    SubmissionKind meetingPostponement() {
        return new Kind(POSTPONEMENT, Matter.POSTPONE_LIFE_MEETING, "meetings.submission.postponement", List.of());
    }
}
