package org.zhibu.server.module.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.module.ModuleDirections;
import org.zhibu.server.module.Stance;

/** What a committee says of a module, and why. */
class DirectionForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private static final int REASON_LENGTH = 200;

    private final transient ModuleDirections directions;
    private final ModuleDirections.Direction seen;
    private final Select<Stance> stance;
    private final TextArea reason;

    DirectionForm(ModuleDirections directions, ModuleDirections.Direction seen) {
        this.directions = directions;
        this.seen = seen;
        stance = choice("stance", "modules.direct.stance", List.of(Stance.values()), false);
        stance.setItemLabelGenerator(this::word);
        stance.setEmptySelectionCaption(getTranslation("modules.stance.none"));
        stance.setValue(seen.stance());
        reason = longText("reason", "modules.direct.reason", REASON_LENGTH, false);
        reason.setValue(seen.reason());
    }

    @Override
    protected void save() {
        Stance wanted = stance.getValue();
        if (wanted != null && stripped(reason).isEmpty()) {
            throw new RefusedException(Finding.block("", "input.required").at("reason"));
        }
        directions.change(seen, wanted, stripped(reason));
    }

    private String word(@Nullable Stance value) {
        return getTranslation(value == null ? "modules.stance.none" : "modules.direct." + value.name());
    }
}
