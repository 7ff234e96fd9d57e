package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.zhibu.api.document.DocumentTemplates;
import org.zhibu.api.rule.RefusedException;

/** Links to documents that are written when they are fetched, with the rights of that moment. */
public final class Downloads {
    private Downloads() {}

    public static Anchor docx(String label, String name, Supplier<byte[]> file) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    try {
                        byte[] bytes = file.get();
                        return new DownloadResponse(
                                new ByteArrayInputStream(bytes), name, DocumentTemplates.CONTENT_TYPE, bytes.length);
                    } catch (RefusedException refusal) {
                        return DownloadResponse.error(HttpStatusCode.FORBIDDEN.getCode());
                    }
                }),
                label);
        anchor.addClassName("button-link");
        return anchor;
    }
}
