package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.AttachmentLink;
import org.zhibu.api.ui.Downloads;
import org.zhibu.development.candidate.Inquiries;
import org.zhibu.development.candidate.Inquiry;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.PartBox;

/** What can be done with a letter, wherever it is listed. */
@org.springframework.stereotype.Component
class InquiryButtons {
    private final Inquiries inquiries;
    private final Attachments attachments;
    private final Access access;
    private final Clock clock;

    InquiryButtons(Inquiries inquiries, Attachments attachments, Access access, Clock clock) {
        this.inquiries = inquiries;
        this.attachments = attachments;
        this.access = access;
        this.clock = clock;
    }

    /** Scans of the letters, by id; one statement. */
    Map<AttachmentId, Attachment> scans(List<Inquiry> letters) {
        List<AttachmentId> ids = letters.stream()
                .map(Inquiry::attachmentId)
                .filter(java.util.Objects::nonNull)
                .map(AttachmentId::new)
                .collect(Collectors.toList());
        return ids.isEmpty() ? Map.of() : attachments.byIds(ids);
    }

    /** Whether the user may answer letters; asked once for a whole list. */
    boolean writes() {
        return access.has(DevelopmentPermissions.WRITE);
    }

    List<Component> of(Inquiry letter, Map<AttachmentId, Attachment> scans, boolean writes, Runnable changed) {
        List<Component> buttons = new ArrayList<>();
        Anchor print = Downloads.docx(
                text("development.inquiry.letter"), letter.number(), () -> inquiries.letter(letter.id()));
        print.addClassName("dev-line-button");
        buttons.add(print);
        if (letter.attachmentId() != null) {
            Attachment scan = scans.get(new AttachmentId(letter.attachmentId()));
            if (scan != null) {
                buttons.add(new AttachmentLink(attachments, scan, text("development.inquiry.scan")));
            }
        }
        if (letter.isOpen() && writes) {
            String of = letter.number();
            buttons.add(PartBox.small(
                    "development.inquiry.enterAnswer",
                    of,
                    "action.save",
                    changed,
                    () -> new InquiryAnswerForm(inquiries, letter, attachments, LocalDate.now(clock))));
            buttons.add(PartBox.small(
                    "development.inquiry.drop",
                    of,
                    "development.inquiry.drop",
                    changed,
                    () -> new DropInquiryForm(inquiries, letter)));
        }
        return buttons;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
