package org.zhibu.development.candidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A public defence as it was kept (DEV-34).
 *
 * @param fieldScore of the defence itself, 0 to 100
 * @param dailyScore of daily work and real performance, 0 to 100
 */
public record DefenceRecord(
        UUID caseId,
        String name,
        LocalDate heldOn,
        BigDecimal fieldScore,
        BigDecimal dailyScore,
        String questions,
        int version) {}
