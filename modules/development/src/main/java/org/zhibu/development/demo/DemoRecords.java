package org.zhibu.development.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    private static final int MOST = 60;
    private static final int SCORE_FROM = 78;

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
    private final List<@Nullable Object[]> trainings = new ArrayList<>();
    private final List<@Nullable Object[]> trainees = new ArrayList<>();
    private final List<@Nullable Object[]> notices = new ArrayList<>();
    private final List<@Nullable Object[]> rounds = new ArrayList<>();
    private final List<@Nullable Object[]> named = new ArrayList<>();
    private final List<@Nullable Object[]> gates = new ArrayList<>();
    private final List<@Nullable Object[]> reviews = new ArrayList<>();

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
    }

    void add(DemoCase one) {
        if (one.reached(Act.TALK)) {
            talk(one, one.day(Act.TALK), "MOTIVE");
        }
        if (one.reached(Act.ADOPT)) {
            activist(one);
        }
        if (one.reached(Act.CHOOSE)) {
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
        rows.all("person_material", "person_id, code, dated, title, note, recorded_by", papers);
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
        rows.all("development_training", "id, kind, title, organizer, from_date, to_date, days, hours", trainings);
        rows.all("development_trainee", "training_id, case_id, score, certificate, essay_on", trainees);
        rows.all("notice", "id", notices.stream().map(n -> new Object[] {n[0]}).toList());
        rows.all("notice_round", "notice_id, round, matter, place, contact, phone, from_date, to_date", rounds);
        rows.all("notice_person", "notice_id, round, name", named);
        rows.publish(notices, secretary);
        rows.conclude(notices);
        rows.all("development_notice", "case_id, stage, notice_id, from_date, to_date", gates);
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
        papers.add(paper(one, "MAT-04", adopted, "", ""));
        papers.add(paper(one, "MAT-07", adopted, "", ""));
        LocalDate until = one.reached(Act.CHOOSE) ? one.day(Act.CHOOSE) : today;
        reports(one, adopted, until, limits.reports());
        assessed(one, "ACTIVIST", Span.whole(limits.assessments().per(), adopted, until));
        for (LocalDate day = adopted.plusMonths(3); day.isBefore(until); day = day.plusMonths(4)) {
            talk(one, day, "THINKING");
        }
        if (adopted.plusMonths(5).isBefore(today)) {
            trained(one, "ACTIVIST", adopted.plusMonths(5), "training");
        }
    }

    private void candidate(DemoCase one) {
        LocalDate filed = one.day(Act.FILE_CANDIDATE);
        List<OpinionSource> asked =
                List.of(OpinionSource.GROUP, OpinionSource.CONTACT, OpinionSource.MEMBERS, OpinionSource.MASSES);
        said(one, OpinionStage.CANDIDATE, one.day(Act.CHOOSE), asked);
        accompanied(one, "SPONSOR", one.day(Act.NAME_SPONSORS), limits.sponsors());
        posted(one, "CANDIDATE", one.day(Act.CHOOSE).minusDays(14), "candidateNotice");
        papers.add(paper(one, "MAT-09", filed, "", ""));
        if (!filed.plusDays(6).isAfter(today)) {
            trained(one, "CANDIDATE", filed.plusDays(3), "candidateTraining");
        }
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
        posted(one, "ADMISSION", one.day(Act.PASS_PRE_REVIEW).minusDays(16), "admissionNotice");
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
                papers.add(paper(one, "MAT-08", day, span.first() + "/" + span.last(), note));
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

    private void trained(DemoCase one, String kind, LocalDate day, String title) {
        UUID id = UUID.randomUUID();
        int score = SCORE_FROM + 4 + random.nextInt(16);
        trainings.add(new Object[] {
            id, kind, day.getYear() + " " + words.one(title), words.one("organizer"), day, day.plusDays(4), 5, 35
        });
        trainees.add(new Object[] {
            id,
            one.id(),
            score,
            String.format("%d%04d", day.getYear(), trainees.size() + 1),
            day.plusDays(9).isAfter(today) ? null : day.plusDays(9)
        });
        papers.add(paper(one, "MAT-10", day.plusDays(4), words.one(title), String.valueOf(score)));
    }

    private void posted(DemoCase one, String stage, LocalDate from, String matter) {
        UUID id = UUID.randomUUID();
        LocalDate to = from.plusDays(10);
        notices.add(new Object[] {id, "CONCLUDED", "NO_OBJECTION", words.one("noticeConclusion"), to.plusDays(1)});
        rounds.add(
                new Object[] {id, 1, words.one(matter), words.one("noticePlace"), secretary, "0000-0000000", from, to});
        named.add(new Object[] {id, 1, one.person().name()});
        gates.add(new Object[] {one.id(), stage, id, from, to});
        papers.add(paper(one, "MAT-15", to.plusDays(1), words.one(matter), words.one("noticeConclusion")));
    }

    private @Nullable Object[] paper(DemoCase one, String code, LocalDate day, String title, String note) {
        String cut = title.length() > MOST ? title.substring(0, MOST) : title;
        return new Object[] {one.person().id(), code, day, cut, note, secretary};
    }
}
