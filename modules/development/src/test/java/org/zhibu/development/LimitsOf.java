package org.zhibu.development;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Period;
import org.zhibu.api.policy.Share;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.NoticeStage;

/** The numbers of the rules as the catalogue has them, written down by hand: tests that need no database begin here. */
public final class LimitsOf {
    private LimitsOf() {}

    /** As they are for a branch without any particular kind. */
    public static Limits usual() {
        Cadence quarterly = new Cadence(Period.QUARTER, 1);
        return new Limits(
                18,
                1,
                0,
                3,
                1,
                2,
                2,
                12,
                12,
                0,
                quarterly,
                quarterly,
                0,
                false,
                quarterly,
                quarterly,
                new Cadence(Period.YEAR, 1),
                3,
                new Cadence(Period.YEAR, 2),
                0,
                3,
                24,
                60,
                Set.of(NoticeStage.CANDIDATE, NoticeStage.ADMISSION, NoticeStage.CONVERSION),
                false,
                10,
                Set.of(),
                30,
                30,
                3,
                3,
                Share.parse("ge 1/2"),
                Share.parse("gt 1/2"),
                Share.parse("gt 1/2"),
                true,
                new Limits.Probation(12, 6, 12, 6, 30, 30, 90),
                10,
                28,
                24,
                new Limits.Student(null, false, true, false, false),
                new Limits.Scoring(30, 70, 20, 30, 50, 60, null),
                new Limits.Account(85, 60));
    }

    /** As they are for a branch of students. */
    public static Limits student() {
        Cadence monthly = new Cadence(Period.MONTH, 1);
        Limits limits = with(usual(), "reports", monthly);
        limits = with(limits, "probationReports", monthly);
        limits = with(limits, "talkWithReport", true);
        limits = with(
                limits,
                "noticeStages",
                Set.of(NoticeStage.ACTIVIST, NoticeStage.CANDIDATE, NoticeStage.ADMISSION, NoticeStage.CONVERSION));
        limits = with(limits, "minMonthsToActivist", 1);
        limits = with(limits, "monthsToCandidate", 14);
        limits = with(limits, "keyTierMonths", 2);
        limits = with(limits, "judgements", new Cadence(Period.HALF_YEAR, 1));
        limits = with(limits, "contactsMax", 1);
        return with(limits, "student", new Limits.Student(5, true, true, true, true));
    }

    /** The same record with another value of the component. */
    public static <R extends Record> R with(R record, String component, Object value) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            boolean found = false;
            for (int i = 0; i < components.length; i++) {
                boolean wanted = components[i].getName().equals(component);
                found |= wanted;
                values[i] = wanted ? value : components[i].getAccessor().invoke(record);
            }
            if (!found) {
                throw new IllegalArgumentException(component);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked")
            Constructor<R> constructor = (Constructor<R>) record.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
