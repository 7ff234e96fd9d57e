package org.zhibu.server.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A reply document, or one branch's extract of it, which holds that branch's cases only.
 *
 * @param extract whether it is an extract
 * @param meetingDays days of the meetings that decided, in order
 */
public record Reply(
        UUID id,
        boolean extract,
        String number,
        String title,
        String addressees,
        String basis,
        List<LocalDate> meetingDays,
        String instructions,
        String signedBy,
        LocalDate signedOn,
        List<ReplyCase> cases) {
    public Reply {
        meetingDays = List.copyOf(meetingDays);
        cases = List.copyOf(cases);
    }
}
