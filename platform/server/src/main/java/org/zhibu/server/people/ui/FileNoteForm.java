package org.zhibu.server.people.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.people.file.FileNote;
import org.zhibu.server.people.file.FileNotes;

/** Adds someone around the person, an award, a punishment, a pledge, a post of duty or a visit (PPL-07…09). */
class FileNoteForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient FileNotes notes;
    private final PersonId person;
    private final Select<FileNote.Kind> kind =
            choice("kind", "people.note.kind", List.of(FileNote.Kind.values()), true);
    private final TextField title = text("title", "people.note.title", FileNotes.MAX_TITLE, true);
    private final TextField detail = text("detail", "people.note.detail", FileNotes.MAX_DETAIL, false);
    private final DatePicker from = date("from", "people.note.from", false);
    private final DatePicker until = date("until", "people.until", false);
    private final Checkbox deciding = flag("people.note.deciding");

    FileNoteForm(FileNotes notes, PersonId person) {
        this.notes = notes;
        this.person = person;
        kind.setItemLabelGenerator(k -> getTranslation("fileNote." + k));
        deciding.setVisible(false);
        kind.addValueChangeListener(e -> deciding.setVisible(e.getValue() == FileNote.Kind.RELATIVE));
    }

    @Override
    protected void save() {
        notes.add(
                person,
                new FileNote(
                        Objects.requireNonNull(kind.getValue()),
                        stripped(title),
                        stripped(detail),
                        from.getValue(),
                        until.getValue(),
                        deciding.isVisible() && deciding.getValue()));
    }
}
