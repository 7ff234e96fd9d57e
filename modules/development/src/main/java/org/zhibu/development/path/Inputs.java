package org.zhibu.development.path;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What whoever records an act is asked for, besides the day and a remark. */
public final class Inputs {
    private static final Map<Act, List<Assurance>> ASSURANCES = new EnumMap<>(Map.of(
            Act.APPLY, List.of(Assurance.VOLUNTARY),
            Act.ADOPT, List.of(Assurance.CONDITIONS),
            Act.PASS_REVIEW, List.of(Assurance.REVIEW_GOOD),
            Act.REVIEW, List.of(Assurance.FILE_TRUE, Assurance.OPINIONS_TRUE),
            Act.ISSUE_FORM, List.of(Assurance.FORM_EXPLAINED),
            Act.PASS_ADMISSION,
                    List.of(Assurance.PERSON_PRESENT, Assurance.SPONSORS_PRESENT, Assurance.ONE_SPONSOR_WROTE),
            Act.REFUSE_ADMISSION,
                    List.of(Assurance.PERSON_PRESENT, Assurance.SPONSORS_PRESENT, Assurance.ONE_SPONSOR_WROTE),
            Act.PASS_CONVERSION, List.of(Assurance.PERSON_PRESENT, Assurance.SPONSORS_PRESENT),
            Act.REFUSE_CONVERSION, List.of(Assurance.PERSON_PRESENT),
            Act.PASS_EXTENSION, List.of(Assurance.PERSON_PRESENT)));

    private static final Set<Act> WITH_NUMBER = EnumSet.of(
            Act.FILE_ACTIVIST,
            Act.FILE_CANDIDATE,
            Act.PASS_PRE_REVIEW,
            Act.ISSUE_FORM,
            Act.APPROVE_ADMISSION,
            Act.FILE_COUNTY,
            Act.APPROVE_CONVERSION,
            Act.APPROVE_EXTENSION,
            Act.APPROVE_CANCELLATION,
            Act.ANNUL);
    private static final Set<Act> WITH_DOER = EnumSet.of(Act.TALK, Act.TALK_BEFORE_APPROVAL, Act.SWEAR, Act.ARCHIVE);
    private static final Set<Act> WITH_END = EnumSet.of(Act.PASS_EXTENSION, Act.DEFER);
    private static final Set<Act> WITH_PEOPLE = EnumSet.of(Act.ASSIGN_CONTACTS, Act.NAME_SPONSORS);

    private Inputs() {}

    /** What only people can vouch for, of this person. */
    public static List<Assurance> assurances(Act act, boolean student) {
        return act == Act.CHOOSE && student ? List.of(Assurance.GOOD_STANDING) : assurances(act);
    }

    /** What only people can vouch for, of anybody. */
    public static List<Assurance> assurances(Act act) {
        return act == Act.PASS_CANCELLATION
                ? List.of(Assurance.PERSON_PRESENT)
                : ASSURANCES.getOrDefault(act, List.of());
    }

    /** The number of a form, a filing or a reply. */
    public static boolean number(Act act) {
        return WITH_NUMBER.contains(act);
    }

    /** Who talked, presided or received. */
    public static boolean doneBy(Act act) {
        return WITH_DOER.contains(act);
    }

    /** The last day of an extension or a deferral. */
    public static boolean until(Act act) {
        return WITH_END.contains(act);
    }

    /** Contacts or sponsors. */
    public static boolean people(Act act) {
        return WITH_PEOPLE.contains(act);
    }

    /** Whether the act is nothing without words: a reason, or the conclusion of the review. */
    public static boolean words(Act act) {
        return Rules.WITH_REASON.contains(act) || act == Act.PASS_REVIEW;
    }

    /** Whether a paper belongs to it. */
    public static boolean paper(Act act) {
        return act != Act.UNDO && act != Act.SET_TIER;
    }
}
