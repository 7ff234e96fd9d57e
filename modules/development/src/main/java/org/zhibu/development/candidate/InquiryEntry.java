package org.zhibu.development.candidate;

import java.time.LocalDate;

/** A letter as it is written. */
public record InquiryEntry(String aboutName, String relation, String unit, String asked, LocalDate sentOn) {}
