package org.zhibu.development.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.api.policy.Cadence;
import org.zhibu.development.path.AccountGrade;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.development.path.Resolution;

/** Registers and records of what was done with a person: talks, assessments, the committee's review, the oath. */
@Component
class RecordSheets {
    private final PrintWords words;
    private final Sentences sentences;

    RecordSheets(PrintWords words, Sentences sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    /** TPL-08. */
    PrintSheet talk(Particulars p, Particulars.Talk talk) {
        return new PrintSheet(
                Form.TALK,
                Map.of(
                        "title", words.word(Form.TALK.key()),
                        "talker", talk.talker(),
                        "person", p.facts().person().name(),
                        "time", words.day(talk.on()),
                        "place", talk.place(),
                        "topic", words.say("topic." + talk.topic()),
                        "points", talk.points(),
                        "problems", talk.problems(),
                        "direction", talk.direction(),
                        "signature", words.say("signature.talk")),
                Map.of());
    }

    /** TPL-08 of a talk that was an act: the first one with the applicant, and the one before the approval (MAT-02, MAT-20). */
    PrintSheet talk(Particulars p, Particulars.Decision talked, String topic) {
        Optional<Particulars.Talk> kept = p.talks().stream()
                .filter(t -> t.on().equals(talked.day()) && t.talker().equals(talked.doneBy()))
                .findFirst();
        return new PrintSheet(
                Form.TALK,
                Map.of(
                        "title", words.word(Form.TALK.key()),
                        "talker", talked.doneBy(),
                        "person", p.facts().person().name(),
                        "time", words.day(talked.day()),
                        "place", kept.map(Particulars.Talk::place).orElse(""),
                        "topic", topic,
                        "points",
                                kept.map(Particulars.Talk::points)
                                        .filter(s -> !s.isEmpty())
                                        .orElse(talked.note()),
                        "problems", kept.map(Particulars.Talk::problems).orElse(""),
                        "direction", kept.map(Particulars.Talk::direction).orElse(""),
                        "signature", words.say("signature.talk")),
                Map.of());
    }

    /** MAT-05: how the committee decided, and when the general meeting was told. */
    PrintSheet adoption(Particulars p) {
        Particulars.Decision adopted = p.last(Act.ADOPT).orElseThrow();
        String name = p.facts().person().name();
        List<String> lines = new ArrayList<>(List.of(sentences.basics(p, adopted.day())));
        lines.addAll(sentences.opinions(p, OpinionStage.ADOPTION));
        lines.add(words.say("letter.adopted", words.day(adopted.day()), sentences.vote(adopted), name));
        if (!adopted.note().isBlank()) {
            lines.add(adopted.note());
        }
        lines.add(words.say("adoption.told"));
        lines.add(words.say("adoption.signature"));
        return record(p, words.say("adoption.title", name), lines, words.day(adopted.day()));
    }

    /** TPL-09. */
    PrintSheet register(Particulars p, Limits limits) {
        CaseFacts facts = p.facts();
        Map<String, String> texts = person(p, words.say("register.title"));
        texts.put("appliedOn", words.day(facts.appliedOn()));
        texts.put("adoptedOn", words.day(Sentences.adoptedOn(facts)));
        texts.put("tier", tier(p));
        texts.put("contacts", PrintWords.names(facts.contacts()));
        return new PrintSheet(
                Form.REGISTER,
                texts,
                Map.of(
                        "periods",
                        periods(p, CaseFacts.Assessment.Kind.ACTIVIST, limits.assessments()),
                        "measures",
                        measures(p, limits, false)));
    }

    /** The last tier as an activist, which the register does not keep for members. */
    private String tier(Particulars p) {
        return p.last(Act.SET_TIER)
                .map(d -> words.say("tier." + d.number()))
                .orElseGet(() -> p.person().tier().isEmpty()
                        ? words.say("tier.ORDINARY")
                        : p.person().tier());
    }

    /** MAT-24 with SCOR-02. */
    PrintSheet probation(Particulars p, Limits limits) {
        CaseFacts facts = p.facts();
        Map<String, String> texts = person(p, words.say("probation.title"));
        texts.put("admittedOn", words.day(facts.probationFrom()));
        texts.put("until", words.day(facts.probationUntil()));
        texts.put("sponsors", PrintWords.names(facts.sponsors()));
        List<Map<String, String>> judgements = p.periods().stream()
                .filter(a -> a.kind() == CaseFacts.Assessment.Kind.JUDGEMENT)
                .map(a -> Map.of(
                        "half", words.half(a.from()),
                        "self", a.self(),
                        "public", a.publicScore(),
                        "branch", a.branch(),
                        "score", score(facts, a),
                        "opinion", a.branchOpinion()))
                .toList();
        return new PrintSheet(
                Form.PROBATION,
                texts,
                Map.of(
                        "periods",
                        periods(p, CaseFacts.Assessment.Kind.PROBATIONER, limits.probationAssessments()),
                        "measures",
                        measures(p, limits, true),
                        "judgements",
                        judgements));
    }

    private static String score(CaseFacts facts, Particulars.Period judgement) {
        return facts.assessments().stream()
                .filter(a -> a.kind() == judgement.kind() && a.from().equals(judgement.from()))
                .map(CaseFacts.Assessment::score)
                .filter(Objects::nonNull)
                .findFirst()
                .map(s -> s.toPlainString())
                .orElse("");
    }

    /** Of the time before the probation, or of the probation. */
    private List<Map<String, String>> measures(Particulars p, Limits limits, boolean probation) {
        LocalDate begun = p.facts().probationFrom();
        return p.measures().stream()
                .filter(m -> (begun != null && !m.on().isBefore(begun)) == probation)
                .map(m -> Map.of(
                        "day", words.day(m.on()),
                        "kind", words.word("development.measure." + m.kind()),
                        "title", m.title(),
                        "result", result(m, limits)))
                .toList();
    }

    /** DEV-36: an account of work says who scored it how, and what that comes to. */
    private String result(Particulars.Measure measure, Limits limits) {
        Particulars.Scored scored = measure.scored();
        if (scored == null) {
            return measure.result();
        }
        List<String> parts = new ArrayList<>();
        if (scored.members() > 0) {
            parts.add(words.word(
                    "development.account.byMembers",
                    scored.members(),
                    scored.membersScore().toPlainString()));
        }
        if (scored.staff() > 0) {
            parts.add(words.word(
                    "development.account.byStaff",
                    scored.staff(),
                    scored.staffScore().toPlainString()));
        }
        parts.add(scored.average().toPlainString() + " "
                + words.word(AccountGrade.of(scored.average(), limits.account()).messageKey()));
        if (!measure.result().isEmpty()) {
            parts.add(measure.result());
        }
        return String.join("；", parts);
    }

    private List<Map<String, String>> periods(Particulars p, CaseFacts.Assessment.Kind kind, Cadence rhythm) {
        return p.periods().stream()
                .filter(a -> a.kind() == kind)
                .map(a -> Map.of(
                        "period", words.period(a.from(), rhythm),
                        "assessors", a.assessors(),
                        "thinking", a.thinking(),
                        "work", a.work(),
                        "masses", a.masses(),
                        "shortcomings", a.shortcomings(),
                        "verdict", words.say(a.qualified() ? "qualified" : "unqualified"),
                        "talkedOn", words.day(a.talkedOn()),
                        "branchOpinion", a.branchOpinion()))
                .toList();
    }

    /** MAT-18: the four points of DEV-50. */
    PrintSheet review(Particulars p) {
        Particulars.Decision reviewed = p.last(Act.REVIEW).orElseThrow();
        Resolution vote = Objects.requireNonNull(reviewed.vote());
        CaseFacts facts = p.facts();
        List<String> sponsorsSaid = p.said(OpinionStage.ADMISSION).stream()
                .filter(o -> o.source() == OpinionSource.SPONSORS)
                .map(Particulars.Said::text)
                .toList();
        List<String> said = p.said(OpinionStage.CANDIDATE).stream()
                .filter(o -> o.source() != OpinionSource.CONTACT)
                .map(o -> words.word(o.source().messageKey()) + "：" + Sentences.withoutStop(o.text()))
                .toList();
        Map<String, String> texts = new HashMap<>();
        texts.put("title", words.say("review.title"));
        texts.put("name", facts.person().name());
        texts.put("birth", words.month(p.person().birth()));
        texts.put("meetingDay", words.day(reviewed.day()));
        texts.put("attendance", words.say("review.attendance", vote.expected(), vote.present()));
        texts.put("contacts", PrintWords.names(facts.contacts()));
        texts.put("sponsors", PrintWords.names(facts.sponsors()));
        texts.put("motive", words.say("review.motive"));
        texts.put("background", words.say("review.background") + sentences.review(p));
        texts.put(
                "cultivation",
                Stream.concat(
                                Stream.of(words.say("review.cultivation") + sentences.cultivation(p, reviewed.day())),
                                said.stream().map(s -> s + "。"))
                        .collect(Collectors.joining("\n")));
        texts.put(
                "sponsorsTrue",
                words.say("review.sponsors")
                        + sponsorsSaid.stream()
                                .map(s -> Sentences.withoutStop(s) + "。")
                                .collect(Collectors.joining()));
        List<String> opinion = new ArrayList<>(List.of(
                words.say("review.opinion", words.vote(vote), facts.person().name())));
        opinion.add(reviewed.note());
        texts.put("opinion", Letters.paragraphs(opinion));
        texts.put("signature", words.say("signature.committee"));
        texts.put("issuer", p.organization());
        texts.put("date", words.day(reviewed.day()));
        return new PrintSheet(Form.REVIEW, texts, Map.of());
    }

    /** MAT-23. */
    PrintSheet oath(Particulars p) {
        Particulars.Decision sworn = p.last(Act.SWEAR).orElseThrow();
        Map<String, String> texts = new HashMap<>();
        texts.put("title", words.say("oath.title"));
        texts.put("name", p.facts().person().name());
        texts.put("admittedOn", words.day(p.facts().probationFrom()));
        texts.put("oathDay", words.day(sworn.day()));
        texts.put("leader", sworn.doneBy());
        texts.put("remark", sworn.note());
        texts.put("oath", words.say("oath.words"));
        texts.put("signature", words.say("signature.oath"));
        texts.put("issuer", p.organization());
        texts.put("date", words.day(sworn.day()));
        return new PrintSheet(Form.OATH, texts, Map.of());
    }

    /** What others said at a stage, each with the day (MAT-04, MAT-11, MAT-26). */
    PrintSheet opinions(Particulars p, OpinionStage stage) {
        List<Particulars.Said> said = p.said(stage);
        List<String> lines = said.stream()
                .map(o -> words.say(
                        "opinions.line",
                        words.day(o.on()),
                        words.word(o.source().messageKey()),
                        o.by().isEmpty() ? "" : words.say("saidBy", o.by()),
                        Sentences.withoutStop(o.text()),
                        words.say(o.inFavour() ? "opinions.favour" : "opinions.against")))
                .toList();
        return record(
                p,
                words.say("opinions.title." + stage, p.facts().person().name()),
                lines,
                words.day(said.getLast().on()));
    }

    /** MAT-10. */
    PrintSheet trainings(Particulars p) {
        List<String> lines = p.trainings().stream()
                .map(t -> words.say(
                        "trainings.line",
                        words.day(t.from()),
                        words.day(t.to()),
                        t.organizer(),
                        t.title(),
                        t.days(),
                        t.hours(),
                        t.score().isEmpty() ? "" : words.say("score", t.score()),
                        t.certificate().isEmpty() ? "" : words.say("trainings.certificate", t.certificate()),
                        t.essayOn() == null ? "" : words.say("trainings.essay", words.day(t.essayOn()))))
                .toList();
        return record(
                p,
                words.say("trainings.title", p.facts().person().name()),
                lines,
                words.day(p.trainings().getLast().to()));
    }

    /** MAT-12 with SCOR-01. */
    PrintSheet defence(Particulars p, Limits.Scoring weights, String questions) {
        CaseFacts.Defence held = Objects.requireNonNull(p.facts().defence());
        List<String> lines = new ArrayList<>();
        lines.add(words.say("defence.on", words.day(held.on())));
        if (!questions.isEmpty()) {
            lines.add(words.say("defence.questions", questions));
        }
        lines.add(words.say("defence.field", points(held.field()), weights.field()));
        lines.add(words.say("defence.daily", points(held.daily()), weights.daily()));
        lines.add(words.say(
                "defence.score", weights.defence(held.field(), held.daily()).toPlainString()));
        return record(p, words.say("defence.title", p.facts().person().name()), lines, words.day(held.on()));
    }

    private static String points(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    /** MAT-20: what the body above told of its talk; what was said stands in the application form (ROLE-12). */
    PrintSheet approvalTalk(Particulars p) {
        Particulars.Decision talk = p.last(Act.TALK_BEFORE_APPROVAL).orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add(words.say("approvalTalk.person", p.facts().person().name()));
        lines.add(words.say("approvalTalk.talker", talk.doneBy()));
        lines.add(words.say("approvalTalk.on", words.day(talk.day())));
        if (!talk.note().isEmpty()) {
            lines.add(words.say("approvalTalk.said", talk.note()));
        }
        return record(p, words.say("approvalTalk.title", p.facts().person().name()), lines, words.day(talk.day()));
    }

    /** MAT-22: the admission that the department above took note of. */
    PrintSheet countyFiling(Particulars p) {
        Particulars.Decision filed = p.last(Act.FILE_COUNTY).orElseThrow();
        CaseFacts facts = p.facts();
        List<String> lines = new ArrayList<>();
        p.last(Act.APPROVE_ADMISSION)
                .ifPresent(approved -> lines.add(words.say(
                        "countyFiling.approved",
                        p.superior(),
                        words.day(approved.day()),
                        facts.person().name(),
                        words.day(facts.probationFrom()),
                        words.day(facts.probationUntil()))));
        lines.add(words.say("countyFiling.filed", filed.doneBy(), words.day(filed.day())));
        for (String more : List.of(
                filed.number().isEmpty() ? "" : words.say("countyFiling.number", filed.number()), filed.note())) {
            if (!more.isEmpty()) {
                lines.add(more);
            }
        }
        return record(p, words.say("countyFiling.title", facts.person().name()), lines, words.day(filed.day()));
    }

    private static PrintSheet record(Particulars p, String title, List<String> lines, String day) {
        return new PrintSheet(
                Form.SPEECH,
                Map.of("title", title, "body", Letters.paragraphs(lines), "issuer", p.organization(), "date", day),
                Map.of());
    }

    private Map<String, String> person(Particulars p, String title) {
        Map<String, String> texts = new HashMap<>();
        texts.put("title", title);
        texts.put("name", p.facts().person().name());
        texts.put("sex", p.person().sex());
        texts.put("ethnicity", p.person().ethnicity());
        texts.put("birth", words.month(p.person().birth()));
        texts.put("education", p.person().education());
        texts.put("unit", p.person().unit());
        texts.put("issuer", p.organization());
        return texts;
    }
}
