package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhibu.api.policy.Policies;
import org.zhibu.meetings.minutes.RuleNumbers;

/** Takes the numbers of the rules from the policies. */
@Component
class PolicyNumbers {
    private final Policies policies;

    PolicyNumbers(Policies policies) {
        this.policies = policies;
    }

    RuleNumbers at(LocalDate day) {
        Policies.Values values = policies.at(day);
        return new RuleNumbers(
                values.number("meetings.notice.generalDays"),
                values.number("meetings.notice.groupDays"),
                values.number("meetings.notice.approvalBeforeNotice") == 1,
                values.number("meetings.groupTopicsMax"),
                values.number("meetings.quorum.generalMeetingPct"),
                values.number("meetings.quorum.branchCommitteePct"),
                values.number("meetings.speakingOrder.ordinaryLeaderLast") == 1,
                values.number("meetings.speakingOrder.lifeMeetingLeaderFirst") == 1);
    }
}
