package org.zhibu.meetings.ui;

import com.vaadin.flow.component.html.DescriptionList;

/** Labels with their values; what is empty is left out. */
public class Facts extends DescriptionList {
    private static final long serialVersionUID = 1L;

    public Facts() {
        addClassName("meeting-facts");
    }

    public Facts with(String labelKey, String value) {
        if (!value.isEmpty()) {
            DescriptionList.Description description = new DescriptionList.Description(value);
            description.addClassName("meeting-text");
            add(new DescriptionList.Term(getTranslation(labelKey)), description);
        }
        return this;
    }
}
