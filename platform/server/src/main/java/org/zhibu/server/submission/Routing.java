package org.zhibu.server.submission;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Authority;
import org.zhibu.api.submission.Body;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.SubmissionAct;

/**
 * Reads the authority matrix: whoever proposes or decides in a matter sends it to the nearest body above that has a say, past the
 * general branch that reviews, and past every committee that may only deliberate.
 */
final class Routing {
    private static final Set<Authority> SENDS = EnumSet.of(Authority.PROPOSES, Authority.DECIDES, Authority.APPROVES);
    private static final Set<Authority> RECEIVES = EnumSet.of(
            Authority.APPROVES,
            Authority.DECIDES,
            Authority.FILES,
            Authority.REVIEWS,
            Authority.SUPERVISES,
            Authority.NOTIFIED);

    private Routing() {}

    /** Whether an organisation of the level ever sends such a matter to a body above. */
    static boolean leaves(Matter matter, OrganizationLevel sender) {
        return own(sender).anyMatch(body -> matter.of(body).stream().anyMatch(SENDS::contains))
                && receiver(matter, sender).isPresent();
    }

    /**
     * @param above the organisations above the sender, the nearest first
     * @throws RefusedException when the matter does not leave the sender's level, or nobody above may receive it
     */
    static Route route(Matter matter, OrganizationLevel sender, List<Superior> above) {
        if (!leaves(matter, sender)) {
            throw new RefusedException(Finding.block(matter.rule(), "submission.refused.notFromHere"));
        }
        Body body = receiver(matter, sender).orElseThrow();
        SubmissionAct act = act(matter, body);
        List<Superior> stations = new ArrayList<>();
        for (Superior superior : above) {
            boolean highEnough = superior.level().ordinal() <= level(body).ordinal();
            if (highEnough && (superior.mayApprove() || !act.needsMeeting())) {
                stations.add(superior);
                return new Route(act, stations);
            }
            if (highEnough
                    || matter.of(bodyOf(superior.level())).stream()
                            .anyMatch(a -> RECEIVES.contains(a) || SENDS.contains(a))) {
                stations.add(superior);
            }
        }
        throw new RefusedException(
                act.needsMeeting()
                        ? Finding.block("AUTH-28", "submission.refused.noApprover")
                        : Finding.block("AUTH-32", "submission.refused.noSuperior"));
    }

    /** The lowest body above the sender with a say, other than the general branch, which only reviews. */
    private static Optional<Body> receiver(Matter matter, OrganizationLevel sender) {
        return Stream.of(Body.COMMITTEE, Body.COUNTY)
                .filter(body -> level(body).ordinal() < sender.ordinal())
                .filter(body -> matter.of(body).stream().anyMatch(RECEIVES::contains))
                .findFirst();
    }

    private static SubmissionAct act(Matter matter, Body body) {
        Set<Authority> says = matter.of(body);
        if (says.contains(Authority.APPROVES)) {
            return matter == Matter.PRE_REVIEW ? SubmissionAct.PRE_REVIEW : SubmissionAct.APPROVAL;
        }
        if (says.contains(Authority.DECIDES)) {
            return SubmissionAct.REQUEST;
        }
        return says.contains(Authority.FILES) ? SubmissionAct.FILING : SubmissionAct.REPORT;
    }

    private static Stream<Body> own(OrganizationLevel level) {
        return switch (level) {
            case BRANCH -> Stream.of(Body.BRANCH_COMMITTEE, Body.BRANCH_MEETING);
            case GENERAL_BRANCH -> Stream.of(Body.GENERAL_BRANCH);
            case GRASSROOTS_COMMITTEE -> Stream.of(Body.COMMITTEE);
            case COUNTY_ORG_DEPT -> Stream.of(Body.COUNTY);
            case OPERATOR -> Stream.empty();
        };
    }

    private static Body bodyOf(OrganizationLevel level) {
        return switch (level) {
            case BRANCH -> Body.BRANCH_MEETING;
            case GENERAL_BRANCH -> Body.GENERAL_BRANCH;
            case GRASSROOTS_COMMITTEE -> Body.COMMITTEE;
            case COUNTY_ORG_DEPT, OPERATOR -> Body.COUNTY;
        };
    }

    private static OrganizationLevel level(Body body) {
        return switch (body) {
            case GROUP, BRANCH_COMMITTEE, BRANCH_MEETING -> OrganizationLevel.BRANCH;
            case GENERAL_BRANCH -> OrganizationLevel.GENERAL_BRANCH;
            case COMMITTEE -> OrganizationLevel.GRASSROOTS_COMMITTEE;
            case COUNTY -> OrganizationLevel.COUNTY_ORG_DEPT;
        };
    }
}
