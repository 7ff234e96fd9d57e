package org.zhibu.server.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhibu.api.document.AttachmentId;

/**
 * A reply document, or one branch's extract of it, which holds that branch's cases only.
 *
 * @param extract whether it is an extract
 * @param seals pictures that stand on it
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
        Map<SealKind, AttachmentId> seals,
        List<ReplyCase> cases) {
    public Reply {
        meetingDays = List.copyOf(meetingDays);
        cases = List.copyOf(cases);
        seals = Map.copyOf(seals);
    }
}
