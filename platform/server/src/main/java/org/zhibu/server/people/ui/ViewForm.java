package org.zhibu.server.people.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.people.RosterSettings;
import org.zhibu.server.people.SavedViews;

/** Keeps how the register is seen now under a name. */
class ViewForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SavedViews views;
    private final transient RosterSettings settings;
    private final TextField name = text("name", "people.view.name", SavedViews.MAX_NAME, true);

    ViewForm(SavedViews views, RosterSettings settings) {
        this.views = views;
        this.settings = settings;
    }

    @Override
    protected void save() {
        views.keep(RosterTools.PAGE, stripped(name), settings.toJson());
    }
}
