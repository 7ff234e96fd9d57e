package org.zhibu.meetings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** Shows what the browser still keeps for a part of the minutes that somebody took away meanwhile. */
@Tag("kept-leftovers")
class KeptLeftovers extends Component {
    private static final long serialVersionUID = 1L;

    KeptLeftovers(String prefix) {
        getElement().setAttribute("data-prefix", prefix);
        getElement().setAttribute("data-title", getTranslation("meetings.kept.leftover"));
        getElement().setAttribute("data-copy", getTranslation("meetings.kept.copy"));
        getElement().setAttribute("data-discard", getTranslation("meetings.kept.discard"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://scripts/kept-text.js");
    }
}
