package org.zhibu.server.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.roster.RosterImports;

/** Takes a file and begins to check it. */
class UploadCard extends Section {
    private static final long serialVersionUID = 1L;

    private static final int MAX_MEGABYTES = 20;

    private final transient RosterImports imports;
    private final transient Runnable taken;

    /** @param first whether nothing was uploaded before, so that this is the page's main act */
    UploadCard(RosterImports imports, boolean first, Runnable taken) {
        this.imports = imports;
        this.taken = taken;
        addClassName("panel");
        Button choose = new Button(
                getTranslation(first ? "roster.upload" : "roster.upload.again"), VaadinIcon.UPLOAD_ALT.create());
        if (first) {
            choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        Upload upload = new Upload(UploadHandler.toTempFile((about, file) -> take(about.fileName(), file.toPath())));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_MEGABYTES << 20);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("roster.upload.drop")));
        upload.addFileRejectedListener(e -> tell(getTranslation("roster.upload.tooBig", MAX_MEGABYTES)));
        Paragraph limit = new Paragraph(getTranslation("roster.upload.limit", MAX_MEGABYTES, RosterImports.MAX_ROWS));
        limit.addClassName("hint");
        add(new H2(getTranslation("roster.upload.step")), upload, limit);
    }

    private void take(String name, Path file) {
        try {
            if (Files.size(file) > (long) MAX_MEGABYTES << 20) {
                Files.delete(file);
                tell(getTranslation("roster.upload.tooBig", MAX_MEGABYTES));
                return;
            }
            imports.check(name, file, hash(file));
        } catch (RefusedException refusal) {
            delete(file);
            Notices.refused(refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        taken.run();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(String text) {
        Notification.show(text).addThemeVariants(NotificationVariant.LUMO_ERROR);
    }

    private static String hash(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
