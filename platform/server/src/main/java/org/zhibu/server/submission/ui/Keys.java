package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import org.zhibu.server.submission.SubmissionKey;

/** Addresses of submissions. What one may not see is "not found", like what is not there. */
final class Keys {
    static final String PARAMETER = "key";

    private Keys() {}

    static SubmissionKey of(BeforeEnterEvent event) {
        try {
            return SubmissionKey.parse(event.getRouteParameters().get(PARAMETER).orElse(""));
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }

    static Anchor link(Component here, String path, String labelKey) {
        Anchor link = new Anchor(path, here.getTranslation(labelKey));
        link.addClassName("button-link");
        return link;
    }
}
