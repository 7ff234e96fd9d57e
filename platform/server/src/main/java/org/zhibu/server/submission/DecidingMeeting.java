package org.zhibu.server.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A minuted meeting of the committee that decides (AUTH-29).
 *
 * @param minutes where its minutes are found: title or number
 * @param members everyone who was expected
 */
public record DecidingMeeting(UUID id, LocalDate heldOn, String minutes, List<Member> members) {
    public DecidingMeeting {
        members = List.copyOf(members);
    }

    /** Somebody who was expected. */
    public record Member(UUID person, String name, boolean present) {}

    /** Those who came. */
    public List<Member> present() {
        return members.stream().filter(Member::present).toList();
    }
}
