package org.zhibu.api.submission;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The authority matrix (权限矩阵, AUTH-01…27, 32): who proposes, gives an opinion, decides, reviews, approves, takes on file or is told
 * in a matter. Letters as in {@link Authority}, columns as in {@link Body}: group, 支委会, 支部大会, general branch, committee, county.
 *
 * <p>What the matrix says in words beside a letter: the filing of {@link #CANDIDATE} comes before the next step; in {@link #TRAIN} and
 * {@link #YEAR_PLAN} the county may act itself; the county may send its own officer to the {@link #TALK}; {@link #POSTPONE_LIFE_MEETING}
 * is approved by the body above whoever asks; {@link #EMERGENCY} is decided by the secretary, who reports to the next meeting of the
 * committee, so that no submission leaves it; {@link #VILLAGE_PROJECT} goes to the villagers' assembly and the township outside of
 * the Party's tree.
 */
public enum Matter {
    FOUND_BRANCH("AUTH-01", "", "P", "", "R", "A", "F"),
    FOUND_GROUP("AUTH-02", "O", "D", "N", "", "", ""),
    GROUP_AGENDA("AUTH-03", "P", "A", "", "", "", ""),
    ADOPT_ACTIVIST("AUTH-04", "P", "D", "N", "R", "F", ""),
    ASSIGN_CONTACTS("AUTH-05", "", "D", "", "", "N", ""),
    RETIER_ACTIVIST("AUTH-06", "O", "D", "", "", "F", ""),
    CANDIDATE("AUTH-07", "O", "D", "", "R", "F", ""),
    POLITICAL_REVIEW("AUTH-08", "", "D", "", "R", "S", ""),
    TRAIN("AUTH-09", "", "P", "", "", "D", "D"),
    PRE_REVIEW("AUTH-10", "", "P", "", "R", "A", ""),
    ADMIT("AUTH-11", "", "R", "D", "R", "A", "F"),
    TALK("AUTH-12", "", "", "", "", "D", ""),
    CONVERT("AUTH-13", "O", "R", "D", "R", "A", ""),
    DEFER_CONVERSION("AUTH-14", "", "D", "D", "", "N", ""),
    COMMEND_OR_DISCIPLINE("AUTH-15", "O", "P", "D", "R", "A", ""),
    DISPOSE("AUTH-16", "O", "P", "D", "R", "A", "F"),
    ELECTION("AUTH-17", "", "P", "D", "R", "A", ""),
    BY_ELECTION("AUTH-18", "", "P", "D", "R", "A", ""),
    DUES_RELIEF("AUTH-19", "", "P", "", "", "A", ""),
    DUES_OF_YEAR("AUTH-20", "O", "D", "", "", "R", ""),
    INTRODUCTION_LETTER("AUTH-21", "", "P", "", "", "A", "A"),
    POSTPONE_LIFE_MEETING("AUTH-22", "", "", "", "", "PA", "A"),
    VILLAGE_PROJECT("AUTH-23", "", "P", "R", "", "", ""),
    YEAR_PLAN("AUTH-24", "O", "P", "", "P", "A", "AF"),
    CONGRESS("AUTH-25", "", "", "", "", "P", "A"),
    SUSPEND("AUTH-26", "", "P", "D", "", "A", ""),
    EMERGENCY("AUTH-27", "", "", "", "", "D", ""),
    /** 请示 of anything else (AUTH-32). */
    REQUEST("AUTH-32", "", "P", "", "PR", "PD", "D"),
    /** 报告 of anything else: plans, their execution, events (AUTH-32). */
    REPORT("AUTH-32", "", "P", "", "PR", "PN", "N");

    private static final Set<Matter> OF_ONE_PERSON =
            EnumSet.of(PRE_REVIEW, ADMIT, CONVERT, COMMEND_OR_DISCIPLINE, DISPOSE, SUSPEND);

    private final String rule;
    private final List<Set<Authority>> cells;

    Matter(String rule, String... letters) {
        this.rule = rule;
        cells = List.of(letters).stream()
                .map(cell -> cell.chars().mapToObj(Authority::of).collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    /** Id of the row in the catalogue of rules. */
    public String rule() {
        return rule;
    }

    /** What a body does in the matter; empty when nothing. */
    public Set<Authority> of(Body body) {
        return cells.get(body.ordinal());
    }

    /** Whether each person is a case of its own, discussed and voted on one by one (MEET-73). */
    public boolean isOfOnePerson() {
        return OF_ONE_PERSON.contains(this);
    }

    /** Message key of the matter's name. */
    public String messageKey() {
        return "matter." + name();
    }
}
