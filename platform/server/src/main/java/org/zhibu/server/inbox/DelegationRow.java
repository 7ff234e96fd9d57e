package org.zhibu.server.inbox;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Someone stands in for someone else.
 *
 * @param mine whether the reader is the one who is away
 * @param other name of the other one
 */
public record DelegationRow(UUID id, boolean mine, String other, LocalDate from, LocalDate to) {}
