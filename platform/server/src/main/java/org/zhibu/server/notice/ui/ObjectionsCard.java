package org.zhibu.server.notice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.notice.Notice;
import org.zhibu.server.notice.Objection;

/** What was said against a notice, and the answers. */
class ObjectionsCard extends Section {
    private static final long serialVersionUID = 1L;

    ObjectionsCard(NoticeServices services, Notice notice, boolean mayEdit, Runnable changed) {
        addClassName("panel");
        add(new H2(getTranslation("notice.objections")));
        for (Objection objection : notice.objections()) {
            add(line(services, notice, objection, mayEdit, changed));
        }
        if (notice.objections().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("notice.objections.none"));
            none.addClassName("empty");
            add(none);
        }
        if (mayEdit) {
            add(NoticeDetail.opener(this, "notice.objection.add", new ObjectionForm(services, notice), () -> {
                Notices.done(getTranslation("notice.objection.done"));
                changed.run();
            }));
        }
    }

    private Div line(NoticeServices services, Notice notice, Objection objection, boolean mayEdit, Runnable changed) {
        String who =
                objection.objector().isEmpty() ? getTranslation("notice.objection.anonymous") : objection.objector();
        Div line = new Div(new Paragraph(
                getTranslation("notice.objection.line", objection.receivedOn().toString(), who, objection.content())));
        line.addClassName("notice-line");
        line.add(new Paragraph(
                objection.isOpen()
                        ? getTranslation("notice.objection.open")
                        : getTranslation(
                                "notice.objection.answered",
                                objection.inquiry(),
                                objection.answer(),
                                getTranslation("notice.objection.upheld." + objection.upheld()))));
        if (mayEdit) {
            line.add(NoticeDetail.opener(
                    this, "notice.objection.answer", new AnswerForm(services, notice, objection), changed));
        }
        return line;
    }
}
