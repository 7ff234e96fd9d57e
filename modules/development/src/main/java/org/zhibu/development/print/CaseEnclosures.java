package org.zhibu.development.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.development.casefile.CasePaper;
import org.zhibu.development.handup.Enclosure;
import org.zhibu.development.handup.HandUpKind;
import org.zhibu.development.path.CaseFacts;

/** Puts the letter, the records and the scans with what is handed up, so that nobody has to gather them (DEV-59, DEV-70). */
@Component
class CaseEnclosures implements Enclosure {
    private static final int MAX_NAME = 120;

    /** @param scans codes of materials of which the scans go along */
    private record Wanted(List<Print> prints, Set<String> scans) {}

    private final Prints prints;
    private final ParticularsReader reader;
    private final List<CasePaper> papers;
    private final PrintWords words;
    private final Attachments attachments;

    CaseEnclosures(
            Prints prints,
            ParticularsReader reader,
            List<CasePaper> papers,
            PrintWords words,
            Attachments attachments) {
        this.prints = prints;
        this.reader = reader;
        this.papers = papers;
        this.words = words;
        this.attachments = attachments;
    }

    @Override
    @Transactional
    public List<Document> of(CaseFacts facts, HandUpKind kind) {
        Particulars p = reader.of(facts);
        Wanted wanted = wanted(kind);
        List<Document> documents = new ArrayList<>();
        for (Print print : wanted.prints()) {
            if (print.fits(facts)) {
                String name = prints.name(p, print);
                documents.add(new Document(
                        name, name + ".docx", new ByteArrayInputStream(prints.document(prints.sheet(p, print, null)))));
            }
        }
        for (CasePaper paper : papers) {
            if (wanted.scans().contains(paper.material())) {
                String name = paper.material() + " " + words.word(paper.messageKey()) + " "
                        + facts.person().name();
                paper.docx(facts)
                        .ifPresent(docx ->
                                documents.add(new Document(name, name + ".docx", new ByteArrayInputStream(docx))));
            }
        }
        for (Particulars.Paper paper : p.papers()) {
            AttachmentId scan = paper.scan();
            if (scan != null && wanted.scans().contains(paper.code())) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                attachments.read(scan, out);
                documents.add(new Document(
                        cut(paper.code() + " " + words.word("material." + paper.code()) + " " + paper.title()),
                        Objects.requireNonNull(paper.fileName()),
                        new ByteArrayInputStream(out.toByteArray())));
            }
        }
        return documents;
    }

    private static Wanted wanted(HandUpKind kind) {
        return switch (kind) {
            case ACTIVIST -> new Wanted(List.of(Print.ACTIVIST_FILING), Set.of("MAT-01", "MAT-02", "MAT-04", "MAT-05"));
            case CANDIDATE ->
                new Wanted(
                        List.of(Print.CANDIDATE_FILING, Print.REGISTER),
                        Set.of("MAT-07", "MAT-10", "MAT-11", "MAT-12"));
            case PRE_REVIEW ->
                new Wanted(
                        List.of(Print.PRE_REVIEW_REQUEST, Print.REGISTER, Print.COMMITTEE_REVIEW),
                        Set.of("MAT-01", "MAT-07", "MAT-10", "MAT-11", "MAT-14", "MAT-15", "MAT-18"));
            case ADMISSION ->
                new Wanted(
                        List.of(Print.ADMISSION_REQUEST, Print.ADMISSION_RESOLUTION, Print.REGISTER),
                        Set.of("MAT-01", "MAT-07", "MAT-14", "MAT-15", "MAT-17", "MAT-19"));
            case CONVERSION, EXTENSION, CANCELLATION ->
                new Wanted(
                        List.of(Print.CONVERSION_REQUEST, Print.CONVERSION_RESOLUTION, Print.PROBATION),
                        Set.of("MAT-17", "MAT-24", "MAT-25", "MAT-26", "MAT-27"));
        };
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.length() <= MAX_NAME ? stripped : stripped.substring(0, MAX_NAME);
    }
}
