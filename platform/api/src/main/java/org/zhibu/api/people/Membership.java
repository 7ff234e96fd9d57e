package org.zhibu.api.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.api.organization.GroupId;

/** What follows from the history of decisions on a given day. All limits are policies of that day. Every call stays inside the organisation. */
public interface Membership {
    /** PPL-23: a full member, under no observation, with rights and membership not suspended on that day. */
    boolean hasVote(PersonId person, LocalDate date);

    /** The standing of each on that day; those not in the register that day are left out. One query. */
    Map<PersonId, Standing> standings(Collection<PersonId> people, LocalDate date);

    /**
     * PPL-24: who has to come on that day (应到), and who is left out of the count with the reason.
     *
     * @param group only those who were in this group that day; empty for the whole branch
     */
    Expected expected(LocalDate date, Optional<GroupId> group);

    /** PPL-25: members away and unable to join the branch's life for so long that they float on that day, by name. */
    List<PersonSummary> floating(LocalDate date);

    /** PPL-26…28: what the days away ask for on that day, as proposals to those who decide; the person's name is an argument. */
    List<AwayProposal> proposals(LocalDate date);

    /** PPL-29: full years on that day; empty when the day of birth is unknown. */
    static Optional<Integer> age(PersonSummary person, LocalDate date) {
        return Optional.ofNullable(person.birthDate())
                .map(born -> java.time.Period.between(born, date).getYears());
    }
}
