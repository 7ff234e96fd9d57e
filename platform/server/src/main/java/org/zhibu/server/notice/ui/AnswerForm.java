package org.zhibu.server.notice.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.notice.Notice;
import org.zhibu.server.notice.Objection;
import org.zhibu.server.notice.ObjectionService;

/** What was found out about an objection, and what was answered. */
class AnswerForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient NoticeServices services;
    private final transient Notice notice;
    private final transient Objection objection;
    private final TextArea inquiry;
    private final TextArea answer;
    private final Select<Boolean> upheld;

    AnswerForm(NoticeServices services, Notice notice, Objection objection) {
        this.services = services;
        this.notice = notice;
        this.objection = objection;
        inquiry = longText("inquiry", "notice.objection.inquiry", ObjectionService.MAX, true);
        answer = longText("answer", "notice.objection.reply", ObjectionService.MAX, true);
        upheld = choice("upheld", "notice.objection.upheld", List.of(false, true), true);
        upheld.setItemLabelGenerator(u -> getTranslation("notice.objection.upheld." + u));
        inquiry.setValue(objection.inquiry());
        answer.setValue(objection.answer());
        if (objection.upheld() != null) {
            upheld.setValue(objection.upheld());
        }
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        services.objections()
                .answer(
                        notice.row().id(),
                        objection,
                        stripped(inquiry),
                        stripped(answer),
                        Objects.requireNonNull(upheld.getValue()));
    }
}
