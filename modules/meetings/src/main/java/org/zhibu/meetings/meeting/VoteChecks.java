package org.zhibu.meetings.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Overrides;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.minutes.Circle;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.OpinionRules;
import org.zhibu.meetings.minutes.Tellers;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteRules;

/** The rules of votes together with what they ask of the register and of earlier minutes. */
@Component
class VoteChecks {
    private final People people;
    private final PolicyNumbers numbers;
    private final Overrides overrides;
    private final JdbcClient jdbc;

    VoteChecks(People people, PolicyNumbers numbers, Overrides overrides, JdbcClient jdbc) {
        this.people = people;
        this.numbers = numbers;
        this.overrides = overrides;
        this.jdbc = jdbc;
    }

    /** What the vote is about, before anything is counted. */
    void subject(Vote vote, Minutes minutes) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(VoteRules.onePerson(vote, others(vote)));
        findings.addAll(VoteRules.once(vote, minutes.votes()));
        findings.addAll(VoteRules.form(vote, numbers.at(minutes.head().date()).votes()));
        findings.addAll(overturned(vote, minutes));
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
    }

    /** A vote as it was counted: nothing refuses, and what advises against it has a reason. */
    void counted(Vote vote, Minutes minutes) {
        var values = numbers.at(minutes.head().date()).votes();
        List<Finding> refusals = VoteRules.refusals(vote, minutes, values);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        keep(minutes, VoteRules.warnings(vote, minutes, values), vote.decision().reason());
    }

    /** Before a ballot opens: enough are there, and there are tellers. */
    void opens(Vote vote, Minutes minutes, String reason) {
        var values = numbers.at(minutes.head().date()).votes();
        List<Finding> refusals = Stream.of(
                        VoteRules.quorum(vote, minutes, values),
                        VoteRules.tellers(vote, minutes),
                        OpinionRules.opinions(vote, minutes))
                .flatMap(List::stream)
                .toList();
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        keep(minutes, VoteRules.manyAbsent(vote, minutes, values), reason);
    }

    private void keep(Minutes minutes, List<Finding> warnings, String reason) {
        overrides.keep(MeetingService.SUBJECT, minutes.id().value().toString(), warnings, reason);
    }

    /** MEET-73: people of the register named in the matter besides the one it is about. */
    private List<String> others(Vote vote) {
        return people.namedIn(vote.matter()).stream()
                .filter(p -> !p.id().value().equals(vote.person()))
                .map(PersonSummary::name)
                .filter(name -> !vote.personName().contains(name))
                .distinct()
                .toList();
    }

    /** MEET-57: what a general meeting has resolved is changed by a general meeting alone. */
    private List<Finding> overturned(Vote vote, Minutes minutes) {
        if (vote.changes().isEmpty()) {
            return List.of();
        }
        Optional<MeetingKind> resolvedBy = jdbc.sql(
                        "select m.kind from app.meetings_meeting m where m.state = 'ARCHIVED' and (m.resolution_no = :number"
                                + " or exists (select from app.meetings_vote v where v.tenant_id = m.tenant_id and v.meeting_id = m.id"
                                + " and v.resolution_no = :number)) order by m.held_on desc limit 1")
                .param("number", vote.changes())
                .query(String.class)
                .optional()
                .map(MeetingKind::valueOf);
        if (resolvedBy.isEmpty()) {
            return List.of(Finding.block("MEET-57", "meetings.rule.unknownResolution", vote.changes())
                    .at("changes"));
        }
        boolean byAll = resolvedBy.get().circle() == Circle.MEMBERS;
        return byAll && minutes.head().kind().circle() != Circle.MEMBERS
                ? List.of(Finding.block("MEET-57", "meetings.rule.overturned", vote.changes())
                        .at("changes"))
                : List.of();
    }

    /** With the name of the register. */
    Vote named(Vote vote) {
        String told = vote.business().isOfBranchBelow() ? vote.personName().strip() : "";
        String name = vote.person() == null ? told : person(vote.person()).name();
        return vote.about(vote.matter(), vote.business(), vote.person(), name, vote.form(), vote.changes());
    }

    /** With the names of the register. */
    Tellers named(Tellers tellers) {
        return new Tellers(
                tellers.scrutineer(),
                tellers.scrutineer() == null ? "" : person(tellers.scrutineer()).name(),
                tellers.counter(),
                tellers.counter() == null ? "" : person(tellers.counter()).name());
    }

    PersonSummary person(UUID id) {
        return people.byIds(List.of(new PersonId(id))).values().stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.unknown")));
    }
}
