package org.zhibu.development.transfer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.FileList;
import org.zhibu.development.path.CaseFacts;

/** What the old organisation says of a case: what was done, when, and which papers there are. */
@Component
public class TransferWords {
    private static final int MOST = 10_000;

    private final FileList files;
    private final Messages messages;

    TransferWords(FileList files, Messages messages) {
        this.files = files;
        this.messages = messages;
    }

    /** Each act that counts, with its day, number and names; then reports, assessments and trainings. */
    public List<String> summary(CaseFacts facts) {
        Stream<String> acts = facts.entries().stream()
                .map(e -> Stream.of(e.day().toString(), messages.text(e.act().messageKey()), e.number(), e.doneBy())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")));
        Stream<String> counts = Stream.of(
                messages.text("development.transfer.reports", facts.reports().size()),
                messages.text(
                        "development.transfer.assessments", facts.assessments().size()),
                messages.text(
                        "development.transfer.trainings", facts.trainings().size()),
                messages.text(
                        "development.transfer.contacts",
                        facts.contacts().stream().map(CaseFacts.Companion::name).collect(Collectors.joining("、"))));
        return Stream.concat(acts, counts).toList();
    }

    /** Each paper with its day. */
    public List<String> papers(CaseFacts facts) {
        return files.of(facts.person().id()).stream()
                .map(p -> Stream.of(
                                messages.text("material." + p.code()),
                                p.title(),
                                p.number(),
                                p.dated() == null ? "" : p.dated().toString())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    static String lines(List<String> lines) {
        String all = String.join("\n", lines);
        return all.length() <= MOST ? all : all.substring(0, MOST - 1) + "…";
    }
}
