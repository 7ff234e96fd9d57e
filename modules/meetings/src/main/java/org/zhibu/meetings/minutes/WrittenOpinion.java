package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;
import java.util.UUID;

/** What an absent voter handed in in writing on one matter (MEET-71). */
@Embeddable
public record WrittenOpinion(
        @Column(name = "opinion_id") UUID id,
        @Column(name = "vote_id") UUID vote,
        @Column(name = "person_id") UUID person,
        String name,
        @Enumerated(EnumType.STRING) Choice choice,
        @Column(name = "handed_in") LocalDateTime handedIn)
        implements Part {
    @Override
    public String asText() {
        return name + " " + choice + " " + handedIn;
    }
}
