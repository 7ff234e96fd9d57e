package org.zhibu.meetings.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.SignaturePad;
import org.zhibu.meetings.meeting.Proof;

/** Signs by hand, or by the password (MIN-21, MIN-22). */
class SignForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<Proof> sign;
    private final SignaturePad pad = new SignaturePad(getTranslation("meetings.field.autograph"));
    private final PasswordField password = new PasswordField(getTranslation("meetings.field.ownPassword"));

    /** @param what what is signed, in words */
    SignForm(String what, Consumer<Proof> sign) {
        this.sign = sign;
        Paragraph words = new Paragraph(what);
        add(words);
        setColspan(words, 2);
        register(
                "pad",
                pad,
                v -> pad.picture().isPresent() || pad.isEmpty()
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(Finding.block("", "meetings.refused.picture")));
        setColspan(pad, 2);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setHelperText(getTranslation("meetings.help.ownPassword"));
        register("password", password, v -> java.util.Optional.empty());
    }

    @Override
    protected void save() {
        if (pad.picture().isPresent()) {
            sign.accept(new Proof.Written(pad.picture().get()));
        } else if (password.isEmpty()) {
            throw new RefusedException(
                    Finding.block("MIN-21", "meetings.refused.noProof").at("password"));
        } else {
            sign.accept(new Proof.Password(password.getValue()));
        }
    }
}
