package org.zhibu.server.submission.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.ui.AttachmentField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.submission.SealKind;

/** Pictures of the stamp and the signature, one of each. */
class SealForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final transient Map<SealKind, AttachmentId> before;
    private final Map<SealKind, AttachmentField> fields = new EnumMap<>(SealKind.class);

    SealForm(SubmissionServices services) {
        this.services = services;
        before = services.seals().current();
        for (SealKind kind : SealKind.values()) {
            AttachmentField field = new AttachmentField(getTranslation("seal.field." + kind), services.attachments());
            field.setHelperText(getTranslation("seal.help"));
            field.setValue(Optional.ofNullable(before.get(kind)).map(List::of).orElse(List.of()));
            this.<AttachmentField, List<AttachmentId>>register(kind.name(), field, AttachmentField::atMostOne);
            setColspan(field, 2);
            fields.put(kind, field);
        }
    }

    @Override
    protected void save() {
        fields.forEach((kind, field) -> {
            @Nullable
            AttachmentId picture = field.getValue().stream().findFirst().orElse(null);
            if (!java.util.Objects.equals(picture, before.get(kind))) {
                services.seals().change(kind, picture);
            }
        });
    }
}
