package org.zhibu.development.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.CasePaper;
import org.zhibu.development.casefile.DevelopmentPermissions;

/** What goes into the file that is carried away: documents by the templates in force, then scans, in the order of the materials. */
@Service
class CaseFileContents {
    private final Prints prints;
    private final List<CasePaper> papers;
    private final PrintWords words;
    private final Access access;
    private final Audit audit;

    CaseFileContents(Prints prints, List<CasePaper> papers, PrintWords words, Access access, Audit audit) {
        this.prints = prints;
        this.papers = papers;
        this.words = words;
        this.access = access;
        this.audit = audit;
    }

    /** Everything but the index; taking it is kept in the audit log. */
    @Transactional
    public List<CaseFile.Piece> pieces(UUID id) {
        access.require(DevelopmentPermissions.READ);
        Particulars p = prints.particulars(id);
        audit.record("development.file", p.facts().person().name());
        List<CaseFile.Piece> pieces = new ArrayList<>();
        for (Print print : Print.of(p.facts())) {
            if (print == Print.TALK) {
                p.talks()
                        .forEach(t -> pieces.add(document(
                                print,
                                words.day(t.on()) + " " + words.word(print.messageKey()),
                                prints.sheet(p, print, t.id()))));
            } else if (!print.material().isEmpty()) {
                pieces.add(document(print, words.word(print.messageKey()), prints.sheet(p, print, null)));
            }
        }
        for (CasePaper paper : papers) {
            paper.docx(p.facts())
                    .ifPresent(docx -> pieces.add(new CaseFile.Piece(
                            paper.material(),
                            paper.material() + " " + words.word(paper.messageKey()) + ".docx",
                            () -> docx,
                            null)));
        }
        Set<AttachmentId> seen = new HashSet<>();
        for (Particulars.Paper paper : p.papers()) {
            AttachmentId scan = paper.scan();
            if (scan != null && seen.add(scan)) {
                pieces.add(new CaseFile.Piece(paper.code(), scanName(paper), null, scan));
            }
        }
        pieces.sort(Comparator.comparing(CaseFile.Piece::code));
        return pieces;
    }

    /** The index, with the names of the files by code. */
    @Transactional(readOnly = true)
    public byte[] index(UUID id, Map<String, List<String>> carried) {
        access.require(DevelopmentPermissions.READ);
        return prints.document(prints.index(prints.particulars(id), carried));
    }

    String indexName() {
        return "00 " + words.say("index.title") + ".docx";
    }

    private CaseFile.Piece document(Print print, String name, PrintSheet sheet) {
        return new CaseFile.Piece(
                print.material(), print.material() + " " + name + ".docx", () -> prints.document(sheet), null);
    }

    /** {@code MAT-08 2026年第一季度 思想汇报.pdf}. */
    private String scanName(Particulars.Paper paper) {
        String file = Objects.requireNonNullElse(paper.fileName(), "");
        int dot = file.lastIndexOf('.');
        return Stream.of(paper.code(), paper.title(), words.word("material." + paper.code()))
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" "))
                + (dot < 0 ? ".bin" : file.substring(dot));
    }
}
