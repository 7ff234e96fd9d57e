package org.zhibu.development.cultivation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activist before the overhaul: what the branch's committee looks at, and nothing of when the person applied.
 *
 * @param qualified conclusion of the last assessment; null when there is none
 * @param assessments of the twelve months before
 * @param reports of the twelve months before
 */
public record OverhaulPerson(
        UUID caseId, String name, Roster roster, @Nullable Boolean qualified, int assessments, int reports) {}
