package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.zhibu.development.cultivation.Studies;

/** Yearly hearings of all branches by the committee. */
@StyleSheet("theme/development.css")
@PermitAll
public class HearingsView extends StudyPage {
    private static final long serialVersionUID = 1L;

    HearingsView(Studies studies, Clock clock) {
        super("development.study.HEARING", studies, Studies.Kind.HEARING, true, LocalDate.now(clock));
        add(content());
    }
}
