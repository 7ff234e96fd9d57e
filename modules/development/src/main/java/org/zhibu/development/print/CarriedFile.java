package org.zhibu.development.print;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.development.casefile.CarriedPapers;
import org.zhibu.development.casefile.CasePaper;
import org.zhibu.development.path.CaseFacts;

/** The file that another organisation takes over: what lies there, and as documents what was only recorded in the portal (DEV-03). */
@Component
class CarriedFile implements CarriedPapers {
    /** Records of what was done; letters to a body above are not written anew for somebody else. */
    private static final Set<Form> RECORDS = EnumSet.of(Form.TALK, Form.SPEECH, Form.REGISTER, Form.REVIEW);

    private final ParticularsReader reader;
    private final Prints prints;
    private final List<CasePaper> papers;
    private final PrintWords words;
    private final Clock clock;

    CarriedFile(ParticularsReader reader, Prints prints, List<CasePaper> papers, PrintWords words, Clock clock) {
        this.reader = reader;
        this.prints = prints;
        this.papers = papers;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Paper> of(CaseFacts facts) {
        Particulars p = reader.of(facts);
        LocalDate today = LocalDate.now(clock);
        List<Paper> carried = new ArrayList<>();
        p.papers().stream()
                .filter(paper -> !paper.lost())
                .forEach(paper -> carried.add(
                        new Paper(paper.code(), paper.dated(), paper.title(), paper.number(), "", paper.scan(), null)));
        for (Print print : Print.of(facts)) {
            if (!RECORDS.contains(print.form()) || print.material().isEmpty()) {
                continue;
            }
            String title = words.word(print.messageKey());
            if (print == Print.TALK) {
                p.talks()
                        .forEach(t -> carried.add(new Paper(
                                print.material(),
                                t.on(),
                                title,
                                "",
                                words.day(t.on()) + " " + title + ".docx",
                                null,
                                () -> prints.document(prints.sheet(p, print, t.id())))));
            } else {
                carried.add(new Paper(
                        print.material(),
                        today,
                        title,
                        "",
                        title + ".docx",
                        null,
                        () -> prints.document(prints.sheet(p, print, null))));
            }
        }
        for (CasePaper paper : papers) {
            String title = words.word(paper.messageKey());
            paper.docx(facts)
                    .ifPresent(docx -> carried.add(
                            new Paper(paper.material(), today, title, "", title + ".docx", null, () -> docx)));
        }
        carried.sort(Comparator.comparing(Paper::code));
        return carried;
    }
}
