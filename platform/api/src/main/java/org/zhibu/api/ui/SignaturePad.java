package org.zhibu.api.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Base64;
import java.util.Optional;

/**
 * A name written by finger, pen or mouse. The value is the picture as a {@code data:} address of a PNG, empty while nothing is
 * written; it is told after each stroke.
 */
@Tag("signature-pad")
public final class SignaturePad extends AbstractSinglePropertyField<SignaturePad, String>
        implements HasSize, HasStyle, HasLabel, HasValidationProperties {
    private static final long serialVersionUID = 1L;

    /** Largest picture in characters; a name needs a tenth of it. */
    public static final int LIMIT = 200_000;

    private static final String PREFIX = "data:image/png;base64,";

    /** An empty pad. */
    public SignaturePad(String label) {
        super("value", "", false);
        setSynchronizedEvent("value-changed");
        setLabel(label);
        getElement().setProperty("clear", getTranslation("signature.clear"));
        getElement().setProperty("hint", getTranslation("signature.hint"));
    }

    /** The picture; empty while nothing is written, or when what came is none. */
    public Optional<byte[]> picture() {
        String value = getValue();
        if (value == null || !value.startsWith(PREFIX) || value.length() > LIMIT) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(value.substring(PREFIX.length())));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://scripts/signature-pad.js");
    }
}
