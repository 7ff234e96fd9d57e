package org.zhibu.development.path;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whose opinion is on record, or which understanding the branch's committee has won (DEV-10, DEV-12, DEV-30, DEV-33, DEV-48, DEV-88). */
public enum OpinionSource {
    /** DEV-10: the letter has been read with care. */
    LETTER(OpinionStage.ADOPTION),
    /** DEV-10: growth, family and relations, from the file and from informants. */
    BACKGROUND(OpinionStage.ADOPTION),
    /** DEV-10: the talk on the motive. */
    MOTIVE(OpinionStage.ADOPTION),
    /** DEV-10: what members, group and commissioners think. */
    JUDGEMENT(OpinionStage.ADOPTION),
    /** DEV-12: recommended by members. */
    RECOMMENDED_BY_MEMBERS(OpinionStage.ADOPTION),
    /** DEV-12: nominated by the group. */
    RECOMMENDED_BY_GROUP(OpinionStage.ADOPTION),
    /** DEV-12: recommended by the league or another mass body. */
    RECOMMENDED_BY_LEAGUE(OpinionStage.ADOPTION, OpinionStage.CANDIDATE),
    COUNSELLOR(OpinionStage.ADOPTION, OpinionStage.CANDIDATE),
    CLASSMATES(OpinionStage.ADOPTION, OpinionStage.CANDIDATE),
    GROUP(OpinionStage.CANDIDATE, OpinionStage.CONVERSION),
    CONTACT(OpinionStage.CANDIDATE, OpinionStage.CONVERSION),
    MEMBERS(OpinionStage.CANDIDATE, OpinionStage.CONVERSION),
    MASSES(OpinionStage.CANDIDATE, OpinionStage.ADMISSION, OpinionStage.CONVERSION),
    /** DEV-33: the democratic poll of the class. */
    CLASS_POLL(OpinionStage.CANDIDATE),
    /** DEV-33: the meeting that full members lead. */
    CONSULTATION(OpinionStage.CANDIDATE),
    /** DEV-35: collected by the committee's department. */
    DEPARTMENT(OpinionStage.CANDIDATE),
    SPONSORS(OpinionStage.ADMISSION, OpinionStage.CONVERSION),
    FAMILY_PLANNING(OpinionStage.ADMISSION),
    PUBLIC_ORDER(OpinionStage.ADMISSION),
    DISCIPLINE(OpinionStage.ADMISSION),
    /** DEV-88: what the branch's committee thinks of the conversion. */
    BRANCH_COMMITTEE(OpinionStage.CONVERSION);

    /** The four understandings before an adoption (DEV-10). */
    public static final Set<OpinionSource> UNDERSTANDINGS = EnumSet.of(LETTER, BACKGROUND, MOTIVE, JUDGEMENT);

    /** The ways of being nominated (DEV-12). */
    public static final Set<OpinionSource> NOMINATIONS =
            EnumSet.of(RECOMMENDED_BY_MEMBERS, RECOMMENDED_BY_GROUP, RECOMMENDED_BY_LEAGUE);

    private final Set<OpinionStage> stages;

    OpinionSource(OpinionStage... stages) {
        this.stages = Set.copyOf(Arrays.asList(stages));
    }

    public boolean belongsTo(OpinionStage stage) {
        return stages.contains(stage);
    }

    public static List<OpinionSource> of(OpinionStage stage) {
        return Arrays.stream(values()).filter(s -> s.belongsTo(stage)).toList();
    }

    public String messageKey() {
        return "development.opinion." + name();
    }
}
