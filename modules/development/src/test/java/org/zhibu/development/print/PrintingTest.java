package org.zhibu.development.print;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.development.path.Resolution;

/** A person on the way, with all that forms tell of. */
abstract class PrintingTest extends DevelopmentTest {
    static final String NAME = "张春燕";
    static final LocalDate CHOICE = DAY.plusMonths(13);
    static final LocalDate FILED = CHOICE.plusDays(20);
    static final LocalDate MET = FILED.plusDays(20);
    static final LocalDate APPROVED = MET.plusDays(30);
    static final LocalDate END = MET.plusYears(1);
    static final LocalDate CONVERTED = END.plusDays(20);

    Prints prints() {
        return bean(Prints.class);
    }

    /** Adopted as an activist; waits for the filing. */
    UUID adopted() {
        world.jdbc()
                .sql("update app.person set name = '王国栋' where tenant_id = ? and name = 'First member'")
                .param(branch)
                .update();
        world.jdbc()
                .sql("update app.person set name = '李秀英' where tenant_id = ? and name = 'Second member'")
                .param(branch)
                .update();
        UUID id = ready(NAME, DAY);
        world.jdbc()
                .sql(
                        "update app.person set ethnicity = '汉族', education = 'JUNIOR_COLLEGE', employer = '河湾果蔬专业合作社', job_title = '会计',"
                                + " birth_date = date '1998-05-06' where id = ?")
                .param(read(id).person().id().value())
                .update();
        insert(
                id,
                "talk",
                Map.of(
                        "topic", "MOTIVE",
                        "held_on", DAY,
                        "place", "村党群服务中心",
                        "talker", "王国栋",
                        "points", "谈入党动机。\n谈对党的认识。",
                        "problems", "理论学习不够系统",
                        "direction", "多参加支部活动",
                        "recorded_by", "test"));
        record(id, Happening.of(Act.ADOPT, DAY).decided(committee()).assuring(Assurance.CONDITIONS));
        return id;
    }

    /** Chosen as a candidate after thirteen months; waits for the filing. */
    UUID chosen() {
        UUID id = adopted();
        answers(id, Outcome.NOTED);
        record(id, Happening.of(Act.ASSIGN_CONTACTS, DAY).with(List.of(first)));
        for (LocalDate quarter = LocalDate.of(2026, 1, 1); quarter.isBefore(CHOICE); quarter = quarter.plusMonths(3)) {
            insert(
                    id,
                    "report",
                    Map.of("period_from", quarter, "delivered_on", quarter.plusDays(70), "recorded_by", "test"));
            insert(id, "assessment", assessment("ACTIVIST", quarter, quarter.plusDays(80)));
        }
        training(id, "ACTIVIST", DAY.plusMonths(6));
        insert(
                id,
                "defence",
                Map.of(
                        "held_on",
                        CHOICE.minusDays(3),
                        "field_score",
                        80,
                        "daily_score",
                        90,
                        "questions",
                        "为什么要入党？回答清楚。",
                        "recorded_by",
                        "test"));
        for (OpinionSource source : List.of(OpinionSource.CONTACT, OpinionSource.MEMBERS, OpinionSource.MASSES)) {
            opinion(id, OpinionStage.CANDIDATE, source, CHOICE);
        }
        clock.setDate(CHOICE);
        record(id, Happening.of(Act.CHOOSE, CHOICE).decided(committee()));
        return id;
    }

