package org.zhibu.server.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.UploadWords;
import org.zhibu.server.document.Templates;

/** Takes a template, says what is wrong with it, and puts it in force only on the button. */
final class TemplateUploadDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Templates templates;
    private final String kind;
    private final Div result = new Div();
    private final Button use = new Button(getTranslation("document.templates.replace.use"));
    private String fileName = "";
    private byte[] content = {};

    TemplateUploadDialog(Templates templates, String kind, String title, Runnable onDone) {
        this.templates = templates;
        this.kind = kind;
        setHeaderTitle(title);
        setWidth("40rem");
        setMaxWidth("100%");
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> received(metadata.fileName(), bytes)));
        upload.setI18n(UploadWords.of(this));
        upload.setAcceptedFileExtensions(".docx");
        upload.setMaxFiles(1);
        upload.addFileRejectedListener(e -> say(List.of(), e.getErrorMessage()));
        upload.addAllFinishedListener(e -> upload.clearFileList());
        result.getElement().setAttribute("role", "status");
        use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        use.addClickListener(e -> {
            if (Notices.attempt(() -> templates.replace(kind, fileName, new ByteArrayInputStream(content)))) {
                close();
                onDone.run();
            }
        });
        say(List.of(), getTranslation("document.templates.replace.waiting"));
        add(new Paragraph(getTranslation("document.templates.replace.help")), upload, result);
        getFooter().add(new Button(getTranslation("action.cancel"), e -> close()), use);
    }

    /** Called with the page locked. */
    private void received(String name, byte[] bytes) {
        fileName = name;
        content = bytes;
        List<Finding> findings = templates.check(kind, name, new ByteArrayInputStream(bytes));
        say(findings, findings.isEmpty() ? getTranslation("document.templates.replace.ready") : "");
        use.setEnabled(findings.isEmpty());
    }

    private void say(List<Finding> findings, String text) {
        use.setEnabled(false);
        result.removeAll();
        result.add(FindingsPanel.of(findings));
        if (!text.isEmpty()) {
            result.add(new Paragraph(text));
        }
    }
}
