package org.zhibu.server.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A local rule (POL-06).
 *
 * @param organization number of the committee that made it
 * @param own whether that is the current organisation
 * @param fileName name of its file, or empty when there is none
 * @param titles of the standards that rest on it
 */
public record PolicyDocument(
        UUID id,
        long organization,
        String organizationName,
        boolean own,
        String title,
        String number,
        LocalDate issuedOn,
        @Nullable LocalDate repealedOn,
        @Nullable UUID file,
        String fileName,
        List<String> titles) {}
