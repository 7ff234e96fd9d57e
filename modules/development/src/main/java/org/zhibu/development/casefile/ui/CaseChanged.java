package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** Fired in a window when the case of its page was changed, for the form that is open there. */
class CaseChanged extends ComponentEvent<UI> {
    private static final long serialVersionUID = 1L;

    CaseChanged(UI window) {
        super(window, false);
    }
}
