package org.zhibu.meetings.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.policy.Share;
import org.zhibu.api.rule.Finding;

/** Rules of votes. Each answers with what is wrong, or with nothing. */
public final class VoteRules {
    /** Stands in a resolution where words are still to be written. */
    private static final String BLANK = "\uff3f";

    private VoteRules() {}

    /** MEET-51, MEET-70: what came of a vote. */
    public static VoteResult result(Vote vote, Minutes minutes, VoteNumbers numbers) {
        return result(vote, minutes.head().kind(), minutes.headcount(), numbers);
    }

    /** MEET-51, MEET-70: what came of a vote in a meeting of the kind with so many voters. */
    static VoteResult result(Vote vote, MeetingKind kind, Headcount count, VoteNumbers numbers) {
        return switch (vote.state()) {
            case OPEN -> VoteResult.OPEN;
            case POSTPONED -> VoteResult.POSTPONED;
            case COUNTED -> {
                Optional<Share> quorum = numbers.quorum(kind, vote.business());
                if (quorum.isPresent() && !quorum.get().isReachedBy(count.votersPresent(), count.votersExpected())) {
                    yield VoteResult.NO_QUORUM;
                }
                yield numbers.majority().isReachedBy(vote.yes(), count.votersExpected())
                        ? VoteResult.PASSED
                        : VoteResult.NOT_PASSED;
            }
        };
    }

    /** MEET-51: enough voters are there for the business. */
    public static List<Finding> quorum(Vote vote, Minutes minutes, VoteNumbers numbers) {
        Headcount count = minutes.headcount();
        Optional<Share> share = numbers.quorum(minutes.head().kind(), vote.business());
        return share.isEmpty() || share.get().isReachedBy(count.votersPresent(), count.votersExpected())
                ? List.of()
                : List.of(Finding.block(
                        "MEET-51",
                        share.get().more() ? "meetings.rule.voteQuorumMore" : "meetings.rule.voteQuorum",
                        vote.matter(),
                        count.votersPresent(),
                        count.votersExpected(),
                        share.get().fraction()));
    }

    /** MEET-52: when many are absent, an admission is postponed. */
    public static List<Finding> manyAbsent(Vote vote, Minutes minutes, VoteNumbers numbers) {
        Headcount count = minutes.headcount();
        int absent = count.votersExpected() - count.votersPresent();
        return vote.business() == Business.ADMISSION && numbers.manyAbsent().isReachedBy(absent, count.votersExpected())
                ? List.of(Finding.warn(
                        "MEET-52", "meetings.rule.manyAbsent", vote.matter(), absent, count.votersExpected()))
                : List.of();
    }

    /** MEET-72: when yes and no are near each other, the matter is better gone into and voted on at the next meeting. */
    public static List<Finding> close(Vote vote, Minutes minutes, VoteNumbers numbers) {
        int expected = minutes.headcount().votersExpected();
        boolean close = Math.abs(vote.yes() - vote.no()) * 100 <= numbers.closePercent() * expected;
        return vote.state() == VoteState.COUNTED && close
                ? List.of(Finding.warn("MEET-72", "meetings.rule.closeVote", vote.matter(), vote.yes(), vote.no()))
                : List.of();
    }

    /** MEET-74: an admission and an election are voted on by secret ballot. */
    public static List<Finding> form(Vote vote, VoteNumbers numbers) {
        return numbers.secret(vote.business()) && !vote.form().isSecret()
                ? List.of(Finding.block("MEET-74", "meetings.rule.notSecret").at("form"))
                : List.of();
    }

    /**
     * MEET-73: what concerns a person is voted on for this one alone.
     *
     * @param named other people of the register whose names the matter holds
     */
    public static List<Finding> onePerson(Vote vote, List<String> named) {
        if (!vote.business().isPersonal()) {
            return List.of();
        }
        boolean below = vote.business().isOfBranchBelow();
        if (below ? vote.personName().isBlank() : vote.person() == null) {
            return List.of(Finding.block("MEET-73", "meetings.rule.noPerson").at(below ? "personName" : "person"));
        }
        if (below && vote.personName().matches(".*[\\u3001,\uff0c;\uff1b].*")) {
            return List.of(Finding.block("MEET-73", "meetings.rule.severalPersons", vote.personName())
                    .at("personName"));
        }
        return named.isEmpty()
                ? List.of()
                : List.of(Finding.block("MEET-73", "meetings.rule.severalPersons", String.join("\u3001", named))
                        .at("matter"));
    }

    /** MEET-73: nobody is voted on twice for the same. */
    public static List<Finding> once(Vote vote, List<Vote> all) {
        boolean twice = vote.business().isPersonal()
                && all.stream()
                        .anyMatch(o -> !o.id().equals(vote.id())
                                && o.state() != VoteState.POSTPONED
                                && o.business() == vote.business()
                                && Objects.equals(vote.person(), o.person())
                                && vote.personName().equals(o.personName()));
        return twice
                ? List.of(Finding.block("MEET-73", "meetings.rule.votedOnTwice", vote.personName())
                        .at(vote.business().isOfBranchBelow() ? "personName" : "person"))
                : List.of();
    }

