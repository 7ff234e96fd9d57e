package org.zhibu.meetings.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.people.PersonId;
import org.zhibu.meetings.minutes.MeetingKind;

/** Attendance on paper: the table of all, and the sheet of one. */
@Service
public class AttendancePapers {
    private static final Mark[] ABSENCES =
            Arrays.stream(Mark.values()).filter(Mark::absent).toArray(Mark[]::new);

    private final Attendance attendance;
    private final RecordWords words;

    AttendancePapers(Attendance attendance, RecordWords words) {
        this.attendance = attendance;
        this.words = words;
    }

    /** Members by meetings, with sums at the right and below. */
    @Transactional(readOnly = true)
    public Paper matrix(Term term, @Nullable MeetingKind kind) {
        Matrix matrix = attendance.matrix(term, kind);
        List<String> columns = new ArrayList<>(words.columns("name"));
        matrix.meetings()
                .forEach(m -> columns.add(m.date().getMonthValue() + "."
                        + m.date().getDayOfMonth() + " " + words.text("meetings.kindShort." + m.kind())));
        columns.addAll(words.columns("expected", "present", "absent", "rate"));
        List<List<Cell>> rows = new ArrayList<>();
        matrix.lines().forEach(l -> rows.add(line(matrix, l, term)));
        if (!matrix.lines().isEmpty()) {
            rows.add(sums(matrix));
        }
        String legend = Arrays.stream(Mark.values())
                .map(m -> words.text(m.messageKey()) + " " + words.text("meetings.markMeans." + m))
                .collect(Collectors.joining("　"));
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Table("", columns, rows));
        blocks.add(new Paper.Words(legend));
        if (!matrix.guests().isEmpty()) {
            blocks.add(new Paper.Words(words.text(
                    "meetings.paper.guests",
                    matrix.guests().entrySet().stream()
                            .map(g -> g.getKey() + " " + g.getValue())
                            .collect(Collectors.joining("、")))));
        }
        return Paper.of(
                        words.organization(),
                        words.text(
                                "meetings.paper.matrix",
                                words.term(term),
                                kind == null ? words.text("meetings.paper.meetings") : words.text(kind.messageKey())),
                        words.asOf(),
                        blocks,
                        List.of())
                .across();
    }

    private List<Cell> line(Matrix matrix, Matrix.Line line, Term term) {
        List<Cell> cells = new ArrayList<>();
        cells.add(
                line.person() == null
                        ? Cell.of(line.name())
                        : new Cell(line.name(), "m/meetings/attendance/" + line.person() + "?year=" + term.year()));
        matrix.meetings().forEach(m -> {
            Mark mark = line.marks().get(m.id());
            cells.add(Cell.of(mark == null ? "" : words.text(mark.messageKey())));
        });
        Rate rate = line.rate();
        cells.addAll(Cell.row(
                rate.whole(),
                rate.part(),
                line.marks().values().stream().filter(Mark::absent).count(),
                words.rate(rate)));
        return cells;
    }

    private List<Cell> sums(Matrix matrix) {
        List<Cell> cells = new ArrayList<>(Cell.row(words.text("meetings.paper.sum")));
        long part = 0;
        long whole = 0;
        for (Matrix.Meeting meeting : matrix.meetings()) {
            List<Mark> marks = matrix.lines().stream()
                    .filter(l -> l.marks().containsKey(meeting.id()))
                    .map(l -> java.util.Objects.requireNonNull(l.marks().get(meeting.id())))
                    .toList();
            long present = marks.stream().filter(m -> m == Mark.PRESENT).count();
            long expected = marks.stream().filter(Mark::expected).count();
            cells.add(RecordWords.meeting(present + "/" + expected, meeting.id()));
            part += present;
            whole += expected;
        }
        long absent = matrix.lines().stream()
                .flatMap(l -> l.marks().values().stream())
                .filter(Mark::absent)
                .count();
        cells.addAll(Cell.row(whole, part, absent, words.rate(new Rate(part, whole))));
        return cells;
    }

    /** The sheet of the user. */
    @Transactional(readOnly = true)
    public Paper own(Term term) {
        return sheet(attendance.own(term));
    }

    /** The sheet of somebody; kept in the audit. */
    @Transactional
    public Paper of(PersonId person, Term term) {
        return sheet(attendance.of(person, term));
    }

    private Paper sheet(PersonSheet sheet) {
        Rate rate = sheet.rate();
        List<List<Cell>> sums = new ArrayList<>();
        sums.add(Cell.row(words.text("meetings.paper.column.expected"), rate.whole()));
        sums.add(Cell.row(words.text("meetings.paper.column.present"), rate.part()));
        sums.add(Cell.row(words.text("meetings.paper.column.rate"), words.rate(rate)));
        for (Mark absence : ABSENCES) {
            sums.add(Cell.row(words.text("meetings.markMeans." + absence), sheet.count(absence)));
        }
        sums.add(Cell.row(words.text("meetings.markMeans.EXEMPT"), sheet.count(Mark.EXEMPT)));
        sums.add(Cell.row(words.text("meetings.markMeans.GUEST"), sheet.count(Mark.GUEST)));
        sums.add(Cell.row(words.text("meetings.paper.madeUp"), sheet.madeUp()));
        List<List<Cell>> rows = sheet.lines().stream()
                .map(l -> Cell.row(
                        l.date(),
                        words.text(l.kind().messageKey()),
                        RecordWords.meeting(l.title(), l.id()),
                        words.text("meetings.markMeans." + l.mark()),
                        l.reasonText(),
                        l.madeUpOn() == null ? "" : words.text("meetings.paper.madeUpOn", words.day(l.madeUpOn()))))
                .toList();
        return Paper.of(
                words.organization(),
                words.text("meetings.paper.sheetOfOne", sheet.name(), words.term(sheet.term())),
                words.asOf(),
                List.of(
                        new Paper.Table(words.text("meetings.paper.sums"), words.columns("what", "number"), sums),
                        new Paper.Table(
                                words.text("meetings.paper.byMeeting"),
                                words.columns("date", "kind", "title", "presence", "note", "makeUp"),
                                rows)),
                List.of());
    }
}
