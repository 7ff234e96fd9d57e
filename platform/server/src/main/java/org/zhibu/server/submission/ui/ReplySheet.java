package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.ui.AttachmentImage;
import org.zhibu.server.submission.Reply;

/** A reply as it lies on paper, with room for the seal. */
class ReplySheet extends Article {
    private static final long serialVersionUID = 1L;

    ReplySheet(Reply reply, SubmissionServices services) {
        addClassNames("print-sheet", "reply-sheet");
        Paragraph number = new Paragraph(reply.number());
        number.addClassName("reply-number");
        Paragraph addressees = new Paragraph(reply.addressees() + "：");
        addressees.addClassName("reply-addressees");
        add(number, new H2(reply.title()), addressees);
        services.replies().paragraphs(reply).forEach(p -> {
            Paragraph line = new Paragraph(p);
            line.addClassName("reply-line");
            add(line);
        });
        Div signature = new Div(
                new Paragraph(reply.signedBy()),
                new Paragraph(
                        reply.signedOn().getYear() + "年" + reply.signedOn().getMonthValue() + "月"
                                + reply.signedOn().getDayOfMonth() + "日"));
        signature.addClassName("reply-signature");
        var pictures = services.attachments().byIds(reply.seals().values());
        reply.seals().forEach((kind, id) -> {
            Attachment picture = pictures.get(id);
            if (picture != null) {
                AttachmentImage image =
                        new AttachmentImage(services.attachments(), picture, getTranslation(kind.messageKey()));
                image.addClassName("reply-seal-" + kind.name().toLowerCase(Locale.ROOT));
                signature.addComponentAsFirst(image);
            }
        });
        add(signature);
    }
}
