package org.zhibu.development.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.policy.Cadence;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.development.path.Span;

/** Invents what is kept of a person on the way: reports, talks, assessments, opinions, trainings, notices, the political review. */
final class DemoRecords {
    static final int SCORE_FROM = 78;

    private final LocalDate today;
    private final RandomGenerator random;
    private final DemoWords words;
    private final Limits limits;
    private final DemoRows rows;
    private final String secretary;
    private final List<DemoCase.Person> members;

    private final List<@Nullable Object[]> reports = new ArrayList<>();
    private final List<@Nullable Object[]> papers = new ArrayList<>();
    private final List<@Nullable Object[]> talks = new ArrayList<>();
    private final List<@Nullable Object[]> assessments = new ArrayList<>();
    private final List<@Nullable Object[]> opinions = new ArrayList<>();
    private final List<@Nullable Object[]> relations = new ArrayList<>();
    private final List<@Nullable Object[]> inquiries = new ArrayList<>();
    private final List<@Nullable Object[]> reviews = new ArrayList<>();
    private final DemoCourses courses;
    private final DemoPostings postings;

    /** @param members full members, the secretary first */
    DemoRecords(
            LocalDate today,
            RandomGenerator random,
            DemoWords words,
            Limits limits,
            DemoRows rows,
            List<DemoCase.Person> members) {
        this.today = today;
        this.random = random;
        this.words = words;
        this.limits = limits;
        this.rows = rows;
        this.members = members;
        this.secretary = members.getFirst().name();
        this.courses = new DemoCourses(today, random, words);
        this.postings = new DemoPostings(today, words, secretary);
    }

    void add(DemoCase one) {
        if (one.reached(Act.TALK)) {
            talk(one, one.day(Act.TALK), "MOTIVE");
        }
        if (one.reached(Act.ADOPT)) {
            activist(one);
        }
        if (one.reached(Act.CHOOSE)) {
            chosen(one);
        }
        if (one.reached(Act.FILE_CANDIDATE)) {
            candidate(one);
        }
        if (one.reached(Act.REVIEW)) {
            said(one, OpinionStage.ADMISSION, one.day(Act.REVIEW), OpinionSource.of(OpinionStage.ADMISSION));
        }
        if (one.reached(Act.PASS_ADMISSION)) {
            probationer(one);
        }
    }

    void write() {
        rows.all("person_relation", "person_id, kind, other_id, name, from_date", relations);
        rows.all("development_report", "case_id, period_from, delivered_on, reader, reader_note, recorded_by", reports);
        rows.all(
                "development_talk",
                "case_id, topic, held_on, place, talker, points, problems, direction, recorded_by",
                talks);
        rows.all(
                "development_assessment",
                "case_id, kind, period_from, assessed_on, assessors, thinking, work, masses, shortcomings, qualified, talked_on,"
                        + " self_score, masses_score, branch_score, branch_opinion, recorded_by",
                assessments);
        rows.all("development_opinion", "case_id, stage, source, said_on, text, in_favour, recorded_by", opinions);
        courses.write(rows);
        postings.write(rows);
        rows.all("person_material", "person_id, code, dated, title, note, recorded_by", papers);
        rows.all(
                "development_inquiry",
                "case_id, about_name, relation, unit, sent_on, returned_on, answer, recorded_by",
                inquiries);
        rows.all(
                "development_review",
                "case_id, attitude, history, morals, relatives, results, conclusion, resume, reviewers, reviewed_on, good",
                reviews);
    }

    private void activist(DemoCase one) {
        LocalDate adopted = one.day(Act.ADOPT);
        List<OpinionSource> asked = new ArrayList<>(OpinionSource.UNDERSTANDINGS);
        asked.add(OpinionSource.RECOMMENDED_BY_MEMBERS);
        asked.add(OpinionSource.RECOMMENDED_BY_GROUP);
        said(one, OpinionStage.ADOPTION, adopted, asked);
        accompanied(one, "CONTACT", one.day(Act.ASSIGN_CONTACTS), limits.contactsMin());
        papers.add(paper(one, "MAT-03", adopted, "", ""));
        LocalDate until = one.reached(Act.CHOOSE) ? one.day(Act.CHOOSE) : today;
        reports(one, adopted, until, limits.reports());
        assessed(one, "ACTIVIST", Span.whole(limits.assessments().per(), adopted, until));
        for (LocalDate day = adopted.plusMonths(3); day.isBefore(until); day = day.plusMonths(4)) {
            talk(one, day, "THINKING");
        }
        courses.activist(one, adopted.plusMonths(2));
    }

