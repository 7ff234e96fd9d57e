package org.zhibu.meetings.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.zhibu.api.ui.Downloads;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.print.Sheets;

/** The resolution on one matter as a printed form (TPL-02). */
@StyleSheet("theme/meetings.css")
@PermitAll
public class ResolutionPrintView extends SheetPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Sheets sheets;

    ResolutionPrintView(MeetingServices services, Sheets sheets) {
        super("meetings.action.printResolution", services.attachments());
        this.services = services;
        this.sheets = sheets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Minutes minutes = Routes.meeting(event, services.meetings());
        UUID vote = minutes.votes().stream()
                .filter(v -> !v.decision().text().isEmpty())
                .map(Vote::id)
                .filter(v -> v.toString()
                        .equals(event.getRouteParameters().get(Routes.VOTE).orElse("")))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        show(
                sheets.resolution(minutes.id(), vote),
                minutes.id(),
                Downloads.docx(
                        getTranslation("action.docx"),
                        minutes.head().date() + "-resolution",
                        () -> services.files().resolution(minutes.id(), vote)));
    }
}
