package org.zhibu.meetings.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.QrCode;
import org.zhibu.meetings.meeting.MeetingTasks;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.print.Sheets;

/** The notice of a meeting as a printed form. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class NoticePrintView extends SheetPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Sheets sheets;

    NoticePrintView(MeetingServices services, Sheets sheets) {
        super("meetings.action.notice", services.attachments());
        this.services = services;
        this.sheets = sheets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Minutes minutes = Routes.meeting(event, services.meetings());
        MeetingId id = minutes.id();
        show(
                sheets.notice(id),
                id,
                Downloads.docx(
                        getTranslation("action.docx"),
                        minutes.head().date() + "-notice",
                        () -> services.files().notice(id)));
        QrCode code = new QrCode(address(MeetingTasks.link(minutes)), getTranslation("meetings.notice.scan"));
        Div foot = new Div(code, new Paragraph(getTranslation("meetings.notice.scan")));
        foot.addClassName("sheet-code");
        sheet().add(foot);
    }

    /** As the browser reaches the portal. */
    private static String address(String path) {
        VaadinRequest request = VaadinRequest.getCurrent();
        String host = request == null ? null : request.getHeader("Host");
        return request == null || host == null
                ? path
                : (request.isSecure() ? "https://" : "http://") + host + request.getContextPath() + "/" + path;
    }
}
