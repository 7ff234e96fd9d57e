package org.zhibu.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.ui.AttachmentImage;
import org.zhibu.api.ui.AttachmentLink;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.files.MeetingFile;
import org.zhibu.meetings.minutes.Minutes;

/** Photos, drawn small, and papers of a meeting (MIN-24). */
class FilesCard extends Card {
    private static final long serialVersionUID = 1L;

    private final transient Minutes minutes;
    private final transient MeetingServices services;

    FilesCard(Minutes minutes, MeetingServices services, Runnable changed) {
        super("meetings.section.files", changed);
        this.minutes = minutes;
        this.services = services;
        boolean mayChange = services.papers().mayChange(minutes);
        if (mayChange) {
            action(form("meetings.action.addFiles", () -> new FilesForm(minutes, services)));
        }
        List<MeetingFile> files = services.papers().of(minutes.id());
        if (files.isEmpty()) {
            empty("meetings.files.none");
            return;
        }
        Map<AttachmentId, Attachment> known = services.attachments()
                .byIds(files.stream().map(MeetingFile::attachment).toList());
        Div all = new Div();
        all.addClassName("meeting-files");
        for (MeetingFile file : files) {
            Attachment attachment = known.get(file.attachment());
            if (attachment != null) {
                all.add(one(file, attachment, mayChange));
            }
        }
        add(all);
    }

    private Div one(MeetingFile file, Attachment attachment, boolean mayChange) {
        String words = file.caption().isEmpty() ? attachment.name() : file.caption();
        Div one = new Div();
        one.addClassName("meeting-file");
        if (attachment.isImage()) {
            one.add(new AttachmentImage(services.attachments(), attachment, words));
        }
        Paragraph caption = new Paragraph(words);
        caption.addClassName("meeting-note");
        Div buttons = new Div(
                new AttachmentLink(services.attachments(), attachment, getTranslation("meetings.action.openFile")));
        buttons.addClassNames("meeting-actions", "no-print");
        if (mayChange) {
            buttons.add(small(
                    "action.delete",
                    () -> Confirm.ask(
                            this, getTranslation("meetings.confirm.remove"), words, "action.delete", true, () -> {
                                if (Notices.attempt(() -> services.papers().remove(minutes.id(), file.attachment()))) {
                                    changed();
                                }
                            })));
        }
        one.add(caption, buttons);
        return one;
    }
}
