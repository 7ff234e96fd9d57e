package org.zhibu.development.figure;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.paper.PaperWords;

/** The list behind a figure on paper; each name opens its case, or its person's file. */
@Service
public class FigureListPaper {
    private final FigureLists lists;
    private final FigurePapers papers;
    private final PaperWords words;

    FigureListPaper(FigureLists lists, FigurePapers papers, PaperWords words) {
        this.lists = lists;
        this.papers = papers;
        this.words = words;
    }

    /** What an unknown code is a figure of is empty. */
    @Transactional(readOnly = true)
    public Paper of(Term term, String code) {
        List<FigureLists.Line> lines = lists.of(term, code);
        String name = Stream.of(Figure.values())
                .filter(f -> f.code().equals(code))
                .map(Figure::messageKey)
                .findFirst()
                .or(() -> Stream.of(Dimension.values())
                        .filter(d -> d.indicator().equals(code))
                        .map(Dimension::messageKey)
                        .findFirst())
                .map(words::text)
                .orElse("");
        Paper.Block content = lines.isEmpty()
                ? new Paper.Words(words.text("development.figures.list.empty"))
                : new Paper.Table(
                        name,
                        List.of(
                                words.text("development.figures.list.name"),
                                words.text("development.figures.list.day"),
                                words.text("development.figures.list.state")),
                        lines.stream().map(this::row).toList());
        return Paper.of(
                words.organization(),
                papers.term(term) + " " + name + " " + lines.size(),
                words.asOf(),
                List.of(content),
                List.of());
    }

    private List<Cell> row(FigureLists.Line line) {
        String link = line.caseId() == null ? "people/" + line.person() : "m/development/" + line.caseId();
        return Cell.row(
                new Cell(line.name(), link),
                line.day(),
                line.state() == null ? "" : words.text(line.state().messageKey()));
    }
}
