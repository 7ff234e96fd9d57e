package org.zhibu.development.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;

/**
 * A case that goes to another organisation.
 *
 * @param sender number of the organisation that it comes from
 * @param receiver number of the organisation that it goes to
 * @param countedFrom since when the time of cultivation runs; null for an applicant
 * @param summary what was done, line by line
 * @param files what lies in the file, line by line
 */
public record Transfer(
        long sender,
        long receiver,
        UUID id,
        UUID caseId,
        String fromName,
        String toName,
        String name,
        Sex sex,
        @Nullable LocalDate birthDate,
        PoliticalStatus status,
        LocalDate appliedOn,
        @Nullable LocalDate countedFrom,
        String summary,
        String files,
        String note,
        State state,
        LocalDate offeredOn,
        @Nullable LocalDate answeredOn,
        String answeredBy,
        String reason) {
    /** Where it stands. */
    public enum State {
        OFFERED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN;

        public String messageKey() {
            return "development.transfer.state." + name();
        }
    }
}
