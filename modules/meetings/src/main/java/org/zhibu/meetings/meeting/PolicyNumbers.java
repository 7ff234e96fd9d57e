package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.api.policy.Policies;
import org.zhibu.meetings.minutes.MeetingPolicies;
import org.zhibu.meetings.minutes.RuleNumbers;
import org.zhibu.meetings.minutes.VoteNumbers;

/** Takes the numbers of the rules from the policies. */
@Component
class PolicyNumbers {
    private final Policies policies;

    PolicyNumbers(Policies policies) {
        this.policies = policies;
    }

    private static VoteNumbers votes(Policies.Values values) {
        return new VoteNumbers(
                MeetingPolicies.quorums().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> values.get(e.getValue()))),
                MeetingPolicies.businessQuorums().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> values.get(e.getValue()))),
                values.get(MeetingPolicies.MAJORITY),
                values.get(MeetingPolicies.ADMISSION_SECRET),
                values.get(MeetingPolicies.CLOSE_VOTE),
                values.get(MeetingPolicies.MANY_ABSENT));
    }

    RuleNumbers at(LocalDate day) {
        Policies.Values values = policies.at(day);
        return new RuleNumbers(
                MeetingPolicies.noticeDays().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> values.get(e.getValue()))),
                values.get(MeetingPolicies.CONSENT_BEFORE_NOTICE),
                values.get(MeetingPolicies.GROUP_TOPICS_MAX),
                votes(values),
                values.get(MeetingPolicies.LEADER_LAST),
                values.get(MeetingPolicies.LEADER_FIRST),
                values.get(MeetingPolicies.IMPORTANT_TO_MEMBERS),
                values.get(MeetingPolicies.SERIOUS_ABSENCES));
    }
}
