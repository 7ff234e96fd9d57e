package org.zhibu.development.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.NoticeStage;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.development.path.Resolution;

/** Sentences on a person that several forms share. What is not known is left out, never invented. */
@Component
class Sentences {
    private final PrintWords words;

    Sentences(PrintWords words) {
        this.words = words;
    }

    /** Who the person is, and since when on the way. */
    String basics(Particulars p, LocalDate on) {
        CaseFacts facts = p.facts();
        String who = Stream.of(
                        facts.person().name(),
                        p.person().sex(),
                        p.person().ethnicity(),
                        p.person().birth() == null
                                ? ""
                                : words.say("born", words.month(p.person().birth())),
                        p.person().education().isEmpty()
                                ? ""
                                : words.say("education", p.person().education()),
                        p.person().unit())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("，"));
        LocalDate adopted = adoptedOn(facts);
        return who + "。" + words.say("applied", words.day(facts.appliedOn()))
                + (adopted == null || !adopted.isBefore(on) ? "" : words.say("adopted", words.day(adopted)))
                + p.last(Act.CHOOSE)
                        .filter(d -> d.day().isBefore(on))
                        .map(d -> words.say("chosen", words.day(d.day())))
                        .orElse("")
                + "。";
    }

    /** How the time of cultivation went (DEV-30). */
    String cultivation(Particulars p, LocalDate on) {
        CaseFacts facts = p.facts();
        List<String> parts = new ArrayList<>();
        if (!facts.contacts().isEmpty()) {
            parts.add(words.say("contacts", PrintWords.names(facts.contacts())));
        }
        long reports = facts.reports().stream()
                .filter(r -> !r.deliveredOn().isAfter(on))
                .count();
        if (reports > 0) {
            parts.add(words.say("reports", reports));
        }
        assessments(facts, on).ifPresent(parts::add);
        training(facts, on).ifPresent(parts::add);
        return parts.isEmpty() ? "" : words.say("cultivation", String.join("；", parts));
    }

    private Optional<String> assessments(CaseFacts facts, LocalDate on) {
        List<CaseFacts.Assessment> all = facts.assessments().stream()
                .filter(a -> a.kind() == CaseFacts.Assessment.Kind.ACTIVIST && !a.on().isAfter(on))
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(
                        "assessments", all.size(), words.say(all.getLast().qualified() ? "qualified" : "unqualified")));
    }

    private Optional<String> training(CaseFacts facts, LocalDate on) {
        return facts.trainings().stream()
                .filter(t -> !t.to().isAfter(on))
                .max(Comparator.comparing(CaseFacts.Training::to))
                .map(t -> words.say(
                                "training",
                                words.day(t.to()),
                                t.days().stripTrailingZeros().toPlainString(),
                                t.hours().stripTrailingZeros().toPlainString())
                        + (t.score() == null
                                ? ""
                                : words.say(
                                        "score", t.score().stripTrailingZeros().toPlainString())));
    }

    /** How the person is judged, in the words of the last assessment; what the review found when there is none. */
    String evaluation(Particulars p, LocalDate on) {
        String assessed = p.periods().reversed().stream()
                .filter(a -> !a.on().isAfter(on))
                .map(a -> Stream.of(a.thinking(), a.work(), a.masses())
                        .filter(s -> !s.isBlank())
                        .map(Sentences::withoutStop)
                        .collect(Collectors.joining("；")))
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("");
        return assessed.isEmpty() && p.last(Act.REVIEW).isPresent() ? words.say("reviewed") : assessed;
    }

    /** What others say, each with who said it. */
    List<String> opinions(Particulars p, OpinionStage stage) {
        return p.said(stage).stream()
                .map(o -> words.say(
                        "opinion",
                        words.word(o.source().messageKey()),
                        o.by().isEmpty() ? "" : words.say("saidBy", o.by()),
                        withoutStop(o.text())))
                .toList();
    }

    /** The end of the latest notice of the stage; empty while there is none. */
    String notice(Particulars p, NoticeStage stage) {
        return p.facts()
                .notice(stage, LocalDate.EPOCH)
                .filter(n -> n.outcome() != null)
                .map(n -> words.say(
                        "notice." + Objects.requireNonNull(n.outcome()).name(), words.day(n.from()), words.day(n.to())))
                .orElse("");
    }

    /** The political review (DEV-45, DEV-47). */
    String review(Particulars p) {
        String conclusion = p.review()
                .map(Particulars.Review::conclusion)
                .filter(c -> !c.isBlank())
                .or(() -> p.last(Act.PASS_REVIEW).map(Particulars.Decision::note))
                .orElse("");
        if (p.last(Act.PASS_REVIEW).isEmpty()) {
            return "";
        }
        String passed = withoutStop(words.say("review", ""));
        String told = withoutStop(conclusion);
        return told.startsWith(passed)
                ? told + words.say("stop")
                : words.say("review", told.isEmpty() ? "" : words.say("reviewConclusion", told));
    }

    /** Names in a row with their number, and a phrase for none. */
    String sponsors(CaseFacts facts) {
        return facts.sponsors().isEmpty() ? "" : words.say("sponsors", PrintWords.names(facts.sponsors()));
    }

    String vote(Particulars.Decision decision) {
        Resolution vote = decision.vote();
        return vote == null ? "" : words.vote(vote);
    }

    /** Day from which the person counts as an activist. */
    static @org.jspecify.annotations.Nullable LocalDate adoptedOn(CaseFacts facts) {
        return facts.countedFrom() != null
                ? facts.countedFrom()
                : facts.last(Act.ADOPT).map(CaseFacts.Entry::day).orElse(null);
    }

    static String withoutStop(String text) {
        return text.strip().replaceFirst("[。；;.]+$", "");
    }
}
