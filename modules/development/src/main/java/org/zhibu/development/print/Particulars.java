package org.zhibu.development.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.development.path.Resolution;

/**
 * What forms say of a case beyond what the rules look at.
 *
 * @param secretary name; empty when nobody holds the post
 * @param members of the branch, full and probationary, on the day of each general meeting that voted
 */
record Particulars(
        CaseFacts facts,
        Person person,
        String organization,
        String superior,
        String secretary,
        Map<LocalDate, Integer> members,
        List<Decision> decisions,
        List<Period> periods,
        List<Talk> talks,
        List<Measure> measures,
        List<Said> opinions,
        List<Course> trainings,
        Optional<Review> review,
        List<Paper> papers) {
    /** As the register has the person; words, empty when unknown. */
    record Person(
            String sex,
            String ethnicity,
            @Nullable LocalDate birth,
            String education,
            String unit,
            String tier,
            String group,
            @Nullable LocalDate fullOn) {}

    /** @param vote null for what nobody voted on */
    record Decision(
            Act act,
            LocalDate day,
            String number,
            String doneBy,
            String note,
            @Nullable LocalDate until,
            @Nullable Resolution vote) {}

    /** An assessment with its words. */
    record Period(
            CaseFacts.Assessment.Kind kind,
            LocalDate from,
            LocalDate on,
            String assessors,
            String thinking,
            String work,
            String masses,
            String shortcomings,
            boolean qualified,
            @Nullable LocalDate talkedOn,
            String self,
            String publicScore,
            String branch,
            String branchOpinion) {}

    record Talk(
            UUID id,
            String topic,
            LocalDate on,
            String place,
            String talker,
            String points,
            String problems,
            String direction) {}

    /** A dated entry of the cultivation (DEV-21, DEV-83); of an account of work also who scored it how (DEV-36). */
    record Measure(
            String kind,
            LocalDate on,
            String title,
            String result,
            @Nullable Scored scored) {}

    /** Numbers of scorers with their averages; 0 for a side that did not score. */
    record Scored(int members, BigDecimal membersScore, int staff, BigDecimal staffScore) {
        BigDecimal average() {
            return membersScore
                    .multiply(BigDecimal.valueOf(members))
                    .add(staffScore.multiply(BigDecimal.valueOf(staff)))
                    .divide(BigDecimal.valueOf((long) members + staff), 2, RoundingMode.HALF_UP);
        }
    }

    /** A training that the person took part in; numbers in words, empty when unknown. */
    record Course(
            String title,
            String organizer,
            LocalDate from,
            LocalDate to,
            String days,
            String hours,
            String score,
            String certificate,
            @Nullable LocalDate essayOn) {}

    record Said(OpinionStage stage, OpinionSource source, LocalDate on, String by, String text, boolean inFavour) {}

    /** The political review as it was summed up. */
    record Review(
            String attitude,
            String history,
            String morals,
            String relatives,
            String problems,
            String results,
            String conclusion) {}

    /**
     * A paper of the file, which has a file name when it has a scan.
     *
     * @param kept whether it lies there itself, rather than being known from records of the module
     */
    record Paper(
            boolean kept,
            String code,
            LocalDate dated,
            String title,
            String number,
            boolean lost,
            @Nullable AttachmentId scan,
            @Nullable String fileName) {}

    /** The last time that one of the acts was done. */
    Optional<Decision> last(Set<Act> acts) {
        return decisions.stream().filter(d -> acts.contains(d.act())).reduce((a, b) -> b);
    }

    Optional<Decision> last(Act act) {
        return last(Set.of(act));
    }

    List<Said> said(OpinionStage stage) {
        return opinions.stream().filter(o -> o.stage() == stage).toList();
    }
}
