package org.zhibu.server.people.file;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;

/** A material as it lies in the file. */
public record MaterialRow(
        UUID id,
        String code,
        LocalDate dated,
        String title,
        String number,
        String note,
        @Nullable AttachmentId attachment,
        State state,
        String stateReason,
        String recordedBy) {
    /** Whether it is there. */
    public enum State {
        PRESENT,
        /** Lost or damaged beyond use (PPL-49). */
        LOST,
        REPLACED,
        /** Put in by mistake. */
        WITHDRAWN
    }
}
