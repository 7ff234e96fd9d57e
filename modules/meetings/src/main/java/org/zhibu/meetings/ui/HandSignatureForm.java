package org.zhibu.meetings.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.SignaturePad;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Signatory;

/** The device goes round: whoever has not signed writes the name on it (MIN-21, MIN-22). */
class HandSignatureForm extends EditForm {
    private static final long serialVersionUID = 1L;

    /** Who signs: chair or recorder by their role, or one of those present. */
    private record Signer(String name, Optional<Signatory> role, Optional<Attendee> attendee) {}

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final Select<Signer> who;
    private final SignaturePad pad = new SignaturePad(getTranslation("meetings.field.autograph"));

    HandSignatureForm(Minutes read, MeetingServices services) {
        this.services = services;
        this.read = read;
        who = choice("who", "meetings.field.signer", signers(read), true);
        who.setItemLabelGenerator(s -> s.role()
                .map(r -> s.name() + "（" + getTranslation(r.messageKey()) + "）")
                .orElse(s.name()));
        setColspan(who, 2);
        register(
                "pad",
                pad,
                v -> pad.picture().isPresent()
                        ? Optional.empty()
                        : Optional.of(Finding.block("MIN-21", "meetings.refused.noAutograph")));
        pad.setRequiredIndicatorVisible(true);
        setColspan(pad, 2);
    }

    private static List<Signer> signers(Minutes read) {
        Stream<Signer> roles = Stream.of(Signatory.values())
                .filter(r -> read.signatureOf(r).isEmpty())
                .map(r -> new Signer(
                        r == Signatory.CHAIR
                                ? read.head().chairName()
                                : read.head().recorderName(),
                        Optional.of(r),
                        Optional.empty()));
        return Stream.concat(roles, read.unsigned().map(a -> new Signer(a.name(), Optional.empty(), Optional.of(a))))
                .toList();
    }

    @Override
    protected void save() {
        Signer signer = who.getValue();
        byte[] picture = pad.picture().orElseThrow();
        signer.role().ifPresent(r -> services.signatures().signedHere(read.id(), read.version(), r, picture));
        signer.attendee()
                .ifPresent(a -> services.signatures().presentSignedHere(read.id(), read.version(), a.id(), picture));
    }
}
