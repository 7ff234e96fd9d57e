package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.cultivation.Studies;

/** A study or hearing: its day, its minutes, its conclusions. */
class StudyForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Studies studies;
    private final Studies.Kind kind;
    private final transient Studies.@Nullable Kept kept;
    private final DatePicker heldOn = date("heldOn", "development.study.heldOn", true);
    private final TextField link = text("link", "development.study.link", 200, false);
    private final TextArea conclusions = longText("conclusions", "development.study.conclusions", 2000, true);

    /**
     * A form.
     *
     * @param kept null for a new one
     */
    StudyForm(Studies studies, Studies.Kind kind, Studies.@Nullable Kept kept, LocalDate today) {
        this.studies = studies;
        this.kind = kind;
        this.kept = kept;
        heldOn.setValue(kept == null ? today : kept.heldOn());
        link.setValue(kept == null ? "" : kept.link());
        conclusions.setValue(kept == null ? "" : kept.conclusions());
    }

    @Override
    public boolean editsRecord() {
        return kept != null;
    }

    @Override
    protected void save() {
        Studies.Draft draft = new Studies.Draft(heldOn.getValue(), stripped(link), stripped(conclusions));
        Studies.Kept known = kept;
        if (known == null) {
            studies.add(kind, draft);
        } else {
            studies.change(kind, known.id(), known.version(), draft);
        }
    }
}
