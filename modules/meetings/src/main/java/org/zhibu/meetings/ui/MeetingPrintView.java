package org.zhibu.meetings.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import org.zhibu.api.ui.Downloads;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.print.Sheets;

/** The minutes as a printed form (TPL-01). */
@StyleSheet("theme/meetings.css")
@PermitAll
public class MeetingPrintView extends SheetPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Sheets sheets;

    MeetingPrintView(MeetingServices services, Sheets sheets) {
        super("meetings.action.print", services.attachments());
        this.services = services;
        this.sheets = sheets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Minutes minutes = Routes.meeting(event, services.meetings());
        MeetingId id = minutes.id();
        show(
                sheets.minutes(id),
                id,
                Downloads.docx(
                        getTranslation("action.docx"),
                        minutes.head().date() + "-minutes",
                        () -> services.files().minutes(id)));
    }
}
