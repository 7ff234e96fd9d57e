package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.zhibu.development.path.CaseFacts;

/** A part of the page of a case, below the line of steps. A bean; the page shows the parts in their order, each under its own heading. */
public interface CasePart {
    /** Message key of the heading. */
    String titleKey();

    /** Place on the page, small numbers first. */
    int order();

    /**
     * What there is to see and to do; empty when the part has no place in the case's state.
     *
     * @param changed called when the part has written something, so that the page is read again
     */
    Optional<Component> of(CaseFacts facts, Runnable changed);
}
