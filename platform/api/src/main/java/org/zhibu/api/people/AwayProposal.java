package org.zhibu.api.people;

import java.time.LocalDate;
import org.zhibu.api.rule.Finding;

/**
 * What a member's absence asks for.
 *
 * @param since last good day of a limit, or first day on which the act can be proposed
 * @param limit whether there is something to be done before that day
 * @param finding rule and message
 */
public record AwayProposal(PersonSummary person, LocalDate since, boolean limit, Finding finding) {}