    private void chosen(DemoCase one) {
        LocalDate day = one.day(Act.CHOOSE);
        List<OpinionSource> asked =
                List.of(OpinionSource.GROUP, OpinionSource.CONTACT, OpinionSource.MEMBERS, OpinionSource.MASSES);
        said(one, OpinionStage.CANDIDATE, day, asked);
        postings.add(
                one,
                "CANDIDATE",
                one.reached(Act.FILE_CANDIDATE) ? day.minusDays(14) : day.plusDays(1),
                "candidateNotice");
    }

    private void candidate(DemoCase one) {
        LocalDate filed = one.day(Act.FILE_CANDIDATE);
        accompanied(one, "SPONSOR", one.day(Act.NAME_SPONSORS), limits.sponsors());
        courses.candidate(one, filed.plusDays(3));
        asked(one, filed.plusDays(4));
        if (one.reached(Act.PASS_REVIEW)) {
            reviewed(one);
        }
    }

    /** A letter to where the family lives; unanswered as long as the review is not done. */
    private void asked(DemoCase one, LocalDate day) {
        if (day.isAfter(today)) {
            return;
        }
        boolean answered = one.reached(Act.PASS_REVIEW);
        inquiries.add(new Object[] {
            one.id(),
            one.person().name().substring(0, 1) + words.any("relative", random),
            words.one("inquiryRelation"),
            words.one("inquiryUnit"),
            day,
            answered ? day.plusDays(7) : null,
            answered ? words.one("inquiryAnswer") : "",
            secretary
        });
    }

    private void reviewed(DemoCase one) {
        reviews.add(new Object[] {
            one.id(),
            words.one("attitude"),
            words.one("history"),
            words.one("morals"),
            words.one("relatives"),
            words.one("results"),
            words.one("conclusion"),
            words.one("resume"),
            secretary,
            one.day(Act.PASS_REVIEW),
            true
        });
    }

    private void probationer(DemoCase one) {
        LocalDate admitted = one.day(Act.PASS_ADMISSION);
        postings.add(one, "ADMISSION", one.day(Act.PASS_PRE_REVIEW).minusDays(16), "admissionNotice");
        reports(one, admitted, today, limits.probationReports());
        assessed(one, "PROBATIONER", Span.whole(limits.probationAssessments().per(), admitted, today));
        assessed(one, "JUDGEMENT", Span.whole(limits.judgements().per(), admitted, today));
        if (one.reached(Act.APPLY_CONVERSION)) {
            said(
                    one,
                    OpinionStage.CONVERSION,
                    one.day(Act.APPLY_CONVERSION),
                    OpinionSource.of(OpinionStage.CONVERSION));
        }
    }

    /** One in twelve lacks, so that there is something to remind of. */
    private void reports(DemoCase one, LocalDate from, LocalDate until, Cadence rhythm) {
        for (Span span : Span.whole(rhythm.per(), from, until)) {
            if (random.nextInt(12) > 0 || one.reached(Act.CHOOSE)) {
                LocalDate day = span.last().minusDays(random.nextInt(12));
                String note = words.any("reading", random);
                reports.add(new Object[] {one.id(), span.first(), day, secretary, note, secretary});
            }
        }
    }

    private void assessed(DemoCase one, String kind, List<Span> spans) {
        boolean scored = kind.equals("JUDGEMENT");
        for (Span span : spans) {
            LocalDate day = span.last().minusDays(random.nextInt(6));
            assessments.add(new Object[] {
                one.id(),
                kind,
                span.first(),
                day,
                secretary,
                words.any("thinking", random),
                words.any("work", random),
                words.any("masses", random),
                words.any("shortcomings", random),
                true,
                day,
                scored ? SCORE_FROM + random.nextInt(20) : null,
                scored ? SCORE_FROM + random.nextInt(20) : null,
                scored ? SCORE_FROM + random.nextInt(20) : null,
                words.any("opinion", random),
                secretary
            });
        }
    }

    private void talk(DemoCase one, LocalDate day, String topic) {
        talks.add(new Object[] {
            one.id(),
            topic,
            day,
            words.any("place", random),
            secretary,
            words.any("points", random),
            words.any("shortcomings", random),
            words.any("direction", random),
            secretary
        });
    }

    private void said(DemoCase one, OpinionStage stage, LocalDate day, List<OpinionSource> sources) {
        for (OpinionSource source : sources) {
            opinions.add(new Object[] {
                one.id(), stage.name(), source.name(), day, words.any("opinion", random), true, secretary
            });
        }
    }

    private void accompanied(DemoCase one, String kind, LocalDate day, int many) {
        int first = random.nextInt(members.size());
        for (int i = 0; i < Math.min(many, members.size()); i++) {
            DemoCase.Person other = members.get((first + i) % members.size());
            relations.add(new Object[] {one.person().id(), kind, other.id(), other.name(), day});
        }
    }

    private @Nullable Object[] paper(DemoCase one, String code, LocalDate day, String title, String note) {
        return DemoRows.paper(one, code, day, title, note, secretary);
    }
}
