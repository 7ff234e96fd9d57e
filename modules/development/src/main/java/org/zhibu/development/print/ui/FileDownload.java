package org.zhibu.development.print.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.UUID;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.print.CaseFile;

/** Fetches the whole file of a person, and shows how far it is. */
class FileDownload extends Div {
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String name;
    private final transient CaseFile file;
    private final ProgressBar bar = new ProgressBar();

    FileDownload(UUID id, String name, CaseFile file) {
        this.id = id;
        this.name = name;
        this.file = file;
        addClassName("dev-file");
        Anchor anchor = new Anchor((DownloadHandler) this::write, getTranslation("development.print.file"));
        anchor.addClassName("button-link");
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", getTranslation("development.print.file"));
        add(anchor, bar);
    }

    private void write(DownloadEvent event) throws IOException {
        try {
            event.setFileName(name + ".zip");
            event.setContentType("application/zip");
            show(event, 0);
            file.write(id, event.getOutputStream(), share -> show(event, share));
        } catch (RefusedException refusal) {
            event.getResponse().setStatus(HttpStatusCode.FORBIDDEN.getCode());
        } finally {
            show(event, 1);
        }
    }

    private void show(DownloadEvent event, double share) {
        var _ = event.getUI().access(() -> {
            bar.setVisible(share < 1);
            bar.setValue(share);
        });
    }
}
