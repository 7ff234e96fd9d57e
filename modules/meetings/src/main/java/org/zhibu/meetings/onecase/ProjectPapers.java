package org.zhibu.meetings.onecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.records.RecordWords;

/** A village project on paper: its numbers, and the line of its steps. */
@Service
public class ProjectPapers {
    private final Projects projects;
    private final RecordWords words;

    ProjectPapers(Projects projects, RecordWords words) {
        this.projects = projects;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public Paper of(UUID id) {
        Project project = projects.find(id)
                .orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.unknown")));
        List<List<Cell>> facts = new ArrayList<>();
        facts.add(Cell.row(words.text("meetings.paper.oneCase.name"), project.name()));
        facts.add(Cell.row(words.text("meetings.paper.oneCase.site"), project.site()));
        facts.add(Cell.row(words.text("meetings.paper.oneCase.year"), String.valueOf(project.year())));
        projects.consent(project)
                .ifPresent(c -> facts.add(Cell.row(
                        words.text("meetings.paper.oneCase.meeting"),
                        RecordWords.meeting(c.date() + " " + c.title(), c.id()))));
        facts.add(Cell.row(
                words.text("meetings.paper.oneCase.fee"),
                words.text(
                        "meetings.paper.oneCase.feeLine",
                        project.capitaFee().toPlainString(),
                        project.population(),
                        project.feeTotal().toPlainString())));
        facts.add(Cell.row(
                words.text("meetings.paper.oneCase.labour"),
                words.text(
                        "meetings.paper.oneCase.labourLine",
                        project.labourDays(),
                        project.labourers(),
                        project.labourTotal())));
        facts.add(Cell.row(
                words.text("meetings.paper.oneCase.consent"),
                words.text(
                        project.unanimous()
                                ? "meetings.paper.oneCase.unanimous"
                                : "meetings.paper.oneCase.notUnanimous")));
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Table("", words.columns("what", "content"), facts));
        if (!project.content().isEmpty()) {
            blocks.add(new Paper.Words(project.content()));
        }
        blocks.add(steps(projects.steps(id)));
        blocks.add(new Paper.Words(words.text("meetings.paper.oneCase.whatFollows")));
        return Paper.of(
                words.organization(),
                words.text("meetings.paper.oneCase.heading"),
                words.asOf(),
                blocks,
                words.signature());
    }

    private Paper.Table steps(List<StepRecord> taken) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ProjectStep step : ProjectStep.values()) {
            Optional<StepRecord> done =
                    taken.stream().filter(t -> t.step() == step).findFirst();
            rows.add(Cell.row(
                    rows.size() + 1,
                    words.text(step.messageKey()),
                    done.<Object>map(StepRecord::doneOn).orElse(""),
                    done.filter(d -> step.counts())
                            .map(d -> words.text(
                                    "meetings.paper.oneCase.counts", d.expected(), d.present(), d.approved()))
                            .orElse(""),
                    done.map(StepRecord::note).orElse("")));
        }
        return new Paper.Table(
                words.text("meetings.paper.oneCase.steps"),
                words.columns("number", "step", "date", "counts", "note"),
                rows);
    }
}
