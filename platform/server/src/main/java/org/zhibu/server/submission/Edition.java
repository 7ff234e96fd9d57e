package org.zhibu.server.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;

/**
 * What a submission contains, each time that it is handed in.
 *
 * @param handedInAt null while it is a draft
 */
public record Edition(
        int number,
        String title,
        String body,
        @Nullable Instant handedInAt,
        int version,
        List<Person> people,
        List<Document> documents) {
    public Edition {
        people = List.copyOf(people);
        documents = List.copyOf(documents);
    }

    /**
     * Somebody whom it is about, as the register said when it was written (AUTH-30: who cultivated and assessed).
     *
     * @param from first day of what is asked for, as {@link org.zhibu.api.submission.Concerned} has it
     */
    public record Person(
            UUID id,
            UUID person,
            String name,
            Sex sex,
            @Nullable LocalDate birthDate,
            PoliticalStatus status,
            @Nullable LocalDate resolvedOn,
            String cultivatedBy,
            @Nullable LocalDate cultivatedOn,
            String assessedBy,
            @Nullable LocalDate assessedOn,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean afterExtension) {}

    /**
     * A document that goes with it.
     *
     * @param item key of the checklist's line, or empty
     * @param attachment null for one that is handed over on paper
     */
    public record Document(
            UUID id, String item, String name, @Nullable UUID attachment) {
        public boolean isOnPaper() {
            return attachment == null;
        }
    }
}
