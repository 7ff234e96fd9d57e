package org.zhibu.server.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.AwayProposal;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;

/** What being away leads to (PPL-25…28). A limit of months ends on the same day of the month. */
final class AwayRules {
    /** PPL-25 as a condition on {@code app.person_away a}, with {@code :day} and {@code :months}. */
    static final String FLOATS =
            "a.kind in ('WORK', 'STUDY', 'RESIDENCE') and not a.takes_part and (a.to_date is null or a.to_date > :day)"
                    + " and a.from_date + make_interval(months => :months) <= :day";

    /** Limits in force; months, and years where named so. */
    record Limits(
            int floatingMonths,
            int lostMonths,
            int lostRemovalYears,
            int abroadStudyYears,
            int abroadContactMonths,
            int graduateYears) {}

    /** Someone away. @param suspended since when the membership is suspended; null when it is not */
    record Away(
            AwayKind kind,
            LocalDate from,
            @Nullable LocalDate lastContact,
            boolean searched,
            @Nullable LocalDate suspended) {}

    private AwayRules() {}

    static Limits limits(Policies.Values values) {
        return new Limits(
                values.get(MembershipPolicies.FLOATING),
                values.get(MembershipPolicies.LOST),
                values.get(MembershipPolicies.LOST_REMOVAL),
                values.get(MembershipPolicies.ABROAD_STUDY),
                values.get(MembershipPolicies.ABROAD_CONTACT),
                values.get(MembershipPolicies.GRADUATE));
    }

    static List<AwayProposal> proposals(PersonSummary person, Away away, Limits limits, LocalDate day) {
        List<AwayProposal> found = new ArrayList<>();
        LocalDate lostSince =
                (away.lastContact() == null ? away.from() : away.lastContact()).plusMonths(limits.lostMonths());
        if (away.suspended() != null) {
            LocalDate removal = away.suspended().plusYears(limits.lostRemovalYears());
            boolean silent = away.lastContact() == null || !away.lastContact().isAfter(away.suspended());
            if (silent && !removal.isAfter(day)) {
                found.add(new AwayProposal(
                        person, removal, false, Finding.warn("PPL-26", "people.away.remove", person.name())));
            }
            return found;
        }
        if (!lostSince.isAfter(day)) {
            found.add(new AwayProposal(
                    person,
                    lostSince,
                    !away.searched(),
                    Finding.warn(
                            "PPL-26", away.searched() ? "people.away.suspend" : "people.away.search", person.name())));
        }
        switch (away.kind()) {
            case ABROAD_SETTLED ->
                found.add(new AwayProposal(
                        person,
                        away.from(),
                        false,
                        Finding.warn("PPL-27", "people.away.abroadSettled", person.name())));
            case ABROAD_STUDY -> abroad(person, away, limits, day, found);
            case GRADUATE -> {
                LocalDate end = away.from().plusYears(limits.graduateYears());
                if (end.isBefore(day)) {
                    found.add(new AwayProposal(
                            person, end, true, Finding.warn("PPL-28", "people.away.graduate", person.name())));
                }
            }
            case WORK, STUDY, RESIDENCE -> {}
        }
        return found;
    }

    private static void abroad(
            PersonSummary person, Away away, Limits limits, LocalDate day, List<AwayProposal> found) {
        LocalDate tooLong = away.from().plusYears(limits.abroadStudyYears());
        if (tooLong.isBefore(day)) {
            found.add(new AwayProposal(
                    person, tooLong, false, Finding.warn("PPL-27", "people.away.abroadLong", person.name())));
        }
        LocalDate contact = (away.lastContact() == null ? away.from() : away.lastContact())
                .plusMonths(limits.abroadContactMonths());
        if (contact.isBefore(day)) {
            found.add(new AwayProposal(
                    person, contact, true, Finding.warn("PPL-27", "people.away.abroadContact", person.name())));
        }
    }
}
