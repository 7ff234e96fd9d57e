package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.zhibu.development.path.CaseState;

/** Where a case stands, as a coloured word. */
public final class StateBadge {
    private StateBadge() {}

    public static Span of(Component here, CaseState state) {
        Span badge = new Span(here.getTranslation(state.messageKey()));
        badge.addClassNames(
                "badge",
                switch (state) {
                    case CONVERTED, ARCHIVED -> "badge-good";
                    case ADOPTED, CHOSEN, PASSED, CONVERSION_PASSED, EXTENSION_PASSED, CANCELLATION_PASSED, EXTENDED ->
                        "badge-warn";
                    case CANCELLED, VOID -> "badge-bad";
                    case NONE,
                            APPLIED,
                            TALKED,
                            CULTIVATED,
                            STOPPED,
                            CANDIDATE,
                            REVIEWED,
                            PRE_REVIEWED,
                            FORM_ISSUED,
                            PROBATION,
                            WITHDRAWN,
                            LEFT -> "badge-plain";
                });
        return badge;
    }
}
