package org.zhibu.development.cultivation;

import java.util.UUID;

/**
 * Somebody whom an overhaul moves.
 *
 * @param reason needed for who is struck off; may be empty otherwise
 */
public record OverhaulMove(UUID caseId, Roster to, String reason) {}
