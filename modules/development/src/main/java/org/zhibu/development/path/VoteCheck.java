package org.zhibu.development.path;

import java.util.EnumSet;
import java.util.Set;

/** What makes a decision of a branch's meeting valid (MEET-51, MEET-70, MEET-74, DEV-58). */
final class VoteCheck {
    private static final Set<Act> SECRET = EnumSet.of(
            Act.PASS_ADMISSION,
            Act.REFUSE_ADMISSION,
            Act.PASS_CONVERSION,
            Act.REFUSE_CONVERSION,
            Act.PASS_EXTENSION,
            Act.PASS_CANCELLATION);

    /** Acts that record that the majority was not reached. */
    private static final Set<Act> REFUSALS = EnumSet.of(Act.NOT_ADOPT, Act.REFUSE_ADMISSION, Act.REFUSE_CONVERSION);

    private VoteCheck() {}

    static void check(Happening what, Limits limits, Findings findings) {
        Resolution vote = what.resolution();
        findings.needAt(vote != null || !what.act().isVoted(), "expected", "DEV-43", "noResolution");
        if (vote == null) {
            return;
        }
        boolean general = what.act().doer() == Doer.GENERAL_MEETING;
        findings.needAt(!general || vote.generalMeeting(), "body", what.act().rule(), "generalMeeting");
        findings.needAt(vote.expected() > 0, "expected", "MEET-51", "nobodyExpected");
        findings.needAt(
                vote.present() <= vote.expected() && vote.written() <= vote.expected() - vote.present(),
                "present",
                "MEET-80",
                "morePresent");
        findings.needAt(
                vote.yes() + vote.no() + vote.abstain() <= vote.present() + vote.written(),
                "yes",
                "MEET-70",
                "moreVotes");
        findings.needAt(
                (vote.generalMeeting() ? limits.meetingQuorum() : limits.committeeQuorum())
                        .isReachedBy(vote.present(), vote.expected()),
                "present",
                vote.generalMeeting() ? "MEET-51" : "CONF-07",
                "quorum",
                (vote.generalMeeting() ? limits.meetingQuorum() : limits.committeeQuorum()).fraction());
        boolean passed = limits.majority().isReachedBy(vote.yes(), vote.expected());
        if (REFUSALS.contains(what.act())) {
            findings.needAt(!passed, "yes", "MEET-70", "wasPassed");
        } else {
            findings.needAt(
                    passed, "yes", "MEET-70", "majority", limits.majority().fraction());
        }
        findings.needAt(
                vote.secret() || !limits.secret() || !SECRET.contains(what.act()), "secret", "MEET-74", "secret");
    }
}
