package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.submission.Replies;
import org.zhibu.server.submission.ReplyCase;
import org.zhibu.server.submission.ReplyDraft;
import org.zhibu.server.submission.SealKind;

/** One reply over several cases (DEV-95). What the cases say is filled in and may be changed. */
class ReplyForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final transient List<ReplyCase> open;
    private final CheckboxGroup<ReplyCase> cases;
    private final TextField title;
    private final TextArea addressees;
    private final TextArea basis;
    private final TextArea instructions;
    private final TextField signedBy;
    private final DatePicker signedOn;
    private final CheckboxGroup<SealKind> seals;
    private transient @Nullable UUID issued;

    ReplyForm(List<ReplyCase> open, SubmissionServices services) {
        this.services = services;
        this.open = open;
        cases = several("cases", "reply.field.cases", open, true);
        cases.setItemLabelGenerator(
                c -> c.sender() + " · " + c.title() + " · " + getTranslation("submissionOutcome." + c.outcome()));
        cases.addClassName("reply-cases");
        setColspan(cases, 2);
        title = text("title", "reply.field.title", Replies.MAX_TITLE, true);
        setColspan(title, 2);
        addressees = longText("addressees", "reply.field.addressees", Replies.MAX_TEXT, true);
        basis = longText("basis", "reply.field.basis", Replies.MAX_TEXT, true);
        instructions = longText("instructions", "reply.field.instructions", Replies.MAX_TEXT, false);
        signedBy = text("signedBy", "reply.field.signedBy", Replies.MAX_NAME, true);
        signedOn = date("signedOn", "reply.field.signedOn", true);
        seals = several(
                "seals",
                "reply.field.seals",
                List.copyOf(new TreeSet<>(services.seals().current().keySet())),
                false);
        seals.setItemLabelGenerator(k -> getTranslation(k.messageKey()));
        seals.setHelperText(getTranslation("reply.seals.help"));
        seals.setVisible(seals.getListDataView().getItemCount() > 0);
        setColspan(seals, 2);
        cases.addValueChangeListener(e -> propose());
        cases.select(open);
        propose();
    }

    /** The reply that was issued. */
    Optional<UUID> issued() {
        return Optional.ofNullable(issued);
    }

    /** In the order of the list, not of the ticking. */
    private List<ReplyCase> chosen() {
        return open.stream().filter(cases.getValue()::contains).toList();
    }

    private void propose() {
        if (cases.getValue().isEmpty()) {
            return;
        }
        ReplyDraft draft = services.replies().propose(chosen());
        title.setValue(draft.title());
        addressees.setValue(draft.addressees());
        basis.setValue(draft.basis());
        instructions.setValue(draft.instructions());
        signedBy.setValue(draft.signedBy());
        signedOn.setValue(draft.signedOn());
    }

    @Override
    protected void save() {
        issued = services.replies()
                .issue(
                        new ReplyDraft(
                                stripped(title),
                                stripped(addressees),
                                stripped(basis),
                                stripped(instructions),
                                stripped(signedBy),
                                Objects.requireNonNull(signedOn.getValue()),
                                seals.getValue()),
                        chosen().stream().map(ReplyCase::key).toList());
    }
}