    static Map<String, Object> assessment(String kind, LocalDate from, LocalDate on) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", kind);
        values.put("period_from", from);
        values.put("assessed_on", on);
        values.put("assessors", "王国栋（支部委员）");
        values.put("thinking", "政治立场坚定");
        values.put("work", "工作踏实，肯为群众办事。");
        values.put("masses", "群众基础好");
        values.put("shortcomings", "理论学习不够系统");
        values.put("qualified", true);
        values.put("talked_on", on);
        values.put("branch_opinion", "同意继续培养");
        values.put("recorded_by", "test");
        return values;
    }

    /** Reviewed by the branch's committee; waits for the pre-review. */
    UUID reviewed() {
        UUID id = chosen();
        notice(id, "CANDIDATE", CHOICE);
        clock.setDate(FILED);
        answers(id, Outcome.NOTED);
        record(id, Happening.of(Act.NAME_SPONSORS, FILED).with(List.of(first, second)));
        record(
                id,
                Happening.of(Act.PASS_REVIEW, FILED)
                        .assuring(Assurance.REVIEW_GOOD)
                        .noting("直系亲属政治历史清楚，遵纪守法。"));
        insert(
                id,
                "review",
                Map.of(
                        "resume",
                        "经历清楚",
                        "conclusion",
                        "直系亲属政治历史清楚，遵纪守法",
                        "reviewers",
                        "王国栋",
                        "reviewed_on",
                        FILED,
                        "good",
                        true));
        training(id, "CANDIDATE", FILED);
        for (OpinionSource source : OpinionSource.of(OpinionStage.ADMISSION)) {
            opinion(id, OpinionStage.ADMISSION, source, FILED);
        }
        record(
                id,
                Happening.of(Act.REVIEW, FILED)
                        .decided(committee())
                        .assuring(Assurance.FILE_TRUE, Assurance.OPINIONS_TRUE));
        papers(id, "MAT-03", "MAT-07", "MAT-08", "MAT-10", "MAT-15");
        return id;
    }

    /** The form is filled; the general meeting is ahead. */
    UUID formed() {
        UUID id = reviewed();
        answers(id, Outcome.APPROVED);
        record(id, Happening.of(Act.ISSUE_FORM, FILED).numbered("柳—0012").assuring(Assurance.FORM_EXPLAINED));
        notice(id, "ADMISSION", FILED);
        clock.setDate(MET);
        return id;
    }

    /** The general meeting admitted by a vote with two written opinions; waits for the approval. */
    UUID passed() {
        UUID id = formed();
        record(
                id,
                Happening.of(Act.PASS_ADMISSION, MET)
                        .decided(new Resolution(true, 10, 8, 2, 9, 0, 1, true, null, ""))
                        .assuring(Assurance.PERSON_PRESENT, Assurance.SPONSORS_PRESENT));
        return id;
    }

    /** A probationer who took the oath, and who may be converted. */
    UUID ended() {
        UUID id = passed();
        clock.setDate(APPROVED);
        answers(id, Outcome.APPROVED);
        record(id, Happening.of(Act.FILE_COUNTY, APPROVED).by("县委组织部").numbered("柳组备〔2027〕8号"));
        record(id, Happening.of(Act.SWEAR, APPROVED).by("黄振华"));
        insert(id, "assessment", assessment("PROBATIONER", LocalDate.of(2027, 7, 1), LocalDate.of(2027, 9, 28)));
        Map<String, Object> judgement = assessment("JUDGEMENT", LocalDate.of(2027, 7, 1), LocalDate.of(2027, 12, 28));
        judgement.putAll(Map.of("self_score", 95, "masses_score", 88, "branch_score", 90));
        insert(id, "assessment", judgement);
        clock.setDate(END);
        record(id, Happening.of(Act.APPLY_CONVERSION, END));
        for (OpinionSource source : OpinionSource.of(OpinionStage.CONVERSION)) {
            opinion(id, OpinionStage.CONVERSION, source, END);
        }
        notice(id, "CONVERSION", END);
        clock.setDate(CONVERTED);
        return id;
    }

    /** A full member again with the papers on the way to the archive. */
    UUID converted() {
        UUID id = ended();
        record(
                id,
                Happening.of(Act.PASS_CONVERSION, CONVERTED)
                        .decided(meeting())
                        .assuring(Assurance.PERSON_PRESENT, Assurance.SPONSORS_PRESENT));
        answers(id, Outcome.APPROVED);
        return id;
    }
}
