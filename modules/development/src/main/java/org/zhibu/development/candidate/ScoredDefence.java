package org.zhibu.development.candidate;

import java.math.BigDecimal;

/** A defence with the score that the weights of its day give (SCOR-01). */
public record ScoredDefence(DefenceRecord kept, BigDecimal score) {}
