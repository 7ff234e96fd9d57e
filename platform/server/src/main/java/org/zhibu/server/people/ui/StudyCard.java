package org.zhibu.server.people.ui;

import static org.zhibu.server.people.ui.FileWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.people.file.PersonFile;
import org.zhibu.server.people.file.StudyYear;
import org.zhibu.server.people.file.StudyYears;

/** Results of a student by academic year (PPL-02, PPL-47). Somebody who is no student and has none gets no such card. */
final class StudyCard extends FileCard {
    private static final long serialVersionUID = 1L;

    private StudyCard(StudyYears years, PersonId person, List<StudyYear> list, boolean manages, Runnable changed) {
        super(text("people.study"));
        if (manages) {
            action(form("people.study.add", () -> new StudyYearForm(years, person, null), changed));
        }
        for (StudyYear year : list) {
            List<Component> buttons = new ArrayList<>();
            if (manages) {
                buttons.add(form("action.edit", () -> new StudyYearForm(years, person, year), changed));
                buttons.add(remove(years, person, year, changed));
            }
            line(
                    Integer.toString(year.year()),
                    Stream.of(
                                    text("people.study.name", year.year(), year.year() + 1),
                                    year.rankPercent() == null
                                            ? ""
                                            : text(
                                                    "people.study.top",
                                                    year.rankPercent()
                                                            .stripTrailingZeros()
                                                            .toPlainString()),
                                    text("people.study.failedCount", year.failedCourses()),
                                    year.resitsPassed() == 0
                                            ? ""
                                            : text("people.study.resitsCount", year.resitsPassed()))
                            .filter(s -> !s.isEmpty())
                            .collect(Collectors.joining(" · ")),
                    buttons.toArray(Component[]::new));
        }
        if (!hasLines()) {
            empty("people.study.empty");
        }
    }

    static Optional<StudyCard> of(
            StudyYears years, PersonId person, PersonFile file, boolean manages, Runnable changed) {
        boolean student = !file.entry().facts().education().schoolGrade().isEmpty()
                || !file.entry().facts().education().schoolClass().isEmpty();
        return student || !file.studyYears().isEmpty()
                ? Optional.of(new StudyCard(years, person, file.studyYears(), manages, changed))
                : Optional.empty();
    }

    private Button remove(StudyYears years, PersonId person, StudyYear year, Runnable changed) {
        Button button = new Button(text("people.study.remove"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(e -> Confirm.ask(
                button,
                text("people.study.remove.ask", year.year(), year.year() + 1),
                text("people.study.remove.text"),
                "people.study.remove",
                true,
                () -> {
                    if (Notices.attempt(() -> years.remove(person, year))) {
                        changed.run();
                    }
                }));
        return button;
    }
}
