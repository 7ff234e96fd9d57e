package org.zhibu.meetings.cadence;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingPolicies;

/**
 * The numbers of the cadence as they are in force on one day.
 *
 * @param rhythms kinds that are due in periods; what is held on demand is missing
 * @param committeeFrom full members from which a branch has a committee (ORG-04)
 * @param terms terms by the policy, where none are entered
 */
public record CadenceNumbers(Map<MeetingKind, Rhythm> rhythms, int amberPercent, int committeeFrom, Terms terms) {
    public CadenceNumbers {
        rhythms = Map.copyOf(rhythms);
    }

    /** Numbers by the day on which they are in force. */
    @FunctionalInterface
    public interface ByDay extends Function<java.time.LocalDate, CadenceNumbers> {}

    static CadenceNumbers of(Policies.Values values) {
        Map<MeetingKind, Rhythm> rhythms = new EnumMap<>(MeetingKind.class);
        MeetingPolicies.cadences()
                .forEach((kind, key) -> values.find(key)
                        .filter(cadence -> cadence.min() > 0)
                        .ifPresent(cadence ->
                                rhythms.put(kind, new Rhythm(cadence.per(), cadence.min(), endMonth(values, kind)))));
        return new CadenceNumbers(
                rhythms,
                values.get(MeetingPolicies.AMBER_PERCENT),
                values.get(MeetingPolicies.COMMITTEE_FROM_MEMBERS),
                new Terms(
                        values.get(MeetingPolicies.SEMESTER_WEEKS),
                        values.get(MeetingPolicies.AUTUMN_FROM),
                        values.get(MeetingPolicies.SPRING_FROM)));
    }

    private static int endMonth(Policies.Values values, MeetingKind kind) {
        PolicyKey<Integer> key = MeetingPolicies.endMonths().get(kind);
        return key == null ? 12 : values.find(key).orElse(12);
    }
}
