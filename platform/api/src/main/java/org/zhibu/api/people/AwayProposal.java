package org.zhibu.api.people;

import java.time.LocalDate;
import org.zhibu.api.rule.Finding;

/**
 * What a member's absence asks for.
 *
 * @param since day since which it is due
 * @param finding rule and message
 */
public record AwayProposal(PersonSummary person, LocalDate since, Finding finding) {}
