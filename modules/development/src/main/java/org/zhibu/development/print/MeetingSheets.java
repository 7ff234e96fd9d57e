package org.zhibu.development.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.NoticeStage;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.development.path.Resolution;

/** What meetings need and leave: agendas, the committee's report, and the resolution written into the form. */
@Component
class MeetingSheets {
    private static final Set<Act> REFUSED = EnumSet.of(Act.REFUSE_ADMISSION, Act.REFUSE_CONVERSION);

    private final PrintWords words;
    private final Sentences sentences;

    MeetingSheets(PrintWords words, Sentences sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    /** TPL-02. The evaluation may be empty. */
    PrintSheet resolution(Particulars p, Print print, String evaluation) {
        Particulars.Decision decision = p.last(print.after()).orElseThrow();
        Resolution vote = Objects.requireNonNull(decision.vote());
        String name = p.facts().person().name();
        String kind = decision.act().name().replaceFirst("^[A-Z]+_", "");
        boolean late = decision.act() == Act.PASS_CONVERSION && p.facts().wasExtended();
        boolean half = 2 * vote.yes() > vote.expected();
        String body = (evaluation.isBlank()
                        ? words.say("resolution.discussed", name)
                        : words.say("resolution.evaluated", name, Sentences.withoutStop(evaluation)))
                + words.say(
                        "resolution.count",
                        p.members().getOrDefault(decision.day(), vote.expected()),
                        vote.expected(),
                        vote.present(),
                        vote.written() == 0 ? "" : words.say("vote.written", vote.written()))
                + words.say(
                        "resolution.vote",
                        words.say(vote.secret() ? "vote.secret" : "vote.open"),
                        vote.yes(),
                        vote.no(),
                        vote.abstain(),
                        words.say(half ? "resolution.half" : "resolution.notHalf"))
                + words.say(
                        (REFUSED.contains(decision.act()) ? "resolution.refused." : "resolution.passed.")
                                + kind
                                + (late ? "_AFTER_EXTENSION" : ""),
                        name,
                        words.day(decision.until()));
        List<String> paragraphs = new ArrayList<>(List.of(body));
        boolean needsReason = decision.act() == Act.PASS_EXTENSION || decision.act() == Act.PASS_CANCELLATION;
        if (needsReason && !decision.note().isBlank()) {
            paragraphs.add(words.say("letter.reason", Sentences.withoutStop(decision.note())));
        }
        return new PrintSheet(
                Form.RESOLUTION,
                Map.of(
                        "title", words.say("resolution.title." + kind, name),
                        "body", Letters.paragraphs(paragraphs),
                        "issuer", p.organization(),
                        "signature", words.say("signature.secretary"),
                        "date", words.day(decision.day())),
                Map.of());
    }

    /** DEV-57: six parts. */
    PrintSheet report(Particulars p, LocalDate today) {
        List<String> body = new ArrayList<>();
        LocalDate on = p.last(Act.PASS_ADMISSION).map(Particulars.Decision::day).orElse(today);
        part(body, 1, List.of(sentences.basics(p, on), sentences.cultivation(p, on), sentences.evaluation(p, on)));
        List<String> history = new ArrayList<>();
        p.review().ifPresent(r -> history.addAll(List.of(r.attitude(), r.history(), r.morals(), r.relatives())));
        history.add(sentences.review(p));
        part(body, 2, history);
        part(body, 3, p.review().map(r -> List.of(r.problems(), r.results())).orElse(List.of()));
        List<String> opinions = new ArrayList<>(sentences.opinions(p, OpinionStage.ADMISSION));
        opinions.add(sentences.notice(p, NoticeStage.CANDIDATE));
        opinions.add(sentences.notice(p, NoticeStage.ADMISSION));
        part(body, 4, opinions);
        List<String> papers = new ArrayList<>();
        p.last(Act.ISSUE_FORM).ifPresent(d -> papers.add(words.say("letter.form", words.day(d.day()), d.number())));
        p.last(Act.PASS_PRE_REVIEW).ifPresent(d -> papers.add(words.say("letter.preReviewed", words.day(d.day()))));
        part(body, 5, papers);
        Particulars.Decision reviewed = p.last(Act.REVIEW).orElse(null);
        part(
                body,
                6,
                reviewed == null
                        ? List.of()
                        : List.of(words.say(
                                "report.opinion", words.day(reviewed.day()), sentences.vote(reviewed), name(p))));
        return speech(p, words.say("report.title", name(p)), body);
    }

    private void part(List<String> body, int number, List<String> content) {
        List<String> known = content.stream().filter(l -> !l.isBlank()).toList();
        body.add(words.say("report.part." + number));
        body.addAll(known.isEmpty() ? List.of(words.say("report.none")) : known);
    }

    /** DEV-56: eight points. */
    PrintSheet admissionAgenda(Particulars p) {
        String sponsors = PrintWords.names(p.facts().sponsors());
        return speech(
                p,
                words.say("agenda.admission.title", name(p)),
                List.of(
                        words.say("agenda.chair", p.secretary()),
                        words.say("agenda.admission.1", p.secretary()),
                        words.say("agenda.admission.2", name(p)),
                        words.say("agenda.admission.3", sponsors),
                        words.say("agenda.admission.4"),
                        words.say("agenda.admission.5", name(p)),
                        words.say("agenda.admission.6", name(p)),
                        words.say("agenda.admission.7"),
                        words.say("agenda.admission.8", p.secretary()),
                        words.say("agenda.admission.after", name(p))));
    }

    /** DEV-89. */
    PrintSheet conversionAgenda(Particulars p) {
        return speech(
                p,
                words.say("agenda.conversion.title", name(p)),
                List.of(
                        words.say("agenda.chair", p.secretary()),
                        words.say("agenda.conversion.1", p.secretary()),
                        words.say("agenda.conversion.2", name(p)),
                        words.say(
                                "agenda.conversion.3",
                                p.person().group().isEmpty()
                                        ? words.say("agenda.group")
                                        : p.person().group()),
                        words.say("agenda.conversion.4"),
                        words.say(
                                "agenda.conversion.5",
                                name(p),
                                PrintWords.names(p.facts().sponsors())),
                        words.say("agenda.conversion.6", name(p)),
                        words.say("agenda.conversion.after", name(p))));
    }

    private PrintSheet speech(Particulars p, String title, List<String> body) {
        return new PrintSheet(
                Form.SPEECH,
                Map.of("organization", p.organization(), "title", title, "body", Letters.paragraphs(body)),
                Map.of());
    }

    private static String name(Particulars p) {
        CaseFacts facts = p.facts();
        return facts.person().name();
    }
}
