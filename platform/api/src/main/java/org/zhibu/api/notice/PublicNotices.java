package org.zhibu.api.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.rule.Finding;

/** Public notices of the current organisation (DEV-49, TIM-06, TPL-04). */
public interface PublicNotices {
    /** What speaks against publishing, to be shown before; with warnings, for example when holidays are not known yet. */
    List<Finding> check(NoticeDraft draft);

    /** The first last day that is long enough in days and in working days, by the policies of the first day (CONF-19). */
    LocalDate earliestEnd(LocalDate from);

    /** Publishes. @throws org.zhibu.api.rule.RefusedException when {@link #check} has a BLOCK */
    NoticeId publish(NoticeDraft draft);

    /** How the notice ended; empty until it was concluded, which is after its last day and when every objection is answered. */
    Optional<NoticeOutcome> outcome(NoticeId id);
}
