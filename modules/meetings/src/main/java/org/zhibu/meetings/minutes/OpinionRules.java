package org.zhibu.meetings.minutes;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.rule.Finding;

/** Rules of written opinions (MEET-71). */
public final class OpinionRules {
    private OpinionRules() {}

    /** MEET-71: opinions that count: handed in before the vote. */
    public static boolean isValid(WrittenOpinion opinion, Vote vote, Head head) {
        return vote.decision().takenAt() == null
                || opinion.handedIn()
                        .isBefore(LocalDateTime.of(head.date(), vote.decision().takenAt()));
    }

    /** MEET-71: what the valid opinions on a vote say. */
    public static Tally written(Vote vote, Minutes minutes) {
        Tally tally = Tally.NONE;
        for (WrittenOpinion opinion : minutes.opinions()) {
            if (opinion.vote().equals(vote.id()) && isValid(opinion, vote, minutes.head())) {
                tally = tally.plus(opinion.choice());
            }
        }
        return tally;
    }

    /** MEET-71: written opinions come from voters who are not there, one from each. */
    public static List<Finding> opinions(Vote vote, Minutes minutes) {
        List<WrittenOpinion> mine = minutes.opinionsOn(vote.id());
        List<Finding> findings = new ArrayList<>();
        for (WrittenOpinion opinion : mine) {
            boolean away = minutes.attendees().stream()
                    .anyMatch(a -> a.expected()
                            && a.votes()
                            && !a.present()
                            && opinion.person().equals(a.person()));
            if (!away) {
                findings.add(Finding.block("MEET-71", "meetings.rule.opinionOfPresent", opinion.name())
                        .at("person"));
            }
        }
        mine.stream()
                .filter(o ->
                        mine.stream().filter(x -> x.person().equals(o.person())).count() > 1)
                .map(WrittenOpinion::name)
                .distinct()
                .forEach(name -> findings.add(Finding.block("MEET-71", "meetings.rule.opinionTwice", name)
                        .at("person")));
        return findings;
    }
}
