package org.zhibu.development.cultivation;

import java.util.UUID;

/** A row of which is known whom it is about. */
public record ImportEntry(UUID caseId, ImportRow row) {}
