package org.zhibu.server.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.people.MaterialDraft;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.ui.AttachmentField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.people.file.KeptMaterials;
import org.zhibu.server.people.file.MaterialDetail;
import org.zhibu.server.people.file.MaterialRow;

/** Puts a material into the file, with its picture or document; also in the place of a lost one (PPL-49). */
class MaterialForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient PersonServices services;
    private final PersonId person;
    private final transient @Nullable MaterialRow lost;
    private final ComboBox<String> code = search("code", "people.material.code", true);
    private final DatePicker dated = date("dated", "people.material.dated", true);
    private final TextField title = text("title", "people.material.title", KeptMaterials.MAX_TITLE, false);
    private final TextField number = text("number", "people.material.number", KeptMaterials.MAX_NUMBER, false);
    private final TextArea note = longText("note", "people.material.note", KeptMaterials.MAX_NOTE, false);
    private final AttachmentField scan;

    /** @param lost material in whose place it comes; null otherwise */
    MaterialForm(PersonServices services, PersonId person, @Nullable MaterialRow lost) {
        this.services = services;
        this.person = person;
        this.lost = lost;
        scan = new AttachmentField(getTranslation("people.material.file"), services.attachments());
        code.setItems(services.materials().codes());
        code.setItemLabelGenerator(c -> c + " " + getTranslation("material." + c));
        setColspan(code, 2);
        title.setHelperText(getTranslation("people.material.title.help"));
        code.addValueChangeListener(e -> code.setHelperText(bears(e.getValue())));
        if (lost != null) {
            code.setValue(lost.code());
            code.setReadOnly(true);
        }
        this.<AttachmentField, List<AttachmentId>>register("scan", scan, AttachmentField::atMostOne);
        setColspan(scan, 2);
    }

    /** What a paper of the code has to bear, so that no step finds it incomplete later. */
    private String bears(@Nullable String chosen) {
        List<MaterialDetail> details =
                chosen == null ? List.of() : services.materials().details(chosen);
        return details.isEmpty()
                ? ""
                : getTranslation(
                        "people.material.bears",
                        details.stream()
                                .map(d -> getTranslation("people.material.detail." + d))
                                .collect(Collectors.joining(getTranslation("dashboard.listSeparator"))));
    }

    @Override
    protected void save() {
        services.materials()
                .add(
                        person,
                        new MaterialDraft(
                                Objects.requireNonNull(code.getValue()),
                                Objects.requireNonNull(dated.getValue()),
                                stripped(title),
                                stripped(number),
                                stripped(note),
                                scan.getValue().stream().findFirst().orElse(null),
                                lost == null ? null : lost.id()));
    }
}
