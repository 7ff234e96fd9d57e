package org.zhibu.development.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhibu.development.approval.Chain;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.NoticeStage;
import org.zhibu.development.path.OpinionStage;

/** Reports for filing, requests for the pre-review and for approval, as a branch writes them to the body above. */
@Component
class Letters {
    private final Chain chain;
    private final PrintWords words;
    private final Sentences sentences;

    Letters(PrintWords words, Sentences sentences, Chain chain) {
        this.chain = chain;
        this.words = words;
        this.sentences = sentences;
    }

    PrintSheet activistFiling(Particulars p) {
        Particulars.Decision adopted = p.last(Act.ADOPT).orElseThrow();
        List<String> body = new ArrayList<>(List.of(sentences.basics(p, adopted.day())));
        body.addAll(sentences.opinions(p, OpinionStage.ADOPTION));
        body.add(words.say("letter.adopted", words.day(adopted.day()), sentences.vote(adopted), name(p)));
        if (!p.facts().contacts().isEmpty()) {
            body.add(words.say("letter.contacts", PrintWords.names(p.facts().contacts())));
        }
        body.add(words.say("letter.file"));
        return letter(p, "ACTIVIST", body, "", adopted);
    }

    PrintSheet candidateFiling(Particulars p) {
        Particulars.Decision chosen = p.last(Act.CHOOSE).orElseThrow();
        List<String> body =
                new ArrayList<>(List.of(sentences.basics(p, chosen.day()), sentences.cultivation(p, chosen.day())));
        body.addAll(sentences.opinions(p, OpinionStage.CANDIDATE));
        body.add(words.say("letter.chosen", words.day(chosen.day()), sentences.vote(chosen), name(p)));
        body.add(words.say("letter.file"));
        return letter(p, "CANDIDATE", body, words.say("letter.with.CANDIDATE"), chosen);
    }

    /** MAT-16. */
    PrintSheet preReviewRequest(Particulars p) {
        Particulars.Decision reviewed = p.last(Act.REVIEW).orElseThrow();
        List<String> body = new ArrayList<>(List.of(
                sentences.basics(p, reviewed.day()),
                sentences.cultivation(p, reviewed.day()),
                sentences.sponsors(p.facts()),
                sentences.review(p),
                sentences.notice(p, NoticeStage.CANDIDATE)));
        body.addAll(sentences.opinions(p, OpinionStage.ADMISSION));
        body.add(words.say("letter.reviewed", words.day(reviewed.day()), sentences.vote(reviewed), name(p)));
        body.add(words.say("letter.preReview"));
        return letter(p, "PRE_REVIEW", body, words.say("letter.with.PRE_REVIEW"), reviewed);
    }

    /** DEV-59. */
    PrintSheet admissionRequest(Particulars p) {
        Particulars.Decision passed = p.last(Act.PASS_ADMISSION).orElseThrow();
        List<String> body = new ArrayList<>(List.of(sentences.basics(p, passed.day()), sentences.sponsors(p.facts())));
        p.last(Act.PASS_PRE_REVIEW).ifPresent(d -> body.add(words.say("letter.preReviewed", words.day(d.day()))));
        p.last(Act.ISSUE_FORM).ifPresent(d -> body.add(words.say("letter.form", words.day(d.day()), d.number())));
        body.add(sentences.notice(p, NoticeStage.ADMISSION));
        body.add(words.say("letter.admission", words.day(passed.day()), sentences.vote(passed), name(p)));
        body.add(words.say("letter.approve"));
        return letter(p, "ADMISSION", body, words.say("letter.with.ADMISSION"), passed);
    }

    /** The conversion on time, its extension, or the cancellation, as the meeting decided last. */
    PrintSheet conversionRequest(Particulars p) {
        Particulars.Decision passed = p.last(Print.CONVERSION_REQUEST.after()).orElseThrow();
        CaseFacts facts = p.facts();
        String kind = passed.act().name().substring("PASS_".length());
        List<String> body = new ArrayList<>();
        body.add(words.say(
                "letter.probation", name(p), words.day(facts.probationFrom()), words.day(facts.probationUntil())));
        p.last(Act.APPLY_CONVERSION).ifPresent(d -> body.add(words.say("letter.applied", words.day(d.day()))));
        body.addAll(sentences.opinions(p, OpinionStage.CONVERSION));
        body.add(sentences.notice(p, NoticeStage.CONVERSION));
        if (!passed.note().isBlank()) {
            body.add(words.say("letter.reason", Sentences.withoutStop(passed.note())));
        }
        body.add(words.say(
                "letter." + kind
                        + (passed.act() == Act.PASS_CONVERSION && facts.wasExtended() ? "_AFTER_EXTENSION" : ""),
                words.day(passed.day()),
                sentences.vote(passed),
                name(p),
                words.day(passed.until())));
        body.add(words.say("letter.approve"));
        return letter(p, kind, body, words.say("letter.with." + kind), passed);
    }

    /** What the committee decided about an admission that does not count, and who answers for it (DEV-96, AUTH-30). */
    PrintSheet annulment(Particulars p) {
        Particulars.Decision annulled = p.last(Act.ANNUL).orElseThrow();
        List<String> body = new ArrayList<>();
        p.last(Act.PASS_ADMISSION)
                .ifPresent(met -> body.add(words.say("letter.admittedOn", name(p), words.day(met.day()))));
        p.last(Act.APPROVE_ADMISSION)
                .ifPresent(approved -> body.add(words.say("letter.approvedOn", words.day(approved.day()))));
        body.add(words.say("letter.annulled", words.day(annulled.day()), annulled.number(), name(p)));
        body.add(words.say("letter.reason", Sentences.withoutStop(annulled.note())));
        List<String> chain = chain(p);
        if (!chain.isEmpty()) {
            body.add(words.say("letter.answer"));
            body.addAll(chain);
        }
        return new PrintSheet(
                Form.LETTER,
                Map.of(
                        "title", words.say("letter.title.annulment", name(p)),
                        "addressee", "",
                        "body", paragraphs(body),
                        "enclosures", "",
                        "issuer", p.organization(),
                        "date", words.day(annulled.day())),
                Map.of());
    }

    private List<String> chain(Particulars p) {
        return chain.of(p.facts()).stream()
                .filter(link ->
                        link.part() != Chain.Part.ANNULLED && !link.who().isBlank())
                .map(link -> words.say(
                        "letter.link",
                        words.word(link.part().messageKey()),
                        link.who(),
                        link.day() == null ? "" : words.day(link.day())))
                .toList();
    }

    private PrintSheet letter(
            Particulars p, String kind, List<String> body, String enclosures, Particulars.Decision decision) {
        return new PrintSheet(
                Form.LETTER,
                Map.of(
                        "title", words.word("development.handUp.title." + kind, name(p)),
                        "addressee", p.superior().isEmpty() ? "" : p.superior() + "：",
                        "body", paragraphs(body),
                        "enclosures", enclosures,
                        "issuer", p.organization(),
                        "date", words.day(decision.day())),
                Map.of());
    }

    private static String name(Particulars p) {
        return p.facts().person().name();
    }

    static String paragraphs(List<String> lines) {
        return String.join("\n", lines.stream().filter(l -> !l.isEmpty()).toList());
    }
}