    /** MEET-75: a secret ballot has two tellers who are there, and are neither the chair nor the one voted on. */
    public static List<Finding> tellers(Vote vote, Minutes minutes) {
        Tellers tellers = vote.tellers();
        if (!vote.form().isSecret() && tellers.equals(Tellers.NONE)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        findings.addAll(teller(tellers.scrutineer(), "scrutineer", vote, minutes));
        findings.addAll(teller(tellers.counter(), "counter", vote, minutes));
        if (tellers.isComplete() && Objects.equals(tellers.scrutineer(), tellers.counter())) {
            findings.add(Finding.block("MEET-75", "meetings.rule.sameTeller").at("counter"));
        }
        return findings;
    }

    private static List<Finding> teller(@Nullable UUID person, String field, Vote vote, Minutes minutes) {
        if (person == null) {
            return List.of(Finding.block("MEET-75", "meetings.rule.noTeller").at(field));
        }
        if (person.equals(minutes.head().chair())) {
            return List.of(
                    Finding.block("MEET-75", "meetings.rule.tellerIsChair").at(field));
        }
        if (person.equals(vote.person())) {
            return List.of(
                    Finding.block("MEET-75", "meetings.rule.tellerIsConcerned").at(field));
        }
        boolean present = minutes.attendees().stream().anyMatch(a -> a.present() && person.equals(a.person()));
        return present
                ? List.of()
                : List.of(Finding.block("MEET-75", "meetings.rule.tellerIsAway").at(field));
    }

    /** MEET-75: ballots given out are at most one for each voter there; they came back or are missing, and are valid or not. */
    public static List<Finding> ballots(Vote vote, Minutes minutes) {
        Ballots ballots = vote.ballots();
        int present = minutes.headcount().votersPresent();
        if (!vote.form().isSecret()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (ballots.issued() > present) {
            findings.add(Finding.block("MEET-75", "meetings.rule.manyIssued", ballots.issued(), present)
                    .at("issued"));
        }
        if (ballots.returned() > ballots.issued()) {
            findings.add(Finding.block("MEET-75", "meetings.rule.manyReturned", ballots.returned(), ballots.issued())
                    .at("returned"));
        }
        if (ballots.invalid() > ballots.returned()) {
            findings.add(Finding.block("MEET-75", "meetings.rule.manyInvalid", ballots.invalid(), ballots.returned())
                    .at("invalid"));
        } else if (vote.cast().sum() != ballots.valid()) {
            findings.add(Finding.block(
                            "MEET-75",
                            "meetings.rule.ballotsDiffer",
                            vote.cast().sum(),
                            ballots.returned(),
                            ballots.invalid(),
                            ballots.valid())
                    .at("yes"));
        }
        return findings;
    }

    /** MEET-75: a voter who was there and was given no ballot is a matter to explain. */
    public static List<Finding> everyoneGotOne(Vote vote, Minutes minutes) {
        int without = minutes.headcount().votersPresent() - vote.ballots().issued();
        return vote.form().isSecret() && without > 0
                ? List.of(Finding.warn("MEET-75", "meetings.rule.withoutBallot", vote.matter(), without))
                : List.of();
    }

    /** MEET-70, MEET-71: hands raised are those of the voters present, besides the written opinions. */
    public static List<Finding> hands(Vote vote, Minutes minutes) {
        int present = minutes.headcount().votersPresent();
        return !vote.form().isSecret() && vote.total().sum() != present + vote.written()
                ? List.of(Finding.block(
                                "MEET-70",
                                "meetings.rule.votesDiffer",
                                vote.matter(),
                                vote.total().sum(),
                                present,
                                vote.written())
                        .at("yes"))
                : List.of();
    }

    /** MEET-78: what concerns a person has a resolution that tells how the votes were. */
    public static List<Finding> resolution(Vote vote) {
        if (!vote.business().isPersonal() || vote.state() != VoteState.COUNTED) {
            return List.of();
        }
        String text = vote.decision().text();
        boolean tells = Stream.of(vote.yes(), vote.no(), vote.abstain()).allMatch(n -> text.contains(n.toString()));
        if (!tells) {
            return List.of(Finding.warn("MEET-78", "meetings.rule.resolutionLacks", vote.matter()));
        }
        return text.contains(BLANK) && vote.business() == Business.ADMISSION
                ? List.of(Finding.warn("MEET-78", "meetings.rule.resolutionBlank", vote.matter()))
                : List.of();
    }

    /** What refuses a vote as it was counted. */
    public static List<Finding> refusals(Vote vote, Minutes minutes, VoteNumbers numbers) {
        return Stream.of(
                        quorum(vote, minutes, numbers),
                        form(vote, numbers),
                        tellers(vote, minutes),
                        ballots(vote, minutes),
                        hands(vote, minutes),
                        OpinionRules.opinions(vote, minutes))
                .flatMap(List::stream)
                .toList();
    }

    /** What advises against a vote as it was counted. */
    public static List<Finding> warnings(Vote vote, Minutes minutes, VoteNumbers numbers) {
        return Stream.of(
                        manyAbsent(vote, minutes, numbers),
                        close(vote, minutes, numbers),
                        everyoneGotOne(vote, minutes))
                .flatMap(List::stream)
                .toList();
    }

    /** Of all votes of minutes that are complete: what is still to be done, refuses, or was not explained yet. */
    public static List<Finding> all(Minutes minutes, VoteNumbers numbers) {
        List<Finding> findings = new ArrayList<>();
        for (Vote vote : minutes.votes()) {
            switch (vote.state()) {
                case OPEN -> findings.add(Finding.block("MEET-70", "meetings.rule.voteOpen", vote.matter()));
                case POSTPONED -> {}
                case COUNTED -> {
                    findings.addAll(refusals(vote, minutes, numbers));
                    if (vote.decision().reason().isBlank()) {
                        findings.addAll(warnings(vote, minutes, numbers));
                    }
                    findings.addAll(resolution(vote));
                }
            }
        }
        return findings.stream()
                .map(f -> new Finding(f.rule(), f.severity(), f.messageKey(), f.arguments(), null))
                .toList();
    }
}
