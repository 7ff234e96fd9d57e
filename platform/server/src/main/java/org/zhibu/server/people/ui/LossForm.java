package org.zhibu.server.people.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.people.file.KeptMaterials;

/** Notes that a material is lost or damaged (PPL-49), or that it was put in by mistake. */
class LossForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient KeptMaterials materials;
    private final PersonId person;
    private final UUID material;
    private final Select<Boolean> lost = choice("lost", "people.material.what", List.of(true, false), true);
    private final TextArea reason = longText("reason", "people.reason", KeptMaterials.MAX_NOTE, true);

    LossForm(KeptMaterials materials, PersonId person, UUID material) {
        this.materials = materials;
        this.person = person;
        this.material = material;
        lost.setItemLabelGenerator(l -> getTranslation(l ? "people.material.lost" : "people.material.withdrawn"));
        setColspan(lost, 2);
    }

    @Override
    protected void save() {
        materials.take(person, material, Boolean.TRUE.equals(lost.getValue()), stripped(reason));
    }
}
