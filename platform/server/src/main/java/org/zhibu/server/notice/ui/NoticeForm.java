package org.zhibu.server.notice.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.notice.Notice;
import org.zhibu.server.notice.NoticeEntry;

/** Head of a notice. The last day follows the first as long as it is not longer by hand. */
class NoticeForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient NoticeServices services;
    private final transient @Nullable Notice notice;
    private final TextField matter;
    private final TextField place;
    private final TextField contact;
    private final TextField phone;
    private final DatePicker from;
    private final DatePicker to;
    private transient @Nullable NoticeId saved;

    /** For a new notice without one. */
    NoticeForm(NoticeServices services, @Nullable Notice notice) {
        this.services = services;
        this.notice = notice;
        matter = text("matter", "notice.matter", 120, true);
        matter.setHelperText(getTranslation("notice.matter.help"));
        place = text("place", "notice.place", 120, true);
        contact = text("contact", "notice.contact", 120, true);
        phone = text("phone", "notice.phone", 40, true);
        from = date("from", "notice.from", true);
        to = date("to", "notice.to", true);
        LocalDate today = LocalDate.now(services.clock());
        from.setValue(notice == null ? today : notice.row().from());
        to.setValue(
                notice == null
                        ? services.notices().earliestEnd(today)
                        : notice.row().to());
        if (notice != null) {
            matter.setValue(notice.content().matter());
            place.setValue(notice.content().place());
            contact.setValue(notice.content().contact());
            phone.setValue(notice.content().phone());
        }
        from.addValueChangeListener(e -> follow());
        help();
    }

    @Override
    public boolean editsRecord() {
        return notice != null;
    }

    NoticeId saved() {
        return Objects.requireNonNull(saved);
    }

    @Override
    protected void save() {
        NoticeEntry entry = new NoticeEntry(
                stripped(matter),
                stripped(place),
                stripped(contact),
                stripped(phone),
                Objects.requireNonNull(from.getValue()),
                Objects.requireNonNull(to.getValue()));
        if (notice == null) {
            saved = services.notices().add("", entry);
        } else {
            services.notices().change(notice.row().id(), notice.row().version(), entry);
        }
    }

    private void follow() {
        LocalDate begin = from.getValue();
        if (begin != null && begin.getYear() > 2000 && begin.getYear() < 2100) {
            LocalDate earliest = services.notices().earliestEnd(begin);
            if (to.getValue() == null || to.getValue().isBefore(earliest)) {
                to.setValue(earliest);
            }
            help();
        }
    }

    private void help() {
        LocalDate begin = from.getValue();
        if (begin != null) {
            to.setHelperText(getTranslation(
                    "notice.to.help", services.notices().earliestEnd(begin).toString()));
        }
    }
}
