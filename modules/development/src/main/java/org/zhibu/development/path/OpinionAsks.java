package org.zhibu.development.path;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which opinions are asked for at a stage, of this person and by these limits (DEV-10, DEV-12, DEV-30, DEV-33, DEV-48, DEV-88). */
public final class OpinionAsks {
    private OpinionAsks() {}

    /** An opinion that is asked for. @param needed whether the next step waits for it; otherwise it is welcome */
    public record Ask(OpinionSource source, boolean needed) {}

    /** The stage that a case is at, or comes to next. */
    public static OpinionStage stageOf(CaseState state) {
        return switch (state) {
            case NONE, APPLIED, TALKED, STOPPED -> OpinionStage.ADOPTION;
            case ADOPTED, CULTIVATED, CHOSEN -> OpinionStage.CANDIDATE;
            case CANDIDATE, REVIEWED, PRE_REVIEWED, FORM_ISSUED, PASSED -> OpinionStage.ADMISSION;
            case PROBATION,
                    EXTENDED,
                    CONVERSION_PASSED,
                    EXTENSION_PASSED,
                    CANCELLATION_PASSED,
                    CONVERTED,
                    ARCHIVED,
                    CANCELLED,
                    WITHDRAWN,
                    LEFT,
                    VOID -> OpinionStage.CONVERSION;
        };
    }

    /** In the order in which they are asked. */
    public static List<Ask> of(OpinionStage stage, CaseFacts facts, Limits limits, LocalDate day) {
        List<Ask> asks = new ArrayList<>();
        for (OpinionSource source : OpinionSource.of(stage)) {
            if (concerns(stage, source, facts, limits, day)) {
                asks.add(new Ask(source, needed(stage, source, facts, limits)));
            }
        }
        return List.copyOf(asks);
    }

    /** Those that the next step waits for and nobody has recorded. */
    public static List<OpinionSource> missing(OpinionStage stage, CaseFacts facts, Limits limits, LocalDate day) {
        return of(stage, facts, limits, day).stream()
                .filter(a -> a.needed() && !isThere(stage, a.source(), facts, limits, day))
                .map(Ask::source)
                .toList();
    }

    /** Whether it is on record and still good; a recommendation of the league stays so for the next stage (LEAG-05). */
    public static boolean isThere(
            OpinionStage stage, OpinionSource source, CaseFacts facts, Limits limits, LocalDate day) {
        return source == OpinionSource.RECOMMENDED_BY_LEAGUE
                ? leagueUntil(facts, limits).filter(last -> !day.isAfter(last)).isPresent()
                : facts.has(stage, source);
    }

    /** The last day on which the recommendation of the league is good (LEAG-02). */
    public static Optional<LocalDate> leagueUntil(CaseFacts facts, Limits limits) {
        return ActivistRules.leagueUntil(facts, limits);
    }

    private static boolean concerns(
            OpinionStage stage, OpinionSource source, CaseFacts facts, Limits limits, LocalDate day) {
        return switch (source) {
            case RECOMMENDED_BY_GROUP, GROUP -> facts.person().inGroup();
            case RECOMMENDED_BY_LEAGUE -> ActivistRules.needsLeague(facts, day, limits);
            case COUNSELLOR, CLASSMATES -> facts.person().student() && stage == OpinionStage.ADOPTION;
            case CLASS_POLL, CONSULTATION -> facts.person().student();
            case FAMILY_PLANNING, PUBLIC_ORDER, DISCIPLINE -> limits.offices().contains(source);
            case CONTACT -> stage == OpinionStage.CANDIDATE || facts.sponsors().isEmpty();
            case LETTER,
                    BACKGROUND,
                    MOTIVE,
                    JUDGEMENT,
                    RECOMMENDED_BY_MEMBERS,
                    MEMBERS,
                    MASSES,
                    DEPARTMENT,
                    SPONSORS,
                    BRANCH_COMMITTEE -> true;
        };
    }

    private static boolean needed(OpinionStage stage, OpinionSource source, CaseFacts facts, Limits limits) {
        return switch (source) {
            case LETTER,
                    BACKGROUND,
                    MOTIVE,
                    JUDGEMENT,
                    RECOMMENDED_BY_GROUP,
                    RECOMMENDED_BY_LEAGUE,
                    COUNSELLOR,
                    CLASSMATES,
                    CLASS_POLL,
                    CONSULTATION,
                    GROUP,
                    CONTACT,
                    MEMBERS,
                    MASSES,
                    FAMILY_PLANNING,
                    PUBLIC_ORDER,
                    DISCIPLINE,
                    BRANCH_COMMITTEE -> true;
            case RECOMMENDED_BY_MEMBERS -> !facts.hasAny(stage, OpinionSource.NOMINATIONS);
            case SPONSORS -> stage == OpinionStage.CONVERSION;
            case DEPARTMENT -> limits.offices().contains(source);
        };
    }
}
