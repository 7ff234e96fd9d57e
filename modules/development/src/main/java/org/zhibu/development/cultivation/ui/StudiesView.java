package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.cultivation.Studies;

/** Half-yearly studies of the cultivation by the branch's committee. */
@StyleSheet("theme/development.css")
@PermitAll
public class StudiesView extends StudyPage {
    private static final long serialVersionUID = 1L;

    StudiesView(Studies studies, Access access, Clock clock) {
        super(
                "development.study.title",
                studies,
                Studies.Kind.STUDY,
                access.has(DevelopmentPermissions.WRITE),
                LocalDate.now(clock));
        add(new CultivationNav(), content());
    }
}
